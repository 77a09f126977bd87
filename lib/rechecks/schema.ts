import { z } from 'zod';
import { type Dec, parseDecimal } from '@/lib/core/decimal';
import { projectId } from '@/lib/evaluations/schema';
import { yearParams } from '@/lib/years/schema';

const id = z.string().min(1).max(64);
/** Of the 复核 as it was seen */
const version = z.number().int();
const text = (what: string) => z.string().trim().max(2000, `${what}最多 2000 字`);

/** A number with at most two decimals within bounds, as text without separators. */
function amount(what: string, limit: number, allowed: (value: Dec) => boolean, words: string) {
  return z
    .string()
    .trim()
    .transform((typed, context) => {
      const value = parseDecimal(typed);
      if (value && value.decimalPlaces() <= 2 && value.lessThanOrEqualTo(limit) && allowed(value)) {
        return value.toFixed();
      }
      context.addIssue({ code: 'custom', message: `${what}须是${words}的数，最多两位小数` });
      return z.NEVER;
    });
}

const score = amount('复核得分', 100, (value) => !value.isNegative(), '0 至 100');

export const RECHECK_LISTS = ['all', 'open', 'concluded', 'owed', 'mended'] as const;

export const rechecksInput = yearParams.extend({
  show: z.enum(RECHECK_LISTS).catch('all').default('all'),
});

export const projectRechecksInput = z.object({ projectId });
export const recheckInput = z.object({ recheckId: id });

export const drawInput = z.object({
  yearId: id,
  percent: amount('抽取比例', 100, (value) => value.greaterThan(0), '大于 0、不超过 100'),
  /** Blank: the server makes one */
  seed: z.string().trim().max(64, '随机种子最多 64 个字符'),
});

export const addInput = z.object({
  projectId,
  reason: z.string().trim().min(2, '请填写理由（至少 2 个字）').max(1000, '理由最多 1000 字'),
});

export const concludeInput = z.object({
  recheckId: id,
  version,
  /** 复核得分 of the whole form; null where rows are scored */
  score: score.nullable(),
  /** Rows that are scored otherwise, by their number on the form, from 1; 0 is the execution of the budget */
  rows: z.array(z.object({ no: z.number().int().min(0), score })).max(500),
  opinion: text('复核意见'),
  demand: text('整改要求'),
});

export const outcomeInput = z.object({
  recheckId: id,
  version,
  outcome: z.string().trim().min(2, '请填写整改结果（至少 2 个字）').max(2000, '整改结果最多 2000 字'),
});

export type DrawInput = z.input<typeof drawInput>;
export type AddInput = z.input<typeof addInput>;
export type ConcludeInput = z.input<typeof concludeInput>;
export type OutcomeInput = z.input<typeof outcomeInput>;
