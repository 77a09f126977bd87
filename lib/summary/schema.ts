import { z } from 'zod';
import { SUMMARY_COLUMN_IDS } from './types';

const chosenColumn = z.object({
  id: z.enum(SUMMARY_COLUMN_IDS),
  heading: z.string().trim().min(1, '请填写列名').max(30, '列名最多 30 字'),
});

export const summaryLayoutInput = z.object({
  /** Of the columns as they were seen; 0 for the usual ones */
  version: z.number().int().min(0),
  columns: z
    .array(chosenColumn)
    .min(1, '至少选择一列')
    .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, '有的列选了两次'),
});
export type SummaryLayoutInput = z.input<typeof summaryLayoutInput>;
