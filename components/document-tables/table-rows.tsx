import { FilterBar } from '@/components/table/filter-bar';
import { Card } from '@/components/ui/card';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import type { PrintedTable } from '@/lib/budget-document/printed/printed-table';
import type { DocumentTablePage } from '@/lib/document-tables/types';
import { PrintedRows } from './printed-rows';
import { tableHref } from './table-href';

/** One page of a table's rows, with the search for rows above and the other pages below. */
export function TableRows({
  of,
  table,
  q,
  at,
}: {
  of: DocumentTablePage;
  table: PrintedTable;
  q: string;
  at: string | undefined;
}) {
  const { importId, no, found, rowCount, page, pageSize } = of;
  const path = tableHref(importId, no);
  const hasMoney = table.columns.some(({ kind }) => kind === 'amount');
  const empty = table.rows.length + table.totals.length === 0;
  return (
    <>
      <FilterBar
        path={path}
        params={{ q }}
        search={{ name: 'q', label: '在各行中查找', placeholder: '名称、编码、金额或位置' }}
        result={q === '' ? `共 ${rowCount} 行` : `${rowCount} 行中有 ${found} 行`}
      />
      <Card title="各行" aside={hasMoney ? '金额单位：万元；“—”是空白，不是零' : undefined} flush>
        {empty ? (
          <EmptyState title={q === '' ? '这张表没有数据行' : '没有含有这些文字的行'} />
        ) : (
          <PrintedRows table={table} importId={importId} at={at} />
        )}
        {table.blankColumns.length > 0 && (
          <p className="border-t border-line px-3 py-2 text-sm text-muted">
            整列空白、没有列出的：{table.blankColumns.join('、')}。
          </p>
        )}
      </Card>
      <Pagination path={path} params={{ q }} page={page} pageSize={pageSize} total={found} noun="行" />
    </>
  );
}
