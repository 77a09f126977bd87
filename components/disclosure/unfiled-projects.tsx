import { Money } from '@/components/project/money';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { Statement, UnfiledProject } from '@/lib/disclosure/types';
import { ExemptAction } from './exempt-action';

type Props = Pick<Statement, 'declaration' | 'targetYearId' | 'mayWrite'>;

/** Projects of the budget without targets, those that are exempted with their reason. */
export function UnfiledProjects({ declaration, targetYearId, mayWrite }: Props) {
  const { unfiled, fiscalYear } = declaration;
  if (!unfiled || unfiled.length === 0) return null;
  const open = unfiled.filter(({ exemption }) => exemption === null);
  return (
    <Card
      title={`${fiscalYear}年度没有绩效目标的项目`}
      aside={
        mayWrite && open.length > 1 ? (
          <ExemptAction yearId={targetYearId} projects={open} />
        ) : (
          '预算04表中有而没有填报目标'
        )
      }
      flush
    >
      <Table caption="没有绩效目标的项目：名称、金额和免报原因" stacked>
        <thead>
          <tr>
            <Th>项目</Th>
            <Th numeric>预算金额（万元）</Th>
            <Th>免报原因</Th>
            {mayWrite && <Th>操作</Th>}
          </tr>
        </thead>
        <tbody>
          {unfiled.map((project) => (
            <tr key={project.key}>
              <Th scope="row" className="font-normal">
                {project.name}
              </Th>
              <Td label="预算金额（万元）" numeric>
                <Money amount={project.amount} />
              </Td>
              <Td label="免报原因">
                <Reason project={project} />
              </Td>
              {mayWrite && (
                <Td label="操作">
                  <ExemptAction yearId={targetYearId} projects={[project]} />
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function Reason({ project: { exemption } }: { readonly project: UnfiledProject }) {
  if (!exemption) return <span className="text-muted">未免报，计入应填报</span>;
  const { reason, documentNumber, byName } = exemption;
  return (
    <>
      {reason}
      <span className="block text-sm text-muted">
        {documentNumber && `${documentNumber}，`}
        {byName}
      </span>
    </>
  );
}
