'use client';

import { SubmitButton } from '@/components/form/submit-button';
import { formatTime } from '@/lib/core/clock';
import { formatScore } from '@/lib/core/decimal';
import { ApproveDialog } from './decisions';
import type { AppraisalDesk } from './use-appraisal';

function standing({ changed, pending, opened: { savedAt } }: AppraisalDesk): string {
  if (pending) return '正在保存…';
  if (changed) return '有未保存的修改，已保留在本机';
  return savedAt === null ? '尚未填写' : `已保存 ${formatTime(new Date(savedAt))}`;
}

/** Always in sight while scoring: points by 一级, the total, whether it is saved, and what to do next. */
export function AppraisalBar({ desk }: { readonly desk: AppraisalDesk }) {
  const { score } = desk.live;
  const figures = [
    ...score.levels.map(({ level1, score: own }) => [level1, formatScore(own)]),
    [score.provisional ? '总分（暂计）' : '总分', formatScore(score.total)],
  ];
  return (
    <div className="print-hidden sticky top-[var(--frame-top)] z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-4 py-1.5 sm:-mx-6 sm:px-6">
      <dl className="flex flex-wrap items-baseline gap-x-4 text-sm" aria-label="得分">
        {figures.map(([term, value]) => (
          <div key={term} className="flex gap-1">
            <dt className="text-muted">{term}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2">
        <span role="status" data-testid="appraisal-status" className="text-sm text-muted">
          {standing(desk)}
        </span>
        <SubmitButton pending={desk.pending}>保存</SubmitButton>
        <ApproveDialog desk={desk} />
      </div>
    </div>
  );
}
