/** How far a file has come: bytes on their way, then the server reads them. */
export type SendProgress =
  | { readonly step: 'sending'; readonly sent: number; readonly total: number }
  | { readonly step: 'reading' };

/** The server's answer, its body as parsed JSON or null; `lost`: there was none. */
export type Answer = { readonly status: number; readonly body: unknown } | 'lost';

/**
 * Sends one file (multipart, field `file`). XMLHttpRequest, because fetch does not tell how much has been sent.
 * @param signal stops it; the answer is then null
 */
export function sendFile(
  address: string,
  file: File,
  signal: AbortSignal,
  onProgress: (progress: SendProgress) => void,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('file', file);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ step: 'sending', sent: loaded, total }),
    );
    request.upload.addEventListener('load', () => onProgress({ step: 'reading' }));
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response }));
    request.addEventListener('error', () => resolve('lost'));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    request.send(form);
  });
}
