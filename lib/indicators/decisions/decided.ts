import { z } from 'zod';
import { parseDecimal } from '@/lib/core/decimal';
import { toIsoDate } from '@/lib/indicators/readings/dates-in-words';

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return toIsoDate(year ?? 0, month ?? 0, day ?? 0) === text;
}

const date = z.string().refine(isDate, '请填写日期，例如 2024-06-30');
const amount = z
  .string()
  .refine((text) => parseDecimal(text)?.greaterThanOrEqualTo(0) ?? false, '请填写不小于 0 的数字');
const positive = z
  .string()
  .refine((text) => parseDecimal(text)?.greaterThan(0) ?? false, '请填写大于 0 的数字');
const unit = z.string().trim().max(32, '单位最多 32 字').nullable();

/**
 * What an evaluator decided a target to mean, with all that scoring it needs: dates `YYYY-MM-DD`, numbers as
 * decimal strings. `number` is by the nature, as written.
 */
export const decidedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number') }),
  z.object({ kind: z.literal('deadline'), due: date }),
  z.object({
    kind: z.literal('recurring'),
    every: z.enum(['month', 'quarter', 'half-year']),
    timesDue: z.number().int('请填写整数').min(1, '应完成次数至少 1 次').max(366, '应完成次数最多 366 次'),
    byDay: z.number().int('请填写几号').min(1, '请填写 1 至 31').max(31, '请填写 1 至 31').nullable(),
  }),
  z.object({ kind: z.literal('coverage'), of: z.enum(['months', 'days']), whole: positive }),
  /** Served of those who are entitled; both counts are reported. */
  z.object({ kind: z.literal('entitled') }),
  z.object({ kind: z.literal('ceiling'), limit: amount, unit }),
  z.object({ kind: z.literal('floor'), limit: amount, unit }),
  z.object({ kind: z.literal('exact'), limit: amount, unit }),
  z.object({
    kind: z.literal('rate'),
    atLeast: positive.refine((text) => Number(text) <= 100, '比率须在 0 到 100 之间'),
  }),
  /** The grade that is 达成, null where the target names none. */
  z.object({ kind: z.literal('grade'), grade: z.string().trim().min(1).max(16).nullable() }),
  /** Due after the year: not assessed. */
  z.object({ kind: z.literal('not-due'), due: date }),
]);

export type Decided = Readonly<z.output<typeof decidedSchema>>;
export type DecidedKind = Decided['kind'];

/** The kinds in the order in which lists and filters name them. */
export const DECIDED_LABELS: Readonly<Record<DecidedKind, string>> = {
  number: '按指标性质',
  deadline: '完成期限',
  recurring: '周期性期限',
  coverage: '持续时间',
  entitled: '应保尽保',
  ceiling: '控制上限',
  floor: '最低要求',
  exact: '单位标准',
  rate: '比率',
  grade: '定性等级',
  'not-due': '本年度未到期',
};
