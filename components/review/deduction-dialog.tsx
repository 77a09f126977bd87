'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { useKeptText } from '@/components/ui/kept';
import { Dec, formatScore } from '@/lib/core/decimal';
import { confirmDeductionAction } from '@/lib/reviews/actions';
import { readDeduction } from '@/lib/sheet/entries';
import { scoreBeforeDeduction } from '@/lib/sheet/judgeable';
import type { SheetRow } from '@/lib/sheet/sheet';
import { deductionWords } from './deduction-words';
import { ReasonedFigure, reasonProblem } from './reasoned-figure';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

/** Points taken off a row that exceeded its target by far, with the reason; a blank amount takes them back. */
export function DeductionDialog({ row }: { readonly row: SheetRow }) {
  const { projectId, version, sheet, ruleSet } = useReview();
  const action = useReviewAction();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [amount, setAmount] = useState(row.deduction ?? '');
  const [reason, setReason] = useKeptText(`deduction ${row.indicatorId}`);
  const limit = scoreBeforeDeduction(sheet, row, ruleSet);
  const read = readDeduction(amount);
  const words = deductionWords(row, ruleSet);

  function amountProblem(): string | undefined {
    if (!read.ok) return read.error;
    if (read.value === null) return row.deduction === null ? '请填写扣分' : undefined;
    if (new Dec(read.value).isZero()) return words.zero;
    return new Dec(read.value).greaterThan(limit)
      ? `扣分不能大于该指标得分 ${formatScore(limit)}`
      : undefined;
  }

  function submit() {
    setTried(true);
    if (amountProblem() || reasonProblem(reason) || !read.ok) return;
    const input = { projectId, version, indicatorId: row.indicatorId, amount: read.value, reason };
    void action.run(
      () => confirmDeductionAction(input),
      () => {
        setOpen(false);
        setTried(false);
        setReason('');
        toast.success(read.value === null ? words.undone : '已确认扣分');
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
          超额扣分<span className="sr-only">：{row.name}</span>
        </Button>
      }
      title="超额完成扣分"
      description={words.description}
      confirmLabel="确认"
      onSubmit={submit}
    >
      <ReasonedFigure
        label="扣分"
        required={row.deduction === null}
        hint={`至多 ${formatScore(limit)} 分${words.blank}`}
        figure={amount}
        onFigure={setAmount}
        problem={amountProblem()}
        reason={reason}
        onReason={setReason}
        tried={tried}
      />
    </ReviewDialog>
  );
}
