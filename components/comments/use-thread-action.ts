'use client';

import { toast } from 'sonner';
import { useAction } from '@/components/ui/use-action';
import { useThreads } from './threads-context';

/** Runs one action on a thread; after success the page shows the threads as they are then. */
export function useThreadAction() {
  const { refresh } = useThreads();
  const { run, ...action } = useAction();
  return {
    ...action,
    run: (call: Parameters<typeof run>[0], done: string, onDone?: () => void) =>
      run(call, () => {
        toast.success(done);
        onDone?.();
        refresh();
      }),
  };
}
