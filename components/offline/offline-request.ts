import { type SendProgress, sendFile } from '@/components/form/send-file';
import type { OfflineOutcome } from '@/lib/offline-forms/types';

/** What keeps a workbook from being read: where in it, and why. */
export type WorkbookProblem = { readonly path: string; readonly message: string };

export type OfflineResult =
  | { readonly ok: true; readonly outcome: OfflineOutcome }
  | { readonly ok: false; readonly message: string; readonly problems: readonly WorkbookProblem[] };

const LOST =
  '上传中断：没有收到服务器的答复，可能已经录入。请检查网络后重新上传：已录入的行会显示为“没有改动”，不会重复录入。';
const REFUSED = '服务器没有接受这个文件，请稍后重试。';

function refused(body: unknown): OfflineResult {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return {
    ok: false,
    message: typeof answer.title === 'string' ? answer.title : REFUSED,
    problems: Array.isArray(answer.problems) ? (answer.problems as WorkbookProblem[]) : [],
  };
}

/**
 * Hands in a filled-in workbook.
 * @param signal stops the upload; the result is then null
 */
export async function handIn(
  file: File,
  signal: AbortSignal,
  onProgress: (progress: SendProgress) => void,
): Promise<OfflineResult | null> {
  const answer = await sendFile('/api/offline', file, signal, onProgress);
  if (answer === null) return null;
  if (answer === 'lost') return { ok: false, message: LOST, problems: [] };
  if (answer.status === 200 && answer.body) return { ok: true, outcome: answer.body as OfflineOutcome };
  return refused(answer.body);
}
