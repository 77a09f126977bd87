import { loadSheetRecord } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { threadsInput } from './schema';
import { threadsOf } from './threads';
import type { CommentThread } from './types';

/** The threads of a form as they are now, for a page that keeps what is typed. */
export const formThreads = defineQuery({
  name: 'comments.threads',
  permission: 'evaluation:read',
  input: threadsInput,
  async run({ db, grant }, { projectId }): Promise<CommentThread[]> {
    const { evaluation } = await loadSheetRecord(db, grant, projectId);
    return threadsOf(db, evaluation.id);
  },
});
