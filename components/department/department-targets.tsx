'use client';

import { ActualInput } from '@/components/evaluation/actual-input';
import { Explanations } from '@/components/evaluation/explanations';
import { FlagList } from '@/components/evaluation/flag-list';
import { mergedRows } from '@/components/evaluation/merged-rows';
import { ScoreOfWeight } from '@/components/evaluation/score-of-weight';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { TargetLine } from '@/lib/department/types';
import { explainTarget } from '@/lib/department-scoring/explain-department';
import { departmentField } from '@/lib/department-scoring/missing-department';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import { rulesOf } from '@/lib/department-scoring/score-department';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import { targetInWords } from '@/lib/sheet/adjusted-target';
import { isReported } from '@/lib/sheet/reported-actual';
import type { SheetRow } from '@/lib/sheet/sheet';
import { isDoubtful } from '@/lib/sheet/undecided';
import { AddTarget, CorrectTarget, RemoveCopies, RemoveTarget } from './target-dialogs';
import { RemovedTargets, UnsettledTargets } from './target-lists';
import type { DepartmentDesk } from './use-department';

type Props = { readonly desk: DepartmentDesk };

/** Stacked, the merged cells become a small heading above the rows they group. */
const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

/** 整体绩效目标: each target with what came of it and its score; and what has to be put right of table 14. */
export function DepartmentTargets({ desk }: Props) {
  const { live, opened } = desk;
  const { sheet } = live.department;
  const spans = mergedRows(sheet.rows);
  const reported = sheet.rows.filter(isReported).length;
  const lines = new Map(opened.lines.map((line) => [line.id, line]));
  return (
    <Card
      title={`${PART_LABELS.targets}（${sheet.rows.length} 项，已填 ${reported} 项）`}
      aside={
        <span className="flex flex-wrap gap-2">
          <RemoveCopies desk={desk} />
          <AddTarget desk={desk} />
        </span>
      }
      flush
      id={departmentField.targets}
    >
      <UnsettledTargets desk={desk} />
      {sheet.rows.length === 0 ? (
        <p className="px-3 py-6 text-center text-muted">还没有可以计分的目标，请增加目标。</p>
      ) : (
        <Table caption="整体绩效目标：年度指标值、实际完成值与得分" stacked>
          <thead>
            <tr>
              <Th className="w-14">一级</Th>
              <Th className="w-20">二级</Th>
              <Th>三级指标</Th>
              <Th className="w-28">年度指标值</Th>
              <Th className="w-72">实际完成值</Th>
              <Th numeric className="w-28">
                得分 / 分值
              </Th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, i) => (
              <tr key={row.indicatorId} id={departmentField.target(row.indicatorId)}>
                {spans[i]!.level1 > 0 && (
                  <Th scope="rowgroup" rowSpan={spans[i]!.level1} className={ON_PHONES}>
                    {row.level1.replace(/指标$/, '')}
                  </Th>
                )}
                {spans[i]!.level2 > 0 && (
                  <Th scope="rowgroup" rowSpan={spans[i]!.level2} className={`font-normal ${ON_PHONES}`}>
                    {row.level2.replace(/指标$/, '')}
                  </Th>
                )}
                <TargetCells desk={desk} row={row} index={i} line={lines.get(row.indicatorId)} />
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <RemovedTargets desk={desk} />
    </Card>
  );
}

type CellsProps = Props & {
  readonly row: SheetRow;
  readonly index: number;
  readonly line: TargetLine | undefined;
};

function TargetCells({ desk, row, index, line }: CellsProps) {
  const { department, rules, score, problems } = desk.live;
  const of = { yearId: desk.yearId, version: desk.opened.version };
  const ruleSet = rulesOf(rules);
  const scored = score.targets[index];
  if (!scored) return null;
  return (
    <>
      <Td label="三级指标">
        <div className="min-w-0">
          {row.name}
          {line && <TargetMarks line={line} />}
          {line && (
            <span className="mt-1 flex flex-wrap gap-x-3">
              <CorrectTarget {...of} line={line} />
              <RemoveTarget {...of} line={line} />
            </span>
          )}
        </div>
      </Td>
      <Td label="年度指标值">
        <div className="min-w-0">
          {targetInWords(row)}
          {isDoubtful(row) && (
            <details className="mt-1 text-sm">
              <summary className="cursor-pointer list-none">
                <Tag tone="warning">含义待核对</Tag>
                <span className="sr-only">：{row.name}</span>
              </summary>
              <p className="mt-1 text-muted">{row.reading.explanation}现按指标性质计分，需要时请更正目标。</p>
            </details>
          )}
        </div>
      </Td>
      <Td label="实际完成值">
        <div className="min-w-0">
          <ActualInput form={desk.form} row={row} problems={problems} ruleSet={ruleSet} />
          <Explanations form={desk.form} row={row} score={scored} ruleSet={ruleSet} />
        </div>
      </Td>
      <Td numeric label="得分 / 分值" data-testid={`score-${row.name}`}>
        <div>
          <ScoreOfWeight score={scored} />{' '}
          <TraceDisclosure
            subject={row.name}
            ruleSet={rules.ruleSet}
            explanation={() => explainTarget({ department, score, rules }, index)}
          />
          <Flags score={scored} desk={desk} />
        </div>
      </Td>
    </>
  );
}

function Flags({ score, desk }: Props & { readonly score: IndicatorScore }) {
  return <FlagList flags={score.flags} ruleSet={rulesOf(desk.live.rules)} />;
}

/** Where a target is from, and what is to be known of it. */
function TargetMarks({
  line: { activity, row, duplicateOf, printed, reason },
}: {
  readonly line: TargetLine;
}) {
  return (
    <span className="mt-0.5 flex flex-wrap items-center gap-1 text-sm text-muted">
      {activity && <span>{activity}</span>}
      {row === null && <Tag tone="info">手工增加</Tag>}
      {duplicateOf !== null && <Tag tone="warning">与申报表第 {duplicateOf} 行重复</Tag>}
      {printed !== null && <Tag tone="info">已更正</Tag>}
      {(row === null || printed !== null) && reason !== '' && <span>原因：{reason}</span>}
    </span>
  );
}
