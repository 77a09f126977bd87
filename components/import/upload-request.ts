/** How far an upload has come: bytes on their way, then the server reads the document. */
export type UploadProgress =
  | { readonly step: 'sending'; readonly sent: number; readonly total: number }
  | { readonly step: 'reading' };

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
 * Sends a budget document for a preview. XMLHttpRequest, because fetch does not tell how much has been sent.
 * @param signal stops the upload; the result is then null
 */
export function uploadDocument(
  file: File,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<UploadResult | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('file', file);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ step: 'sending', sent: loaded, total }),
    );
    request.upload.addEventListener('load', () => onProgress({ step: 'reading' }));
    request.addEventListener('load', () => resolve(resultOf(request.status, request.response)));
    request.addEventListener('error', () => resolve({ ok: false, message: LOST }));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/api/imports');
    request.send(form);
  });
}
