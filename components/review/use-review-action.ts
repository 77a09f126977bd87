'use client';

import { useAction } from '@/components/ui/use-action';
import { useReview } from './review-context';

/** Runs one server action at a time; after success the page shows the new state. */
export function useReviewAction() {
  const { refresh, refreshing } = useReview();
  const action = useAction();
  const run: typeof action.run = (call, onDone) =>
    action.run(call, (value) => {
      onDone(value);
      refresh();
    });
  return { ...action, pending: action.pending || refreshing, run };
}
