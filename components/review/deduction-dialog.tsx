'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { Button } from '@/components/ui/button';
import { Dec, formatScore } from '@/lib/core/decimal';
import { confirmDeductionAction } from '@/lib/reviews/actions';
import { readDeduction } from '@/lib/sheet/entries';
import { scoreBeforeDeduction } from '@/lib/sheet/judgeable';
import type { SheetRow } from '@/lib/sheet/sheet';
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
  const [reason, setReason] = useState('');
  const limit = scoreBeforeDeduction(sheet, row, ruleSet);
  const read = readDeduction(amount);
  const reasonProblem = reason.trim().length < 2 ? '请填写原因（至少 2 个字）' : undefined;

  function amountProblem(): string | undefined {
    if (!read.ok) return read.error;
    if (read.value === null) return row.deduction === null ? '请填写扣分' : undefined;
    return new Dec(read.value).greaterThan(limit)
      ? `扣分不能大于该指标得分 ${formatScore(limit)}`
      : undefined;
  }

  function submit() {
    setTried(true);
    if (amountProblem() || reasonProblem || !read.ok) return;
    const input = { projectId, version, indicatorId: row.indicatorId, amount: read.value, reason };
    void action.run(
      () => confirmDeductionAction(input),
      () => {
        setOpen(false);
        setTried(false);
        setReason('');
        toast.success(read.value === null ? '已取消扣分' : '已确认扣分');
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
      description={`${row.name}的完成值远超目标值。目标定得偏低的，可以扣分；没有确认的不扣。`}
      confirmLabel="确认"
      onSubmit={submit}
    >
      <Field
        label="扣分"
        required={row.deduction === null}
        hint={`至多 ${formatScore(limit)} 分${row.deduction === null ? '' : '；清空即取消原来的扣分'}`}
        error={tried ? amountProblem() : undefined}
      >
        <TextInput
          inputMode="decimal"
          autoComplete="off"
          className="max-w-40 text-right"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
      </Field>
      <Field label="原因" required hint="责任人会看到。" error={tried ? reasonProblem : undefined}>
        <Textarea
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ReviewDialog>
  );
}
