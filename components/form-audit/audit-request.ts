import { type SendProgress, sendFile } from '@/components/form/send-file';
import { WHOLE_INPUT } from '@/lib/scoring/json-reader';
import type { AuditedFile } from '@/lib/uploaded-forms/types';

/** What keeps a file from being read: where in it (a JSON path, or sheet and cell), and why. */
export type FileProblem = { readonly path: string; readonly message: string };

export type AuditResult =
  | { readonly ok: true; readonly audited: AuditedFile }
  | { readonly ok: false; readonly message: string; readonly problems: readonly FileProblem[] };

const LOST = '上传中断：没有收到服务器的答复。请检查网络后重新上传。';
const REFUSED = '服务器没有接受这个文件，请稍后重试。';

function refusal(message: string, problems: readonly FileProblem[] = []): AuditResult {
  return { ok: false, message, problems };
}

function refused(body: unknown): AuditResult {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const problems = Array.isArray(answer.problems) ? (answer.problems as FileProblem[]) : [];
  const [only, ...others] = problems;
  // Where the server names the file as a whole, there is no place to show.
  if (only?.path === WHOLE_INPUT && others.length === 0) return refusal(`${only.message}。`);
  return refusal(typeof answer.title === 'string' ? answer.title : REFUSED, problems);
}

/**
 * Has a file of forms recomputed.
 * @param rules rule set as `id@version`
 * @param signal stops the upload; the result is then null
 */
export async function requestAudit(
  { file, rules }: { readonly file: File; readonly rules: string },
  signal: AbortSignal,
  onProgress: (progress: SendProgress) => void,
): Promise<AuditResult | null> {
  const answer = await sendFile(
    `/api/form-audit?rules=${encodeURIComponent(rules)}`,
    file,
    signal,
    onProgress,
  );
  if (answer === null) return null;
  if (answer === 'lost') return refusal(LOST);
  if (answer.status === 200 && answer.body) return { ok: true, audited: answer.body as AuditedFile };
  return refused(answer.body);
}

/**
 * The findings of a file as a workbook. The file is sent once more: the server keeps none.
 * @returns null where the server did not make one
 */
export async function requestFindingsWorkbook(file: File, rules: string): Promise<Blob | null> {
  const form = new FormData();
  form.set('file', file);
  const address = `/api/form-audit/findings.xlsx?rules=${encodeURIComponent(rules)}`;
  try {
    const response = await fetch(address, { method: 'POST', body: form });
    return response.ok ? await response.blob() : null;
  } catch {
    // The connection broke: the same as no workbook.
    return null;
  }
}
