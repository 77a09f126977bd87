import { FileSpreadsheet } from 'lucide-react';
import type { Metadata } from 'next';
import { FormAuditor } from '@/components/form-audit/form-auditor';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { auditChoices } from '@/lib/uploaded-forms/queries';

export const metadata: Metadata = { title: '核对自评表' };

export default async function FormAuditPage() {
  const choices = await load(auditChoices, {});
  return (
    <>
      <PageHeader
        title="核对自评表"
        actions={
          <ButtonLink
            href="/api/form-audit/template.xlsx"
            download=""
            icon={<FileSpreadsheet aria-hidden className="size-4" />}
          >
            下载空白自评表
          </ButtonLink>
        }
      >
        上传他人填好的自评表，逐行按评分规则重新计算，在表上标出算错的得分、执行率和合计。
        文件只用于本次核对：不保存，也不写入任何项目；离开或刷新本页后结果即消失。
      </PageHeader>
      <FormAuditor choices={choices} />
    </>
  );
}
