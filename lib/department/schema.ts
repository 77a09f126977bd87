import { z } from 'zod';
import { REPORT_TEXT_LABELS, type ReportText } from '@/lib/department-scoring/department-sheet';
import { readItemScore } from '@/lib/department-scoring/typed-department';
import { entry, rowPatch } from '@/lib/evaluations/schema';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import { readMoney, TEXT_LIMIT } from '@/lib/sheet/entries';
import type { Reported } from '@/lib/sheet/sheet';
import { yearParams } from '@/lib/years/schema';

export const id = z.string().min(1).max(64);
const version = z.number().int();
const text = (what: string) => z.string().max(TEXT_LIMIT, `${what}最多 ${TEXT_LIMIT} 字`);
export const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字');

/** `?year=2024&unit=390001` as the page hands it on. */
export const departmentPageInput = yearParams;
export const departmentInput = z.object({ yearId: id });
export const departmentVersionInput = departmentInput.extend({
  no: z.coerce.number().int().min(1).max(10_000),
});

/** A change of an evaluation, upon the version that was seen. */
export const departmentChange = departmentInput.extend({ version });
export type DepartmentChange = z.input<typeof departmentChange>;

const nullable = z.string().nullable();

/** What is kept of a target's report: read by the forms' own functions before it was stored. */
export const reportedSchema = z.object({
  ...{ value: nullable, doneOn: nullable, percent: nullable, completion: z.string(), measured: nullable },
  grade: z.enum(GRADES_OF_COMPLETION).nullable(),
  ...{ timesOnTime: nullable, eligible: nullable, surveyMethod: z.string(), surveySent: nullable },
  ...{ surveyReturned: nullable, surveyValid: nullable, surveySatisfied: nullable, surveyedOn: nullable },
  ...{ readingWish: z.string(), deviationReason: z.string(), improvement: z.string() },
}) satisfies z.ZodType<Reported>;

export const itemsSchema = z.array(z.object({ itemId: z.string(), score: nullable, ground: z.string() }));

export const printedSchema = z.object({
  ...{ level1: nullable, level2: nullable, name: z.string(), nature: nullable, target: z.string() },
  unitOfMeasure: nullable,
});

const texts = z.object({
  overview: text(REPORT_TEXT_LABELS.overview),
  work: text(REPORT_TEXT_LABELS.work),
  problems: text(REPORT_TEXT_LABELS.problems),
  improvements: text(REPORT_TEXT_LABELS.improvements),
} satisfies Record<ReportText, z.ZodType>);

/** Everything that was typed on the page, and the rows that changed. */
export const saveDepartmentInput = departmentChange.extend({
  goalActual: text('整体绩效目标实际完成情况'),
  executionReason: text('预算执行情况说明'),
  notes: text('其他需要说明的问题'),
  texts,
  basic: z.object({
    applicable: z.boolean(),
    ...{ initial: entry(readMoney), annual: entry(readMoney), executed: entry(readMoney) },
  }),
  items: z
    .array(z.object({ itemId: z.string().max(40), score: entry(readItemScore), ground: text('评分依据') }))
    .max(50),
  rows: z.array(rowPatch).max(500),
});
export type SaveDepartmentInput = z.input<typeof saveDepartmentInput>;

export const reopenDepartmentInput = departmentChange.extend({ reason });
export type ReopenDepartmentInput = z.input<typeof reopenDepartmentInput>;

export const chooseSchemeInput = departmentChange.extend({
  /** null: the one that ships */
  ownSchemeId: id.nullable(),
  reason,
});
export type ChooseSchemeInput = z.input<typeof chooseSchemeInput>;
