import { z } from 'zod';
import { decisionInput, entry, projectId } from '@/lib/evaluations/schema';
import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import { readPercent } from '@/lib/sheet/entries';
import { yearParams } from '@/lib/years/schema';

const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(1000, '原因最多 1000 字');

export const returnInput = decisionInput.extend({ reason });

/** `confirmed`: the rows whose reading has to be decided, confirmed to be scored by their nature. */
export const approveInput = decisionInput.extend({ confirmed: z.array(z.string().max(64)).max(500) });

export const commentInput = z.object({
  projectId,
  indicatorId: z.string().max(64).nullable(),
  text: z.string().trim().min(1, '请填写批注').max(1000, '批注最多 1000 字'),
});

export const changePercentInput = decisionInput.extend({
  indicatorId: z.string().min(1).max(64),
  grade: z.enum(GRADES_OF_COMPLETION),
  percent: entry(readPercent).refine((percent) => percent !== null, '请填写完成比例'),
  reason,
});

export const queueInput = yearParams.extend({
  show: z.enum(['waiting', 'returned', 'approved', 'open']).catch('waiting').default('waiting'),
});

export type ReturnInput = z.input<typeof returnInput>;
export type ApproveInput = z.input<typeof approveInput>;
export type CommentInput = z.input<typeof commentInput>;
export type ChangePercentInput = z.input<typeof changePercentInput>;
