import { type FileRefusal, refusalIn } from '@/components/form/file-refusal';
import type { Answer } from '@/components/form/send-file';
import { WHOLE_INPUT } from '@/lib/scoring/json-reader';
import type { AuditedFile } from '@/lib/uploaded-forms/types';

const LOST = '上传中断：没有收到服务器的答复。请检查网络后重新上传。';

/** Where a file of forms is recomputed. @param rules rule set as `id@version` */
export function auditAddress(rules: string): string {
  return `/api/form-audit?rules=${encodeURIComponent(rules)}`;
}

/** The recomputed forms in the server's answer; null where there are none. */
export function auditedIn(answer: Answer): AuditedFile | null {
  return answer !== 'lost' && answer.status === 200 ? (answer.body as AuditedFile | null) : null;
}

/** Why a file of forms was not read; where the server names the file as a whole, there is no place to show. */
export function auditRefusal(answer: Answer): FileRefusal {
  const refusal = refusalIn(answer, LOST);
  const [only, ...others] = refusal.problems;
  if (only?.path !== WHOLE_INPUT || others.length > 0) return refusal;
  return { message: `${only.message}。`, problems: [] };
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
