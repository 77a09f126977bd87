import { z } from 'zod';
import { basis } from '@/lib/scoring/rule-set-schema';
import { APPRAISAL_LEVELS, SOURCES, type SystemBody } from './indicator-system';
import { systemProblems } from './system-problems';

/** Most lines of a system. */
const MOST_ENTRIES = 40;

const text = (what: string, most: number) =>
  z.string().trim().min(1, `请填写${what}`).max(most, `${what}最多 ${most} 字`);

/** What is no number ends the reading: whatever judges the sums gets numbers only. */
const weight = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, { error: '请填写分值，最多 2 位小数，例如 4 或 4.5', abort: true });

const body = z.object({
  basis,
  entries: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{1,40}$/),
        level1: z.enum(APPRAISAL_LEVELS),
        level2: text('二级指标', 40),
        name: text('三级指标', 40),
        weight,
        explanation: text('指标解释', 300),
        standard: text('评价标准', 600),
        source: z.enum(SOURCES),
      }),
    )
    .min(1)
    .max(MOST_ENTRIES, `最多 ${MOST_ENTRIES} 项`)
    .readonly(),
}) satisfies z.ZodType<SystemBody>;

/** A draft of a system, in the right form: it need not make sense yet. */
export const systemDraftSchema = body;

/** A system from storage or from a person, in the right form and with sense; problems carry the path of their value. */
export const systemSchema = body.superRefine((system, context) => {
  for (const { path, message } of systemProblems(system)) context.addIssue({ code: 'custom', path, message });
});
