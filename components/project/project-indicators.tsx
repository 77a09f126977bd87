import { mergedRows } from '@/components/evaluation/merged-rows';
import { ScoreLink } from '@/components/evaluation/score-link';
import { TargetText } from '@/components/evaluation/target-text';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { formatTarget } from '@/lib/indicators/target';
import type { ProjectDetails, ProjectIndicator } from '@/lib/projects/types';

/** Stacked, the merged cells become a small heading above the rows they group. */
const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

/** 绩效指标 grouped by 一级 and 二级 as on paper; with what was reported, once something was. */
export function ProjectIndicators({ project }: { project: ProjectDetails }) {
  const { indicators, scores, state } = project;
  const spans = mergedRows(indicators);
  const reported = scores !== null && state !== 'NOT_STARTED';
  return (
    <Card title="绩效指标" aside={`${indicators.length} 条`} flush>
      {/* Merged cells span rows: kept whole, a 一级 would leave half a page empty in print. */}
      <Table caption="绩效指标" stickyHeader stacked className="print:[&_tr]:[break-inside:auto]">
        <thead>
          <tr>
            <Th>一级指标</Th>
            <Th>二级指标</Th>
            <Th>三级指标</Th>
            <Th>年度指标值</Th>
            <Th>方向性</Th>
            {reported && <Th>实际完成值</Th>}
            <Th numeric>分值</Th>
            {reported && <Th numeric>得分</Th>}
          </tr>
        </thead>
        <tbody>
          {indicators.map((row, i) => (
            <tr key={row.id}>
              {spans[i]!.level1 > 0 && (
                <Th scope="rowgroup" rowSpan={spans[i]!.level1} className={`whitespace-nowrap ${ON_PHONES}`}>
                  {row.level1.replace(/指标$/, '')}
                </Th>
              )}
              {spans[i]!.level2 > 0 && (
                <Th scope="rowgroup" rowSpan={spans[i]!.level2} className={`font-normal ${ON_PHONES}`}>
                  {row.level2.replace(/指标$/, '')}
                </Th>
              )}
              <IndicatorCells row={row} reported={reported} projectId={project.id} number={i + 1} />
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function IndicatorCells({
  row,
  reported,
  projectId,
  number,
}: {
  row: ProjectIndicator;
  reported: boolean;
  projectId: string;
  /** Its place in the document, from 1 */
  number: number;
}) {
  return (
    <>
      <Th scope="row" className="min-w-40 !bg-transparent font-normal !text-ink">
        {row.name}
      </Th>
      <Td label="年度指标值" className="sm:whitespace-nowrap">
        <div>
          <TargetText
            target={formatTarget(row.nature, row.target, row.unitOfMeasure)}
            original={row.originalTarget}
          />
        </div>
      </Td>
      <Td label="方向性" className="text-muted">
        {row.direction?.replace(/指标$/, '') ?? '—'}
      </Td>
      {reported && <Td label="实际完成值">{row.actual ?? <span className="text-muted">未填报</span>}</Td>}
      <Td label="分值" numeric>
        {row.weight ?? '—'}
      </Td>
      {reported && (
        <Td label="得分" numeric>
          {row.score === null ? (
            '—'
          ) : (
            <ScoreLink projectId={projectId} row={`row-${number}`} subject={row.name} score={row.score} />
          )}
        </Td>
      )}
    </>
  );
}
