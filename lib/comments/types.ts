/** Where a thread stands: 未处理, 已处理 by the owner, 已解决 by an evaluator. */
export type ThreadState = 'open' | 'handled' | 'resolved';

/** Who said so, and when, ISO 8601. */
export type Stamp = { readonly byName: string; readonly at: string };

export type ThreadComment = Stamp & { readonly id: string; readonly text: string };

/** 批注 on a row or on the whole form, the oldest comment first. */
export type CommentThread = {
  readonly id: string;
  /** null: about the whole form, or about a row that is gone */
  readonly indicatorId: string | null;
  /** The row as it was called when it was written; null: about the whole form */
  readonly indicatorName: string | null;
  /** The submission that it was written about */
  readonly submissionNo: number;
  /** What is decided on the thread names it */
  readonly version: number;
  readonly state: ThreadState;
  readonly handled: Stamp | null;
  readonly resolved: Stamp | null;
  readonly comments: readonly ThreadComment[];
};

/** Threads that are not resolved: those the owner still has before them, and those they say are handled. */
export type ThreadCounts = { readonly open: number; readonly handled: number };

/** What the viewer may do with threads of a form now. */
export type MayComment = {
  /** Begin threads and reply, as an evaluator */
  readonly comment: boolean;
  /** Reply and say that it is handled, as the owner */
  readonly answer: boolean;
  /** Resolve and open again */
  readonly settle: boolean;
};
