import { tableHref } from '@/components/document-tables/table-href';
import { Money } from '@/components/project/money';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { ImportDetails } from '@/lib/imports/types';

/** Indicators, projects and money per 一级. */
export function ImportSums({ details }: { details: ImportDetails }) {
  return (
    <Card title="按一级指标" flush aside="金额单位：万元">
      <Table caption="按一级指标：指标数、项目数和这些项目的总额">
        <thead>
          <tr>
            <Th>一级指标</Th>
            <Th numeric>指标</Th>
            <Th numeric>涉及项目</Th>
            <Th numeric>项目总额</Th>
          </tr>
        </thead>
        <tbody>
          {details.levels.map((level) => (
            <tr key={level.level1}>
              <Th scope="row">{level.level1}</Th>
              <Td numeric>{level.indicators.toLocaleString('zh-CN')}</Td>
              <Td numeric>{level.projects}</Td>
              <Td numeric>
                <Money amount={level.money} />
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row">全部</Th>
            <Td numeric>{details.indicatorCount.toLocaleString('zh-CN')}</Td>
            <Td numeric>{details.projectCount}</Td>
            <Td numeric>
              <Money amount={details.money} />
            </Td>
          </tr>
        </tfoot>
      </Table>
      <p className="border-t border-line px-3 py-2 text-sm text-muted">
        一个项目有多类指标时，在每一类中各计一次，因此各行之和大于全部。
      </p>
    </Card>
  );
}

/** What was found in the document's tables, with the way to the rows of each. */
export function ImportTables({ details }: { details: ImportDetails }) {
  return (
    <Card title="文本中的表格" flush aside={`${details.tables.length} 张`}>
      <Table caption="文本中的表格和各表的行数">
        <thead>
          <tr>
            <Th>表</Th>
            <Th>名称</Th>
            <Th numeric>数据行</Th>
          </tr>
        </thead>
        <tbody>
          {details.tables.map((table) => (
            <tr key={table.no}>
              <Th scope="row" className="whitespace-nowrap">
                <TextLink href={tableHref(details.id, table.no)}>预算{table.no}表</TextLink>
              </Th>
              <Td>{table.title}</Td>
              <Td numeric>{table.rows.toLocaleString('zh-CN')}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
