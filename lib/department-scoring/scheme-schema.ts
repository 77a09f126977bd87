import { z } from 'zod';
import { basis } from '@/lib/scoring/rule-set-schema';
import type { SchemeBody } from './scheme';
import { schemeProblems } from './scheme-problems';

const MOST_ITEMS = 20;

/** What is no number ends the reading: whatever judges the sums gets numbers only. */
const weight = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, { error: '请填写分值，最多 2 位小数，例如 20 或 4.5', abort: true });

const body = z.object({
  basis,
  execution: z.object({ weight }),
  targets: z.object({ weight, split: z.enum(['flat', 'by-level1']) }),
  management: z.object({
    items: z
      .array(
        z.object({
          id: z.string().regex(/^[\w-]{1,40}$/),
          name: z.string().trim().min(1, '请填写名称').max(40, '名称最多 40 字'),
          weight,
          guidance: z.string().trim().max(300, '评分标准最多 300 字'),
        }),
      )
      .max(MOST_ITEMS, `最多 ${MOST_ITEMS} 项`)
      .readonly(),
  }),
}) satisfies z.ZodType<SchemeBody>;

/** A draft of a scheme, in the right form: it need not make sense yet. */
export const schemeDraftSchema = body;

/** A scheme from storage or from a person, in the right form and with sense; problems carry the path of their value. */
export const schemeSchema = body.superRefine((scheme, context) => {
  for (const { path, message } of schemeProblems(scheme)) context.addIssue({ code: 'custom', path, message });
});
