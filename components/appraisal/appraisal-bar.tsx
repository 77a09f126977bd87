'use client';

import { SavingBar } from '@/components/form/saving-bar';
import { formatScore } from '@/lib/core/decimal';
import { ApproveDialog } from './decisions';
import type { AppraisalDesk } from './use-appraisal';

/** Always in sight while scoring: points by 一级, the total, whether it is saved, and what to do next. */
export function AppraisalBar({ desk }: { readonly desk: AppraisalDesk }) {
  const { score } = desk.live;
  const figures: (readonly [string, string])[] = [
    ...score.levels.map(({ level1, score: own }): [string, string] => [level1, formatScore(own)]),
    [score.provisional ? '总分（暂计）' : '总分', formatScore(score.total)],
  ];
  const { changed, pending, opened } = desk;
  return (
    <SavingBar
      label="得分"
      testId="appraisal-status"
      savedAt={opened.savedAt}
      {...{ figures, changed, pending }}
    >
      <ApproveDialog desk={desk} />
    </SavingBar>
  );
}
