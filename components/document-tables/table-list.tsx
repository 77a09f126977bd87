import { Money } from '@/components/project/money';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { placeInWords } from '@/lib/budget-document/source';
import type { DocumentTableList, ListedTable } from '@/lib/document-tables/types';
import { tableHref } from './table-href';

/** The fourteen tables of a document: what each has and comes to, where it stands, and what is missing. */
export function TableList({ list: { importId, tables } }: { list: DocumentTableList }) {
  const there = tables.filter(({ place }) => place !== null).length;
  return (
    <Card title="各表" aside={`${tables.length} 张中有 ${there} 张，金额单位：万元`} flush>
      <Table caption="预算文本的各张表：数据行数、合计、在文件中的位置和读取情况" stacked>
        <thead>
          <tr>
            <Th>表</Th>
            <Th>名称</Th>
            <Th numeric>数据行</Th>
            <Th numeric>表中合计（万元）</Th>
            <Th>表格开始于</Th>
            <Th>读取情况</Th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.no}>
              <Th scope="row" className="whitespace-nowrap">
                <TextLink href={tableHref(importId, table.no)}>预算{table.no}表</TextLink>
              </Th>
              <Td label="名称">{table.title}</Td>
              <Td label="数据行" numeric>
                {table.place ? table.rows.toLocaleString('zh-CN') : <span className="text-muted">—</span>}
              </Td>
              <Td label="表中合计（万元）" numeric className="tabular-nums">
                <Money amount={table.total} />
              </Td>
              <Td label="表格开始于">
                {table.place ? placeInWords(table.place) : <span className="text-muted">—</span>}
              </Td>
              <Td label="读取情况">
                <ReadingTag table={table} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function ReadingTag({ table: { place, unread } }: { table: ListedTable }) {
  if (place === null) return <Tag tone="neutral">文本中没有这张表</Tag>;
  return unread > 0 ? <Tag tone="warning">{unread} 处未能读取</Tag> : <Tag tone="good">全部读取</Tag>;
}
