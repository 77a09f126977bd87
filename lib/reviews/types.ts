import type { ThreadCounts } from '@/lib/comments/types';
import type { ReviewHint } from '@/lib/review-hints/review-hints';
import type { Deadline } from '@/lib/workflow/stages';
import type { State } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';

type Person = { readonly id: string; readonly name: string };

/** One project waiting for, or done by, the evaluators. */
export type QueueRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly state: State;
  /** Since when it is in this state, ISO 8601 */
  readonly since: string;
  readonly score: string | null;
  readonly grade: string | null;
  readonly executionRate: string | null;
  /** Rows whose reading is 待确认 */
  readonly doubtfulCount: number;
  /** The version that a decision on it names */
  readonly version: number;
  /** What to look at before approving; empty for what does not wait for evaluators */
  readonly hints: readonly ReviewHint[];
  /** 批注 that are not resolved */
  readonly threads: ThreadCounts;
  readonly deadline: Deadline | null;
  /** Since when it waits for whom */
  readonly waiting: Waiting | null;
  /** Who is asked to review it; nobody: all evaluators of the unit */
  readonly reviewers: readonly Person[];
  /** Which date keeps evaluators from it; null where none does */
  readonly whyNotReview: string | null;
  /** 填报 is over for it: what is returned needs a new date */
  readonly reportClosed: boolean;
};

/** One project of the queue, as stepping through it needs it. */
export type QueueEntry = { readonly id: string; readonly name: string };

export type Queue = {
  /** Evaluators of the unit who can be asked to review */
  readonly reviewerChoices: readonly Person[];
  readonly year: { readonly fiscalYear: number; readonly unitCode: string; readonly unitName: string } | null;
  readonly counts: Readonly<Record<'waiting' | 'returned' | 'approved' | 'open', number>>;
  readonly rows: readonly QueueRow[];
  /** Of the list that is shown: from 1 */
  readonly page: number;
  readonly pageSize: number;
};
