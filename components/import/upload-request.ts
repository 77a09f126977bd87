import { type SendProgress, sendFile } from '@/components/form/send-file';

export type UploadResult =
  | { readonly ok: true; readonly importId: string }
  | { readonly ok: false; readonly message: string };

const LOST = '上传中断：没有收到服务器的答复。请检查网络后重新上传。';
const UNREADABLE = '服务器没有接受这个文件，请稍后重试。';

function resultOf(status: number, body: unknown): UploadResult {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (status === 201 && typeof answer.importId === 'string') return { ok: true, importId: answer.importId };
  return { ok: false, message: typeof answer.title === 'string' ? answer.title : UNREADABLE };
}

/**
 * Sends a budget document for a preview.
 * @param signal stops the upload; the result is then null
 */
export async function uploadDocument(
  file: File,
  signal: AbortSignal,
  onProgress: (progress: SendProgress) => void,
): Promise<UploadResult | null> {
  const answer = await sendFile('/api/imports', file, signal, onProgress);
  if (answer === null) return null;
  return answer === 'lost' ? { ok: false, message: LOST } : resultOf(answer.status, answer.body);
}
