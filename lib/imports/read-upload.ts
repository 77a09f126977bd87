import { AppError } from '@/lib/core/app-error';
import { bodyPieces, tooLarge } from './body-pieces';

/** What a multipart body holds besides the file: boundaries and headers of its parts. */
const ENVELOPE_BYTES = 64 * 1024;

async function readBody(
  request: Request,
  limit: number,
  refusal: AppError,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bodyPieces(request, limit, refusal)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function readForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw new AppError('INVALID_INPUT', '请选择要上传的文件。');
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new AppError('INVALID_INPUT', '上传没有完整到达，请检查网络后重新上传。');
  }
}

/**
 * The file of a multipart upload, its field named `file`, without ever holding more than the limit.
 * @throws AppError TOO_LARGE, or INVALID_INPUT where there is no file
 */
export async function readUpload(
  request: Request,
  maxBytes: number,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const refusal = tooLarge(maxBytes);
  const form = await readForm(request, await readBody(request, maxBytes + ENVELOPE_BYTES, refusal));
  const file = form.get('file');
  if (!(file instanceof File)) throw new AppError('INVALID_INPUT', '请选择要上传的文件。');
  if (file.size > maxBytes) throw refusal;
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
