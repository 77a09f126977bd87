'use client';

import { mergedRows } from '@/components/evaluation/merged-rows';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { formatScore } from '@/lib/core/decimal';
import { isProvisional } from '@/lib/scoring/explanation';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { explainSheet } from '@/lib/sheet/explain-sheet';
import { isReported } from '@/lib/sheet/reported-actual';
import { useRowChanges } from './changes-context';
import { IndicatorReviewCells } from './indicator-review-cells';
import { useReview } from './review-context';

/** Stacked, the merged cells become a small heading above the rows they group. */
const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

/** 绩效指标 as on the 自评表: target beside actual, score with its trace, reasons and comments. */
export function IndicatorReviewTable({ score }: { readonly score: ProjectScore }) {
  const { sheet, ruleSet, frozenTraces } = useReview();
  const { has, onlyChanged } = useRowChanges();
  const shown = sheet.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !onlyChanged || has(row.indicatorId));
  const spans = mergedRows(shown.map(({ row }) => row));
  const reported = sheet.rows.filter(isReported).length;
  return (
    <Card
      title="绩效指标"
      aside={
        reported === sheet.rows.length ? `${reported} 项` : `已填 ${reported} 项，共 ${sheet.rows.length} 项`
      }
      flush
    >
      <Table caption="绩效指标：目标、实际完成值、得分、偏差原因与批注" stickyHeader stacked>
        <Headings />
        <tbody>
          {shown.length === 0 && (
            <tr>
              <Td colSpan={9} className="text-muted">
                没有哪项指标有变化。
              </Td>
            </tr>
          )}
          {shown.map(({ row, index }, i) => (
            <tr key={row.indicatorId} id={`row-${row.indicatorId}`}>
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
              <IndicatorReviewCells row={row} index={index} score={score.indicators[index]!} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row" colSpan={5}>
              总分（含预算执行率）
            </Th>
            <Td numeric label="分值">
              100
            </Td>
            <Td numeric label="得分">
              {formatScore(score.total)}{' '}
              <TraceDisclosure
                subject="总分（含预算执行率）"
                ruleSet={ruleSet}
                explanation={() => (frozenTraces ?? explainSheet(sheet, score, ruleSet)).total}
              />
            </Td>
            <Td colSpan={2} label="等级">
              {isProvisional(score) ? '尚有未填报或待确认项，暂不评定' : score.grade}
            </Td>
          </tr>
        </tfoot>
      </Table>
    </Card>
  );
}

function Headings() {
  return (
    <thead>
      <tr>
        <Th className="w-14">一级指标</Th>
        <Th className="w-16">二级指标</Th>
        <Th className="min-w-36">三级指标</Th>
        <Th className="w-28">年度指标值</Th>
        <Th className="min-w-36">实际完成值</Th>
        <Th className="w-14" numeric>
          分值
        </Th>
        <Th className="w-20" numeric>
          得分
        </Th>
        <Th className="min-w-40">偏差原因及改进措施</Th>
        <Th className="min-w-32">批注</Th>
      </tr>
    </thead>
  );
}
