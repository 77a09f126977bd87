'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ThreadLinks, useUnresolved } from '@/components/comments/unresolved-threads';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { formatScore } from '@/lib/core/decimal';
import { approveAction } from '@/lib/reviews/actions';
import { isProvisional } from '@/lib/scoring/explanation';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { missingFields } from '@/lib/sheet/missing';
import { undecided } from '@/lib/sheet/undecided';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

type Props = {
  readonly score: ProjectScore;
  /** The project that follows in the list the evaluator came from */
  readonly next: { readonly name: string; readonly href: string } | null;
};

/** 通过: what still stands against it, and what an evaluator still has to decide in the rows; then on to the next. */
export function ApproveDialog({ score, next }: Props) {
  const router = useRouter();
  const { projectId, version, sheet, ruleSet } = useReview();
  const action = useReviewAction();
  const [shown, setShown] = useState(false);
  const missing = missingFields(sheet, ruleSet);
  const open = undecided(sheet, score);
  const unresolved = useUnresolved();
  const total = formatScore(score.total);

  function submit() {
    void action.run(
      () => approveAction({ projectId, version }),
      (approved) => {
        setShown(false);
        toast.success(`评价通过，总分 ${approved.total}`, {
          description: next && `下一个：${next.name}`,
          action: next && { label: '下一个', onClick: () => router.push(next.href) },
        });
      },
    );
  }

  return (
    <ReviewDialog
      action={action}
      open={shown}
      onOpenChange={setShown}
      trigger={
        <Button data-decision="approve" variant="primary" icon={<Check aria-hidden className="size-4" />}>
          通过
        </Button>
      }
      title="评价通过"
      description={`总分 ${total}，${isProvisional(score) ? '暂不评定等级' : `等级 ${score.grade}`}。通过后自评表定稿，不能再修改或退回（确有错误时可说明原因重新评价），正式 PDF 不带“草稿”字样。`}
      confirmLabel="通过"
      blocked={blockedBy(missing.length, open.length)}
      onSubmit={submit}
    >
      {missing.length > 0 && (
        <Alert tone="bad" title={`还有 ${missing.length} 处须先处理，请退回责任人或调整分值`}>
          <ul className="list-disc pl-5">
            {missing.map(({ field, message }) => (
              <li key={`${field}${message}`}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      {unresolved.length > 0 && (
        <Alert tone="warning" title={`还有 ${unresolved.length} 条批注未解决，通过后责任人不能再回复`}>
          <ThreadLinks threads={unresolved} onFollow={() => setShown(false)} />
        </Alert>
      )}
      {open.length > 0 && (
        <Alert tone="warning" title={`还有 ${open.length} 处须由评价人员决定`}>
          <ul className="list-disc pl-5">
            {open.map(({ indicatorId, what, message }) => (
              <li key={`${indicatorId}${what}`}>
                <a
                  className="text-action hover:underline"
                  href={`#row-${indicatorId}`}
                  onClick={() => setShown(false)}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </ReviewDialog>
  );
}

function blockedBy(missing: number, open: number): string | null {
  return missing + open > 0 ? '处理以上各处后才能通过。' : null;
}
