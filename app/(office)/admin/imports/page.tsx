import type { Metadata } from 'next';
import { ImportTable } from '@/components/import/import-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { listImports } from '@/lib/imports/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '导入预算文本' };

export default async function ImportsPage() {
  const imports = await load(listImports, {});
  const upload = (
    <ButtonLink href="/admin/imports/new" variant="primary">
      上传预算文本
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="导入预算文本" actions={imports.length > 0 && upload}>
        部门预算公开文本带来单位、项目、绩效指标和责任人账号。预览保留 24 小时。
      </PageHeader>
      <Card flush>
        {imports.length > 0 ? (
          <ImportTable imports={imports} />
        ) : (
          <EmptyState title="还没有导入过预算文本" action={upload}>
            选择部门预算公开文件（.docx、.xlsx、.txt 或 .csv），先预览、核对，再确认导入。
          </EmptyState>
        )}
      </Card>
    </>
  );
}
