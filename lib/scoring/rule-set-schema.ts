import { z } from 'zod';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { GRADES_OF_COMPLETION, type RuleSet } from './rule-set';

/** What is no number ends the reading: whatever judges its sense (rule-set-problems.ts) gets numbers only. */
const number = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, { error: '请填写不带符号的数字，例如 50 或 0.8', abort: true });
const year = z
  .number('请填写四位年份，例如 2024')
  .int()
  .min(1990, '请填写 1990 至 2100 之间的年份')
  .max(2100, '请填写 1990 至 2100 之间的年份')
  .nullable();
const MOST = 20;
/** Where a rule comes from, as a person states it. */
export const basis = z.object({
  source: z.string().max(200, '依据最多 200 字'),
  article: z.string().max(100, '条款最多 100 字').nullable(),
  textVerified: z.boolean(),
  effective: z.object({ from: year, to: year }),
});
const weights = z.array(z.object({ level1: z.enum(LEVEL1_NAMES), weight: number })).max(MOST);
const gate = z.object({ method: z.literal('gate'), from: number, basis });

/**
 * The form of a rule set that comes from storage or from a person, not yet its sense: sums of weights, order of
 * bands and the like are rule-set-problems.ts. What is unknown is left out.
 */
export const ruleSetBodySchema = z.object({
  levels: z.discriminatedUnion('costPlacement', [
    z.object({ costPlacement: z.literal('inside-output'), weights, basis }),
    z.object({
      costPlacement: z.literal('own'),
      withCost: weights,
      withoutCost: weights,
      basis,
    }),
  ]),
  satisfactionMissing: z.object({ weight: z.enum(['to-benefit', 'spread']), basis }),
  sharing: z.object({ basis }),
  split: z.object({ mode: z.enum(['flat', 'by-level2']), step: number, basis }),
  rounding: z.object({ step: number, basis }),
  execution: z.discriminatedUnion('method', [
    z.object({ method: z.literal('linear'), points: number, basis }),
    z.object({
      method: z.literal('bands'),
      points: number,
      bands: z.array(z.object({ from: number, points: number })).max(MOST),
      basis,
    }),
  ]),
  explanation: z.object({ executionBelow: number, basis }),
  reached: z.object({ basis }),
  strictEquals: z.object({ meets: z.boolean(), basis }),
  shortfall: z.discriminatedUnion('method', [z.object({ method: z.literal('proportional'), basis }), gate]),
  reverse: z.discriminatedUnion('method', [
    z.object({ method: z.enum(['target-over-actual', 'linear-deviation']), basis }),
    gate,
  ]),
  equal: z.object({ overshoot: z.enum(['meets', 'deviation']), basis }),
  satisfaction: z.discriminatedUnion('method', [
    z.object({ method: z.literal('quantitative'), basis }),
    z.object({
      method: z.literal('bands'),
      bands: z.array(z.object({ from: number, share: number })).max(MOST),
      basis,
    }),
  ]),
  qualitative: z.object({
    bands: z.array(
      z.object({
        grade: z.enum(GRADES_OF_COMPLETION),
        from: number,
        to: number,
        toIncluded: z.boolean(),
      }),
    ),
    basis,
  }),
  presumed: z.object({ percent: number.nullable(), basis }),
  readings: z.object({ basis }),
  overAchievement: z.object({ at: number, deduction: number.nullable(), basis }),
  costFarBelow: z.object({ at: number, basis }),
  unwritten: z.object({ basis }),
  totalCap: z
    .object({ caps: z.array(z.object({ executionBelow: number, total: number })).max(MOST), basis })
    .nullable(),
  grades: z.object({
    bands: z.array(z.object({ grade: z.enum(['优', '良', '中', '差']), from: number })).max(MOST),
    basis,
  }),
}) satisfies z.ZodType<RuleSetBody>;

/** All rules of a set, without its name: what a stored copy keeps. */
export type RuleSetBody = Omit<RuleSet, 'id' | 'version' | 'title'>;
