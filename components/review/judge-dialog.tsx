'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { useKeptText } from '@/components/ui/kept';
import { judgeActualAction } from '@/lib/reviews/actions';
import { readPercent } from '@/lib/sheet/entries';
import type { SheetRow } from '@/lib/sheet/sheet';
import { ReasonedFigure, reasonProblem } from './reasoned-figure';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

const WORDS = {
  late: {
    trigger: '认定逾期',
    title: '逾期完成的得分比例',
    description: '得分为分值×得分比例÷100。确认之前该指标暂计0分。',
    hint: '0 至 100',
  },
  difference: {
    trigger: '认定差异',
    title: '与单位标准不同的认定',
    description: '填 100 即视同达到标准；不填比例，则按性质“＝”计分。',
    hint: '0 至 100，留空则按性质“＝”计分',
  },
} as const;

/** What a late completion, or a difference from a unit standard, is worth, with the reason. */
export function JudgeDialog({ row, what }: { readonly row: SheetRow; readonly what: keyof typeof WORDS }) {
  const { projectId, version } = useReview();
  const action = useReviewAction();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [percent, setPercent] = useState(row.judgedPercent ?? '');
  const [reason, setReason] = useKeptText(`judge ${what} ${row.indicatorId}`);
  const words = WORDS[what];
  const read = readPercent(percent, '得分比例');
  const percentProblem = !read.ok
    ? read.error
    : what === 'late' && read.value === null
      ? '请填写得分比例'
      : undefined;

  function submit() {
    setTried(true);
    if (percentProblem || reasonProblem(reason) || !read.ok) return;
    const input = { projectId, version, indicatorId: row.indicatorId, percent: read.value, reason };
    void action.run(
      () => judgeActualAction(input),
      () => {
        setOpen(false);
        setTried(false);
        setReason('');
        toast.success('已认定');
      },
    );
  }

  return (
    <ReviewDialog
      action={action}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small">
          {words.trigger}
          <span className="sr-only">：{row.name}</span>
        </Button>
      }
      title={words.title}
      description={`${row.name}。${words.description}`}
      confirmLabel="认定"
      onSubmit={submit}
    >
      <ReasonedFigure
        label="得分比例（%）"
        required={what === 'late'}
        hint={words.hint}
        figure={percent}
        onFigure={setPercent}
        problem={percentProblem}
        reason={reason}
        onReason={setReason}
        tried={tried}
      />
    </ReviewDialog>
  );
}
