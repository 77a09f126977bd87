import type { Metadata } from 'next';
import { DocumentSource } from '@/components/document-tables/document-source';
import { TableList } from '@/components/document-tables/table-list';
import { pagesAbove } from '@/components/reconciliation/pages-above';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { documentTables } from '@/lib/document-tables/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '预算文本各表' };

/** The tables of the file that an import kept. */
export default async function DocumentTablesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const list = await load(documentTables, { importId: id });
  return (
    <>
      <PageHeader
        breadcrumb={pagesAbove(list)}
        title="预算文本各表"
        actions={<ButtonLink href={`/imports/${id}/reconciliation`}>勾稽核对</ButtonLink>}
      >
        {list.unitName}，{list.fiscalYear} 年度。
        <DocumentSource head={list} />
      </PageHeader>
      <TableList list={list} />
    </>
  );
}
