import { AppError } from '@/lib/core/app-error';

export function tooLarge(maxBytes: number): AppError {
  return new AppError('TOO_LARGE', `文件过大，最大 ${maxBytes / 1024 / 1024} MB。请确认选择的文件没有错。`);
}

/**
 * What a request sends, as it comes: at most `limit` bytes. What announces more is not read at all, what turns out to
 * be more no further.
 * @throws the refusal where it is more
 */
export async function* bodyPieces(
  request: Request,
  limit: number,
  refusal: AppError,
): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw refusal;
  if (!request.body) return;
  const reader = request.body.getReader();
  try {
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.length;
      if (size > limit) throw refusal;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
