import { z } from 'zod';
import { isDay } from '@/lib/core/day';
import { STAGE_LABELS, STAGES, type Stage } from '@/lib/workflow/stages';
import { yearParams } from '@/lib/years/schema';

export const yearStagesInput = yearParams;

const day = (what: string) => z.string().refine(isDay, `请填写${what}，例如 2025-01-31`);

const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字');

const MOST_GRACE_DAYS = 60;

const dates = z
  .object({
    opensOn: day('开始日期'),
    closesOn: day('截止日期'),
    graceDays: z.coerce
      .number('宽限天数须为 0 至 60 的整数')
      .int('宽限天数须为 0 至 60 的整数')
      .min(0, '宽限天数须为 0 至 60 的整数')
      .max(MOST_GRACE_DAYS, '宽限天数须为 0 至 60 的整数'),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    message: '截止日期不能早于开始日期',
  });

/** The dates of each stage; null where a stage has none. A later stage does not end before an earlier one. */
const yearDates = z
  .object({
    REPORT: dates.nullable(),
    REVIEW: dates.nullable(),
    SIGN_OFF: dates.nullable(),
    PUBLISH: dates.nullable(),
  } satisfies Record<Stage, unknown>)
  .superRefine((stages, context) => {
    let before: Stage | null = null;
    for (const stage of STAGES) {
      const own = stages[stage];
      const earlier = before && stages[before];
      if (own && earlier && own.closesOn < earlier.closesOn) {
        context.addIssue({
          code: 'custom',
          path: [stage, 'closesOn'],
          message: `${STAGE_LABELS[stage]}的截止日期不能早于${STAGE_LABELS[before!]}的截止日期`,
        });
      }
      if (own) before = stage;
    }
  });

export const setStagesInput = z.object({
  yearId: z.string().min(1).max(64),
  yearVersion: z.number().int(),
  stages: yearDates,
  reason,
});

/** 延期 of one project; `until: null` takes it back. `seen` is what the person saw. */
export const extendInput = z.object({
  projectId: z.string().min(1).max(64),
  stage: z.enum(STAGES),
  seen: z.string().refine(isDay, '请刷新页面后再操作').nullable(),
  until: day('延期到的日期').nullable(),
  reason,
});

export type SetStagesInput = z.input<typeof setStagesInput>;
export type ExtendInput = z.input<typeof extendInput>;
