import { z } from 'zod';
import { readItemScore } from '@/lib/department-scoring/typed-department';
import { entry, projectId } from '@/lib/evaluations/schema';
import { reason } from '@/lib/reviews/schema';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { yearParams } from '@/lib/years/schema';

export const appraisalInput = z.object({ projectId });
export const yearAppraisalsInput = yearParams;

export const beginAppraisalInput = appraisalInput.extend({
  /** null: the system that ships */
  ownSystemId: z.string().min(1).max(64).nullable(),
});
export type BeginAppraisalInput = z.input<typeof beginAppraisalInput>;

/** A change of an appraisal, upon the version that was seen. */
export const appraisalChange = appraisalInput.extend({ version: z.number().int() });
export type AppraisalChange = z.input<typeof appraisalChange>;

export const saveAppraisalInput = appraisalChange.extend({
  entries: z
    .array(
      z.object({
        itemId: z.string().min(1).max(60),
        score: entry(readItemScore),
        ground: z.string().max(TEXT_LIMIT, `评分依据最多 ${TEXT_LIMIT} 字`),
      }),
    )
    .max(300),
});
export type SaveAppraisalInput = z.input<typeof saveAppraisalInput>;

export const reopenAppraisalInput = appraisalChange.extend({ reason });
export type ReopenAppraisalInput = z.input<typeof reopenAppraisalInput>;

/** What is kept of an entry. */
export const entriesSchema = z.array(
  z.object({ itemId: z.string(), score: z.string().nullable(), ground: z.string() }),
);
