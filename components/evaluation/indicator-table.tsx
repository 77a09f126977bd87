'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Threads } from '@/components/comments/threads';
import { EvidenceRow } from '@/components/evidence/evidence-row';
import { IndicatorEvidence } from '@/components/evidence/indicator-evidence';
import { ScrollRegion } from '@/components/table/scroll-region';
import { Card } from '@/components/ui/card';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import type { ScoringIndicator } from '@/lib/scoring/scoring-project';
import { explainRow } from '@/lib/sheet/explain-sheet';
import { isReported } from '@/lib/sheet/reported-actual';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';
import { ActualInput } from './actual-input';
import { Explanations } from './explanations';
import { FlagList } from './flag-list';
import { JudgementWords } from './judgement-words';
import { mergedRows } from './merged-rows';
import { PreviousValue } from './previous-year';
import { RowReading } from './row-reading';
import { ScoreOfWeight } from './score-of-weight';
import { RowTarget } from './target-text';
import { TraceDisclosure } from './trace-disclosure';
import type { LiveSheet } from './use-live-sheet';

type Props = {
  readonly form: UseFormReturn<TypedSheet>;
  readonly live: LiveSheet;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  readonly aside: React.ReactNode;
};

/** Enter goes down to the next 实际完成值, as in a spreadsheet. */
function moveDown(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'radio') return;
  event.preventDefault();
  const column = target.dataset.column;
  const inputs = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`),
  ];
  inputs[inputs.indexOf(target) + 1]?.focus();
}

const HEADINGS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分 / 分值'] as const;
const CELL = 'block border-line px-2.5 py-1 align-top md:table-cell md:border-l md:py-2 md:first:border-l-0';
const MERGED =
  'hidden border-line px-2.5 py-2 align-top text-left md:table-cell md:border-l md:first:border-l-0 bg-sunken';

/** 绩效指标: the table of the 自评表 with an input in each row. */
export function IndicatorTable(props: Props) {
  const { live, aside, onPaste } = props;
  const { sheet } = live;
  const spans = mergedRows(sheet.rows);
  const reported = sheet.rows.filter(isReported).length;
  return (
    <Card title={`绩效指标（${sheet.rows.length} 项，已填 ${reported} 项）`} aside={aside} flush id="weights">
      <fieldset aria-label="绩效指标" className="min-w-0" onPaste={onPaste} onKeyDown={moveDown}>
        <ScrollRegion label="绩效指标表">
          <table className="w-full border-collapse text-sm md:min-w-[46rem]">
            <caption className="sr-only">绩效指标：目标、实际完成值与得分</caption>
            <thead className="hidden bg-sunken text-left text-muted md:table-header-group">
              <tr>
                {HEADINGS.map((heading) => (
                  <th
                    key={heading}
                    scope="col"
                    className="top-[calc(var(--frame-top)+2.75rem)] z-10 border-l border-line bg-sunken px-2.5 py-1.5 font-medium shadow-[inset_0_-1px_0_rgb(var(--line))] first:border-l-0 group-data-[fits]/scroll:sticky"
                  >
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((row, i) => (
                <EvidenceRow
                  key={row.indicatorId}
                  indicatorId={row.indicatorId}
                  data-indicator={row.name}
                  className="block border-t border-line py-2 md:table-row"
                >
                  {spans[i]!.level1 > 0 && (
                    <th scope="rowgroup" rowSpan={spans[i]!.level1} className={`${MERGED} w-14 font-medium`}>
                      {row.level1.replace(/指标$/, '')}
                    </th>
                  )}
                  {spans[i]!.level2 > 0 && (
                    <th
                      scope="rowgroup"
                      rowSpan={spans[i]!.level2}
                      className={`${MERGED} w-[4.5rem] font-normal`}
                    >
                      {row.level2.replace(/指标$/, '')}
                    </th>
                  )}
                  <IndicatorCells
                    {...props}
                    row={row}
                    score={live.score.indicators[i]!}
                    scoring={live.scoring.indicators[i]!}
                  />
                </EvidenceRow>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </fieldset>
    </Card>
  );
}

type CellsProps = Props & {
  readonly row: SheetRow;
  readonly score: IndicatorScore;
  readonly scoring: ScoringIndicator;
};

function IndicatorCells({ row, score, scoring, ...props }: CellsProps) {
  const { form, live } = props;
  const { ruleSet, problems } = live;
  return (
    <>
      <td className={CELL}>
        <span className="block text-muted md:hidden">
          {row.level1.replace(/指标$/, '')} · {row.level2.replace(/指标$/, '')}
        </span>
        {row.name}
        <Threads indicatorId={row.indicatorId} subject={row.name} />
      </td>
      <td className={`${CELL} md:w-32`}>
        <RowTarget row={row} />
        <PreviousValue indicatorId={row.indicatorId} what="target" />
        <RowReading row={row} form={form} />
      </td>
      <td className={`${CELL} md:w-[18.5rem]`}>
        <ActualInput form={form} row={row} problems={problems} ruleSet={ruleSet} />
        <PreviousValue indicatorId={row.indicatorId} what="actual" />
        {row.percentReason && (
          <p className="mt-1 text-warning">评价人员调整了完成比例：{row.percentReason}</p>
        )}
        <JudgementWords row={row} score={score} />
        <Explanations form={form} row={row} score={score} ruleSet={ruleSet} />
        <IndicatorEvidence indicatorId={row.indicatorId} name={row.name} />
      </td>
      <td className={`${CELL} text-right md:w-28`} data-testid={`score-${row.indicatorId}`}>
        <ScoreOfWeight score={score} />{' '}
        <TraceDisclosure
          subject={row.name}
          ruleSet={ruleSet}
          explanation={() => explainRow(row, scoring, score, ruleSet)}
        />
        <FlagList flags={score.flags} ruleSet={ruleSet} />
      </td>
    </>
  );
}
