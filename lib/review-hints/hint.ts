import type { ProjectScore } from '@/lib/scoring/score-project';
import type { Sheet } from '@/lib/sheet/sheet';
import type { AttachedFiles } from './attached-files';
import type { CopiedTexts } from './copied-texts';

/** What an evaluator should look at before approving; `indicatorId` null: on the whole form. */
export type Found = { readonly indicatorId: string | null; readonly message: string };

/** A form as the rules look at it, and what other forms of its unit and year say in the same words. */
export type HintSubject = {
  readonly projectId: string;
  readonly sheet: Sheet;
  readonly score: ProjectScore;
  readonly copied: CopiedTexts;
  /** Files behind the forms of its unit and year */
  readonly attached: AttachedFiles;
};

/** One reason to look twice. It never judges: what it finds may be right, and says what to compare. */
export type HintRule = {
  readonly id: string;
  readonly title: string;
  find(subject: HintSubject): readonly Found[];
};
