import { z } from 'zod';
import { shownInput } from '@/lib/reports/schema';
import { yearParams } from '@/lib/years/schema';
import { DOWNLOAD_KINDS, type DownloadKind } from './types';

const kinds = Object.keys(DOWNLOAD_KINDS) as [DownloadKind, ...DownloadKind[]];
const downloadId = z.string().min(1).max(64);

export const requestInput = yearParams.extend({
  kind: z.enum(kinds, '请选择下载方式'),
  appendix: shownInput.shape.appendix,
  /** null: all that are approved */
  projectIds: z
    .array(z.string().min(1).max(64))
    .min(1, '请至少选择一个项目')
    .max(5000, '一次最多 5000 个项目')
    .nullable(),
});
export const downloadInput = z.object({ downloadId });
