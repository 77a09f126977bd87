'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import type { Threads } from '@/components/comments/threads-context';
import { answered } from '@/components/ui/answered';
import { readThreadsAction } from '@/lib/comments/actions';
import type { EvaluationSheet } from '@/lib/evaluations/types';

/** 批注 beside the form; they are read again without touching what is typed. */
export function useFormThreads({ project, threads, submissionNo, may }: EvaluationSheet): Threads {
  const [shown, setShown] = useState(threads);
  const projectId = project.id;

  async function read() {
    const answer = await answered(readThreadsAction({ projectId }));
    if (answer === null) toast.error('批注没有刷新，请检查网络后刷新页面。');
    else if (answer.ok) setShown(answer.value);
    else toast.error(answer.error.message);
  }

  return {
    ...{ projectId, threads: shown, submissionNo, may },
    refresh: () => void read(),
  };
}
