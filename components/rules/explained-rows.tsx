import { TraceSteps } from '@/components/evaluation/trace-steps';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Stat, StatGroup } from '@/components/ui/stat';
import { EmptyState } from '@/components/ui/states';
import type { ExplainedProject, ExplainedRow } from '@/lib/rules/types';
import type { Explanation } from '@/lib/scoring/explanation';
import { signed } from './comparison-table';
import { nameInWords } from './rule-differences';

/** Why a project's score differs: each row that moved with its 得分依据 under both sets, then the totals. */
export function ExplainedRows({ explained }: { readonly explained: ExplainedProject }) {
  const { sets, rows, totals, project } = explained;
  return (
    <>
      <StatGroup label="两套规则下的总分">
        {project.figures.map(({ total, grade }, i) => (
          <Stat
            key={i === 0 ? 'first' : 'second'}
            label={nameInWords(sets[i]!)}
            value={total ?? '—'}
            unit={total === null ? undefined : '分'}
          >
            {total === null ? '未填报' : (grade ?? '暂计，尚有未填报或待确认项')}
          </Stat>
        ))}
        <Stat label="差" value={project.difference === null ? '—' : signed(project.difference)} unit="分">
          {rows.length} 项得分变化
        </Stat>
      </StatGroup>
      <Card title="得分变化的各项" aside={`${rows.length} 项`} flush>
        {rows.length === 0 ? (
          <EmptyState title="每一项的得分都相同" />
        ) : (
          <Table caption="得分变化的各项及其得分依据" stickyHeader stacked>
            <thead>
              <tr>
                <Th className="w-52">指标</Th>
                <Th>{nameInWords(sets[0])}</Th>
                <Th>{nameInWords(sets[1])}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MovedRows key={row.indicatorId ?? 'execution'} row={row} />
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <Card title="总分和等级" flush>
        <Table caption="总分和等级的得分依据" stacked>
          <thead>
            <tr>
              <Th>{nameInWords(sets[0])}</Th>
              <Th>{nameInWords(sets[1])}</Th>
            </tr>
          </thead>
          <tbody>
            <tr className="align-top">
              {totals.map((total, i) => (
                <Td key={i === 0 ? 'first' : 'second'} label={i === 0 ? '第一套' : '第二套'}>
                  <TraceSteps explanation={total} />
                </Td>
              ))}
            </tr>
          </tbody>
        </Table>
      </Card>
    </>
  );
}

function MovedRows({ row }: { readonly row: ExplainedRow }) {
  return (
    <tr className="align-top">
      <Th scope="row">
        {row.name}
        {row.level1 && <span className="block text-xs font-normal text-muted">{row.level1}</span>}
      </Th>
      <Side row={row} side={0} />
      <Side row={row} side={1} />
    </tr>
  );
}

function Side({ row, side }: { readonly row: ExplainedRow; readonly side: 0 | 1 }) {
  const explanation: Explanation = row.explanations[side];
  return (
    <Td label={side === 0 ? '第一套' : '第二套'}>
      <div className="min-w-0">
        <p className="mb-1">
          <strong>{row.scores[side] ?? '不适用'}</strong>
          <span className="text-muted"> / {row.weights[side] ?? '—'}</span>
        </p>
        <TraceSteps explanation={explanation} />
      </div>
    </Td>
  );
}
