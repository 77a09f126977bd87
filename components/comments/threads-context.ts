'use client';

import { createContext, useContext } from 'react';
import type { CommentThread, MayComment } from '@/lib/comments/types';

/** 批注 of one form, on whichever page shows them. */
export type Threads = {
  readonly projectId: string;
  readonly threads: readonly CommentThread[];
  /** How often the form was submitted: threads of earlier rounds say which */
  readonly submissionNo: number;
  readonly may: MayComment;
  /** Has the page show the threads as they are now */
  readonly refresh: () => void;
};

export const ThreadsContext = createContext<Threads | null>(null);

export function useThreads(): Threads {
  const threads = useContext(ThreadsContext);
  if (!threads) throw new Error('useThreads outside of a ThreadsContext');
  return threads;
}

/** Whether a thread belongs beside the row, or, without one, to the whole form. */
export function isAbout({ indicatorId }: CommentThread, row: string | null): boolean {
  return indicatorId === row;
}

export const isUnresolved = ({ state }: CommentThread): boolean => state !== 'resolved';
