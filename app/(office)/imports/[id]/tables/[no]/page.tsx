import type { Metadata } from 'next';
import { DocumentSource } from '@/components/document-tables/document-source';
import { NeighbouringTables } from '@/components/document-tables/neighbouring-tables';
import { TableFacts } from '@/components/document-tables/table-facts';
import { tablesHref } from '@/components/document-tables/table-href';
import { TableRows } from '@/components/document-tables/table-rows';
import { pagesAbove } from '@/components/reconciliation/pages-above';
import { NoticeList } from '@/components/reconciliation/reading-notices';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import type { QueryParams } from '@/components/ui/query-href';
import { EmptyState } from '@/components/ui/states';
import { documentTable } from '@/lib/document-tables/queries';
import { shownRows } from '@/lib/document-tables/schema';
import { load } from '@/lib/operation/page';

type Props = { params: Promise<{ id: string; no: string }>; searchParams: Promise<QueryParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `预算${(await params).no}表` };
}

/** The rows of one table of the file that an import kept, with their places. */
export default async function DocumentTablePage({ params, searchParams }: Props) {
  const { id, no } = await params;
  const shown = shownRows.parse(await searchParams);
  const of = await load(documentTable, { importId: id, no, ...shown });
  const { table, notices } = of;
  return (
    <>
      <PageHeader
        breadcrumb={[...pagesAbove(of), { label: '预算文本各表', href: tablesHref(id) }]}
        title={`预算${no}表 ${of.title}`}
        actions={<NeighbouringTables importId={id} no={no} />}
      >
        <DocumentSource head={of} />
      </PageHeader>
      {notices.length > 0 && (
        <Alert tone="warning" title={`这张表有 ${notices.length} 处未能读取`}>
          <NoticeList notices={notices} />
        </Alert>
      )}
      {table ? (
        <>
          <TableFacts table={table} at={shown.at} />
          <TableRows of={of} table={table} q={shown.q} at={shown.at} />
        </>
      ) : (
        <EmptyState title={`文本中没有预算${no}表`}>
          读取文件时没有找到这张表的标题和表头。需要时请下载原文件核对。
        </EmptyState>
      )}
    </>
  );
}
