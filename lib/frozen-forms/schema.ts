import { z } from 'zod';
import { decisionInput, projectId } from '@/lib/evaluations/schema';
import { reason, reportUntil } from '@/lib/reviews/schema';
import { yearParams } from '@/lib/years/schema';

export const reopenInput = decisionInput.extend({ reason, reportUntil });

/** Frozen forms as the person saw them: the version of the evaluation, and the hash of what was frozen. */
export const frozenFormsInput = z.object({
  items: z
    .array(decisionInput.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/, '请刷新页面后再操作') }))
    .min(1, '请至少选择一个项目')
    .max(500, '一次最多 500 个项目'),
});

export const pendingInput = yearParams;
export const versionsInput = z.object({ projectId });

export type ReopenInput = z.input<typeof reopenInput>;
export type FrozenFormsInput = z.input<typeof frozenFormsInput>;
