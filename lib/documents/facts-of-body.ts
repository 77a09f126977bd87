import { createHash } from 'node:crypto';
import { bodyPieces, tooLarge } from '@/lib/imports/body-pieces';
import { ClaimReader, type FileFacts } from '@/lib/verification/claim';

/**
 * What is to be known of a file that a request sends, read as it comes: nothing of it is kept.
 * @throws AppError TOO_LARGE
 */
export async function factsOfBody(request: Request, maxBytes: number): Promise<FileFacts> {
  const hash = createHash('sha256');
  const reader = new ClaimReader();
  for await (const piece of bodyPieces(request, maxBytes, tooLarge(maxBytes))) {
    hash.update(piece);
    reader.read(piece);
  }
  return { sha256: hash.digest('hex'), claim: reader.claim() };
}
