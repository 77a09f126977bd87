import { safeFileName } from './file-name';

/** Media types of what goes out. */
export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A download with a Chinese file name (RFC 6266). Figures are personal to the viewer's rights: never cached.
 * @param name the file's name; characters that file systems refuse become `_`
 */
export function attachment(body: Uint8Array | ReadableStream, type: string, name: string): Response {
  const safe = safeFileName(name);
  return new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${safe.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(safe)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
