import { z } from 'zod';
import { ruleSetProblems } from '@/lib/scoring/rule-set-problems';
import { ruleSetBodySchema } from '@/lib/scoring/rule-set-schema';
import { yearParams } from '@/lib/years/schema';

const ruleSetId = z.string().min(1).max(64);
const version = z.coerce.number().int().min(1).max(100_000);
const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字');
const title = z.string().trim().min(1, '请填写名称').max(60, '名称最多 60 字');

/** One version of a rule set, shipped or the unit's own. */
export const ruleSetRef = z.object({ ruleSetId, version });
export type RuleSetRef = z.output<typeof ruleSetRef>;

/** A rule set in an address: `mof-2020-10@1`. */
export function refText({ ruleSetId: id, version: number }: RuleSetRef): string {
  return `${id}@${number}`;
}

/** A rule set read from an address, see `refText`. */
export const reference = z
  .string()
  .regex(/^[\w.-]{1,64}@\d{1,6}$/, '请选择评分规则')
  .transform((text) => {
    const at = text.lastIndexOf('@');
    return { ruleSetId: text.slice(0, at), version: Number(text.slice(at + 1)) };
  });

const steps = (path: string) => path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The rules themselves, in the right form and without contradictions; problems carry the path of their value. */
const body = ruleSetBodySchema.superRefine((rules, context) => {
  for (const { path, message } of ruleSetProblems(rules)) {
    context.addIssue({ code: 'custom', path: steps(path), message });
  }
});

export const ruleSetContent = z.object({ title, body });
export type RuleSetContent = z.input<typeof ruleSetContent>;

export const copyRuleSetInput = ruleSetRef.extend({ title });
export const draftInput = ruleSetRef.extend({ revision: z.number().int() });
export const saveDraftInput = draftInput.extend(ruleSetContent.shape);
export type SaveDraftInput = z.input<typeof saveDraftInput>;

/** The year is found as it is shown elsewhere; `body` is what is being edited, not stored. */
export const previewInput = yearParams.extend(ruleSetContent.shape);
export type PreviewInput = z.input<typeof previewInput>;

/** `?year=2024&a=mof-2020-10@1&b=390001-1@2`: without `a` the year's pinned set, without `b` nothing to hold against. */
export const comparisonInput = yearParams.extend({
  a: reference.optional().catch(undefined),
  b: reference.optional().catch(undefined),
});

/** What a year would pin instead of the set that it has. */
export const pinPreviewInput = comparisonInput.omit({ a: true });

export const comparedProjectInput = z.object({
  projectId: z.string().min(1).max(64),
  a: reference,
  b: reference,
});

export const pinInput = z.object({
  yearId: z.string().min(1).max(64),
  /** The year's version as it was seen */
  yearVersion: z.number().int(),
  ruleSetId,
  version,
  reason,
});
export type PinInput = z.input<typeof pinInput>;
