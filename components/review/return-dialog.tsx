'use client';

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { NewReportDate } from '@/components/stages/new-report-date';
import { Button } from '@/components/ui/button';
import { useKeptText } from '@/components/ui/kept';
import { returnAction } from '@/lib/reviews/actions';
import type { StageLine } from '@/lib/stages/types';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

const SHORTEST_REASON = 2;

/** 退回 with the reason that the owner reads first, and with a new date where 填报 is over. */
export function ReturnDialog({ report }: { readonly report: StageLine | null }) {
  const { projectId, version } = useReview();
  const action = useReviewAction();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useKeptText(`return ${projectId}`);
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < SHORTEST_REASON;
  const undated = report?.status.kind === 'closed' && until === '';

  function submit() {
    setTried(true);
    if (tooShort || undated) return;
    void action.run(
      () => returnAction({ projectId, version, reason, reportUntil: until === '' ? null : until }),
      () => {
        setOpen(false);
        setReason('');
        setUntil('');
        setTried(false);
        toast.success('已退回责任人');
      },
    );
  }

  return (
    <ReviewDialog
      action={action}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button data-decision="return" icon={<Undo2 aria-hidden className="size-4" />}>
          退回
        </Button>
      }
      title="退回责任人"
      description="责任人会看到退回原因和全部批注，已填内容原样保留，修改后可重新提交。"
      confirmLabel="退回"
      danger
      onSubmit={submit}
    >
      {report && (
        <NewReportDate
          needed={report.status.kind === 'closed'}
          value={until}
          error={tried && undated ? '请填写新的填报期限' : undefined}
          readOnly={action.pending}
          onChange={setUntil}
        />
      )}
      <Field
        label="退回原因"
        required
        error={tried && tooShort ? `请填写原因（至少 ${SHORTEST_REASON} 个字）` : undefined}
      >
        <Textarea
          rows={4}
          maxLength={1000}
          value={reason}
          readOnly={action.pending}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ReviewDialog>
  );
}
