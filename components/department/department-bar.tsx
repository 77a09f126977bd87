'use client';

import { SavingBar } from '@/components/form/saving-bar';
import { formatPercent, formatScore } from '@/lib/core/decimal';
import { isUnreported } from '@/lib/department-scoring/score-department';
import { ApproveDialog } from './decisions';
import type { DepartmentDesk } from './use-department';

/** Always in sight while filling in: the rate, the total, whether it is saved, and what to do next. */
export function DepartmentBar({ desk }: { readonly desk: DepartmentDesk }) {
  const { score } = desk.live;
  const { rate, points } = score.execution;
  const figures: (readonly [string, string])[] = [
    ['执行率', rate ? formatPercent(rate) : points ? '未填报' : '不适用'],
    isUnreported(score)
      ? ['总分', '未填报']
      : [score.provisional ? '总分（暂计）' : '总分', formatScore(score.total)],
  ];
  const { changed, pending, opened } = desk;
  return (
    <SavingBar
      label="执行率与得分"
      testId="department-status"
      savedAt={opened.savedAt}
      {...{ figures, changed, pending }}
    >
      <ApproveDialog desk={desk} />
    </SavingBar>
  );
}
