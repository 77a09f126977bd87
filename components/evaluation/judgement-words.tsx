import { Tag } from '@/components/ui/tag';
import { Dec, formatNumber } from '@/lib/core/decimal';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import type { SheetRow } from '@/lib/sheet/sheet';

const number = (text: string) => formatNumber(new Dec(text));

function judgement({ judgedPercent, judgedReason }: SheetRow): string | null {
  if (judgedReason === null) return null;
  const share = judgedPercent === null ? '按性质＝计分' : `得分比例 ${number(judgedPercent)}%`;
  return `评价人员认定${share}：${judgedReason}`;
}

/** What an evaluator has judged of an actual, and what one still has to judge. */
export function JudgementWords({
  row,
  score,
}: {
  readonly row: SheetRow;
  readonly score: Pick<IndicatorScore, 'flags'>;
}) {
  const judged = judgement(row);
  const late = score.flags.includes('late-unconfirmed');
  const different = score.flags.includes('difference-unconfirmed');
  if (!judged && row.deduction === null && !late && !different) return null;
  return (
    <div className="mt-1 space-y-1">
      {late && <Tag tone="warning">逾期，得分比例待评价人员确认，暂计0分</Tag>}
      {different && <Tag tone="warning">与单位标准不同，待评价人员认定</Tag>}
      {judged && <p className="text-warning">{judged}</p>}
      {row.deduction !== null && (
        <p className="text-warning">
          评价人员确认超额完成扣 {number(row.deduction)} 分：{row.deductionReason}
        </p>
      )}
    </div>
  );
}
