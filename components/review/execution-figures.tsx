import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { ExecutionRow } from '@/lib/evaluations/types';
import { moneyInWords } from './figures';
import { StateTag } from './state-tag';

/** What is recorded as executed now, project by project. */
export function ExecutionFigures({ rows }: { readonly rows: readonly ExecutionRow[] }) {
  const open = rows.filter((row) => row.open).length;
  return (
    <Card title="现有执行数" aside={`单位：万元，${open} 个项目可录入`} flush>
      <Table caption="各项目现有的全年执行数，单位万元" stickyHeader stacked>
        <thead>
          <tr>
            <Th>项目</Th>
            <Th className="w-44">状态</Th>
            <Th className="w-36" numeric>
              财政拨款
            </Th>
            <Th className="w-36" numeric>
              上年结转
            </Th>
            <Th className="w-36" numeric>
              其他资金
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.projectId}>
              <Th scope="row">
                <TextLink href={`/projects/${row.projectId}`}>{row.name}</TextLink>
                <span className="block text-xs font-normal text-muted">{row.code}</span>
              </Th>
              <Td label="状态">
                <span>
                  <StateTag state={row.state} />
                  {!row.open && <span className="ml-1 whitespace-nowrap text-xs text-muted">不能再录入</span>}
                </span>
              </Td>
              <Td numeric label="财政拨款">
                {moneyInWords(row.fiscal)}
              </Td>
              <Td numeric label="上年结转">
                {moneyInWords(row.carryover, '—')}
              </Td>
              <Td numeric label="其他资金">
                {moneyInWords(row.other, '—')}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
