import { z } from 'zod';

const id = z.string().min(1).max(64);
const MOST_EVALUATORS = 10;

/** Who is asked to review a project; nobody means all evaluators of the unit. `seen` is whom the person saw. */
export const assignInput = z.object({
  projectId: id,
  seen: z.array(id).max(MOST_EVALUATORS),
  evaluatorIds: z.array(id).max(MOST_EVALUATORS, `最多指定 ${MOST_EVALUATORS} 位评价人员`),
});

export type AssignInput = z.input<typeof assignInput>;
