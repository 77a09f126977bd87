import { z } from 'zod';
import { projectId } from '@/lib/evaluations/schema';
import { proseSchema } from '@/lib/prose/schema';
import { reason } from '@/lib/reviews/schema';
import { yearParams } from '@/lib/years/schema';
import { REPORT_KINDS } from './types';

const kind = z.enum(REPORT_KINDS).default('SELF');
const key = z.string().min(1).max(64);
const version = z.number().int().min(0);

export const reportInput = z.object({ projectId, kind });
export const textInput = reportInput.extend({ key });
export const documentInput = reportInput.extend({
  /** Of an edition; absent: what is finished, else the draft */
  no: z.coerce.number().int().min(1).optional().catch(undefined),
});
export const yearReportsInput = yearParams;

export const saveTextInput = textInput.extend({
  /** Of the text as it was seen; 0 where there was none */
  version,
  prose: proseSchema,
});
export const finishInput = reportInput.extend({ version });
export const reopenInput = reportInput.extend({ version, reason });
export const askInput = z.object({
  projectIds: z.array(projectId).min(1, '请至少选择一个项目').max(500, '一次最多 500 个项目'),
  /** A 绩效评价报告 is written by evaluators themselves: nobody asks for it. */
  kind: z.literal('SELF').default('SELF'),
  /** false: no longer asked for */
  asked: z.boolean(),
});

export type DocumentInput = z.input<typeof documentInput>;
export type TextInput = z.input<typeof textInput>;
export type SaveTextInput = z.input<typeof saveTextInput>;
export type FinishInput = z.input<typeof finishInput>;
export type ReopenInput = z.input<typeof reopenInput>;
export type AskInput = z.input<typeof askInput>;
