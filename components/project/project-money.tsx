import { AddBudgetAdjustment, ProjectBudgetAdjustments } from '@/components/adjustment/budget-adjustments';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { ProjectDetails } from '@/lib/projects/types';
import { moneyTotal } from '@/lib/sheet/money';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS, MONEY_LABELS } from '@/lib/sheet/sheet';
import { Money } from './money';

/** 项目资金 by source; 执行数 only for those who may see what was reported. */
export function ProjectMoney({ project }: { project: ProjectDetails }) {
  const columns = MONEY_COLUMNS.filter((column) => column !== 'executed' || project.scores !== null);
  return (
    <Card
      title="项目资金"
      aside={
        <span className="flex flex-wrap items-center gap-x-3">
          单位：万元
          {project.may.adjustBudget && (
            <AddBudgetAdjustment
              projectId={project.id}
              money={project.money}
              fiscalYear={project.fiscalYear}
            />
          )}
        </span>
      }
      flush
    >
      <Table caption="项目资金，单位万元" stacked>
        <thead>
          <tr>
            <Th>资金来源</Th>
            {columns.map((column) => (
              <Th key={column} numeric>
                {MONEY_COLUMN_LABELS[column]}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="font-semibold">
            <Th scope="row">年度资金总额</Th>
            {columns.map((column) => (
              <Td key={column} label={MONEY_COLUMN_LABELS[column]} numeric>
                <Money amount={moneyTotal(project.money, column)?.toFixed() ?? null} />
              </Td>
            ))}
          </tr>
          {project.money.map((line) => (
            <tr key={line.source}>
              <Th scope="row" className="font-normal sm:!pl-6">
                {line.source === 'FISCAL' && '其中：'}
                {MONEY_LABELS[line.source]}
              </Th>
              {columns.map((column) => (
                <Td key={column} label={MONEY_COLUMN_LABELS[column]} numeric>
                  {line.applicable ? (
                    <Money amount={line[column]} />
                  ) : (
                    <span className="text-muted">不适用</span>
                  )}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <ProjectBudgetAdjustments
        projectId={project.id}
        money={project.money}
        mayRemove={project.may.adjustBudget}
      />
    </Card>
  );
}
