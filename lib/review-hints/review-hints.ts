import type { ProjectScore } from '@/lib/scoring/score-project';
import type { Sheet } from '@/lib/sheet/sheet';
import type { AttachedFiles } from './attached-files';
import type { CopiedTexts } from './copied-texts';
import type { Found } from './hint';
import { copiedText } from './rules/copied-text';
import { exactlyMet } from './rules/exactly-met';
import { lateReduction } from './rules/late-reduction';
import { noEvidence } from './rules/no-evidence';
import { overAchieved } from './rules/over-achieved';
import { thinReason } from './rules/thin-reason';
import { unitSlip } from './rules/unit-slip';
import { unrecordedChange } from './rules/unrecorded-change';

/** Every rule, in the order in which hints are listed. */
export const HINT_RULES = [
  unitSlip,
  exactlyMet,
  lateReduction,
  unrecordedChange,
  copiedText,
  thinReason,
  overAchieved,
  noEvidence,
] as const;

export type HintId = (typeof HINT_RULES)[number]['id'];

/** Something to look at before approving: which rule, where, and in words. */
export type ReviewHint = Found & { readonly rule: HintId; readonly title: string };

export type HintedForm = {
  readonly projectId: string;
  readonly sheet: Sheet;
  readonly score: ProjectScore;
};

/**
 * What a good evaluator would see in submitted forms. A hint never judges; it names what to compare.
 * @param forms those that are looked at
 * @param copied what the forms of the same unit and year say in words; those of `forms` may be among them
 * @param attached 佐证材料 of the forms of the same unit and year
 * @returns the hints of each form by the project's id, none for one without
 */
export function reviewHints(
  forms: readonly HintedForm[],
  copied: CopiedTexts,
  attached: AttachedFiles,
): ReadonlyMap<string, readonly ReviewHint[]> {
  return new Map(
    forms.map((form) => [
      form.projectId,
      HINT_RULES.flatMap(({ id, title, find }) =>
        find({ ...form, copied, attached }).map((found) => ({ ...found, rule: id, title })),
      ),
    ]),
  );
}
