'use client';

import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { startReviewAction } from '@/lib/reviews/actions';
import { useReview } from './review-context';
import { useReviewAction } from './use-review-action';

/** 开始评价: says that the form is being read, so that its owner can't withdraw it meanwhile. */
export function StartReviewButton() {
  const { projectId, version } = useReview();
  const hydrated = useHydrated();
  const { pending, run } = useReviewAction();

  function start() {
    void run(
      async () => {
        const answer = await startReviewAction({ projectId, version });
        if (!answer.ok) toast.error(answer.error.message);
        return answer;
      },
      () => toast.success('已开始评价，责任人不能再撤回。'),
    );
  }

  return (
    <Button pending={pending} disabled={!hydrated} onClick={start}>
      开始评价
    </Button>
  );
}
