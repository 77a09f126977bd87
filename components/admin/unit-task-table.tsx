import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { hrefWith } from '@/components/ui/query-href';
import { TextLink } from '@/components/ui/text-link';
import type { UnitTasks } from '@/lib/users/types';

/** Per unit: projects nobody can report, responsible persons nobody has invited. */
export function UnitTaskTable({ units }: { units: readonly UnitTasks[] }) {
  return (
    <Card title="单位" flush>
      <Table caption="各单位的待办" stacked>
        <thead>
          <tr>
            <Th>单位</Th>
            <Th>年度</Th>
            <Th numeric>参评项目</Th>
            <Th numeric>没有责任人账号的项目</Th>
            <Th numeric>责任人已停用的项目</Th>
            <Th numeric>待邀请的责任人</Th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.code} unit={unit} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function UnitRow({ unit }: { unit: UnitTasks }) {
  const context = { year: unit.fiscalYear === null ? undefined : String(unit.fiscalYear), unit: unit.code };
  const projects = (owner?: string) => hrefWith('/admin/projects', context, { owner });
  return (
    <tr>
      <Th scope="row">{unit.name}</Th>
      <Td label="年度">{unit.fiscalYear ?? '—'}</Td>
      <Td label="参评项目" numeric>
        <Count count={unit.projects} href={hrefWith('/projects', context, {})} />
      </Td>
      <Td label="没有责任人账号的项目" numeric>
        <Count count={unit.withoutOwner} href={projects('none')} />
      </Td>
      <Td label="责任人已停用的项目" numeric>
        <Count count={unit.ofDisabled} href={projects('disabled')} />
      </Td>
      <Td label="待邀请的责任人" numeric>
        <Count
          count={unit.ownersNotInvited}
          href={hrefWith('/admin/users/invite', {}, { unit: unit.code })}
        />
      </Td>
    </tr>
  );
}

/** Nothing waiting needs no link. */
function Count({ count, href }: { count: number; href: string }) {
  return count === 0 ? <span className="text-muted">0</span> : <TextLink href={href}>{count}</TextLink>;
}
