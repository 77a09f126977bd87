import { z } from 'zod';
import { parseDecimal } from '@/lib/core/decimal';
import type { Result } from '@/lib/core/result';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import {
  LINE_LIMIT,
  readCount,
  readDoneOn,
  readMoney,
  readPercent,
  readWeight,
  TEXT_LIMIT,
} from '@/lib/sheet/entries';
import { MONEY_SOURCES } from '@/lib/sheet/sheet';

export const projectId = z.string().min(1).max(64);
const version = z.number().int();
const text = (what: string) => z.string().max(TEXT_LIMIT, `${what}最多 ${TEXT_LIMIT} 字`);

/** A value that the form has already read once, read again by the same function: the server trusts nobody. */
export function entry(read: (text: string) => Result<string | null, string>) {
  return z
    .string()
    .nullable()
    .transform((typed, context) => {
      if (typed === null) return null;
      const result = read(typed);
      if (result.ok) return result.value;
      context.addIssue({ code: 'custom', message: result.error });
      return z.NEVER;
    });
}

const number = z
  .string()
  .nullable()
  .refine((typed) => typed === null || parseDecimal(typed) !== null, '请填写数字，例如 98 或 98.5');

/** The form has added the year already. */
const asDate = (text: string) => readDoneOn(text);

const moneyPatch = z.object({
  source: z.enum(MONEY_SOURCES),
  applicable: z.boolean().optional(),
  initial: entry(readMoney).optional(),
  annual: entry(readMoney).optional(),
  executed: entry(readMoney).optional(),
});

const count = entry(readCount).optional();

/** What changed in one row of a form. */
export const rowPatch = z.object({
  indicatorId: z.string().min(1).max(64),
  value: number.optional(),
  doneOn: entry(asDate).optional(),
  grade: z.enum(GRADES_OF_COMPLETION).nullable().optional(),
  percent: entry(readPercent).optional(),
  completion: text('完成情况').optional(),
  measured: number.optional(),
  timesOnTime: count,
  eligible: number.optional(),
  surveyMethod: z.string().max(LINE_LIMIT, `调查方式最多 ${LINE_LIMIT} 字`).optional(),
  surveySent: count,
  surveyReturned: count,
  surveyValid: count,
  surveySatisfied: count,
  surveyedOn: entry(asDate).optional(),
  readingWish: z.string().max(1000, '对指标含义的意见最多 1000 字').optional(),
  deviationReason: text('偏差原因').optional(),
  improvement: text('改进措施').optional(),
});

/** What changed on the form since the last acknowledged save; absent fields stay as they are. */
export const saveReportInput = z.object({
  projectId,
  version,
  /** Whose page it was typed on: another person who has signed in since must not save it in the own name */
  typedBy: z.string().max(64).optional(),
  goalActual: text('总体目标实际完成情况').optional(),
  executionReason: text('预算执行情况说明').optional(),
  notes: text('其他需要说明的问题').optional(),
  money: z.array(moneyPatch).max(MONEY_SOURCES.length).optional(),
  rows: z.array(rowPatch).max(500).optional(),
});
export type SaveReportInput = z.input<typeof saveReportInput>;
export type ReportPatch = z.output<typeof saveReportInput>;

export const sheetInput = z.object({ projectId });
export const decisionInput = z.object({ projectId, version });

export const adjustWeightsInput = decisionInput.extend({
  weights: z
    .array(z.object({ indicatorId: z.string().min(1).max(64), weight: entry(readWeight) }))
    .min(1)
    .max(500),
  reason: z.string().trim().max(1000, '原因最多 1000 字'),
});

/** Execution figures for many projects, as pasted from a ledger: all are taken, or none. */
export const pasteExecutionInput = z.object({
  rows: z
    .array(
      z.object({
        projectId,
        /** Executed amounts as the evaluator saw them */
        seen: z.object({ fiscal: number, carryover: number, other: number }),
        fiscal: entry(readMoney).optional(),
        carryover: entry(readMoney).optional(),
        other: entry(readMoney).optional(),
      }),
    )
    .min(1, '没有可录入的行')
    .max(2000, '一次最多 2000 行'),
});

export type DecisionInput = z.input<typeof decisionInput>;
export type AdjustWeightsInput = z.input<typeof adjustWeightsInput>;
export type PasteExecutionInput = z.input<typeof pasteExecutionInput>;
export type PasteExecutionRows = z.output<typeof pasteExecutionInput>['rows'];
