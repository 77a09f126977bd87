import type { FormModel } from '@/lib/reports/types';
import type { State } from '@/lib/workflow/states';

/** What became of one of several projects. */
export type Outcome = {
  readonly projectId: string;
  readonly name: string;
  /** null where it was done, else why not */
  readonly refused: string | null;
};

/** A frozen form that waits for its next step. */
export type PendingForm = {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly state: State;
  /** Of its evaluation */
  readonly version: number;
  readonly sha256: string;
  readonly total: string | null;
  readonly grade: string | null;
  readonly approvedByName: string | null;
  /** ISO 8601 */
  readonly approvedAt: string | null;
  /** Why it can't be published now; null where it can */
  readonly whyNotPublish: string | null;
};

/** What is frozen and not done with, for a leader to sign off and for an evaluator to publish; null: not theirs. */
export type PendingForms = {
  readonly toSignOff: readonly PendingForm[] | null;
  readonly toPublish: readonly PendingForm[] | null;
};

/** A form as it was approved, and what became of it. */
export type FormVersion = {
  readonly no: number;
  readonly model: FormModel;
  readonly sha256: string;
  readonly approvedByName: string;
  /** All moments ISO 8601 */
  readonly approvedAt: string;
  readonly signedOff: { readonly byName: string; readonly at: string } | null;
  readonly published: { readonly byName: string; readonly at: string } | null;
  /** null for the version in force */
  readonly reopened: { readonly byName: string; readonly at: string; readonly reason: string } | null;
};
