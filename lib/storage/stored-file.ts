import { create } from 'content-disposition';

/** A kept file under the name that people know it by. */
type NamedFile = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly body: ReadableStream<Uint8Array>;
};

/**
 * Whatever a file holds, nothing in it runs as a part of this product: no scripts, no requests, no other window around
 * it. Chromium's viewer of PDFs is a frame with a style of its own and refuses to work in a sandbox.
 */
const POLICIES = {
  image: "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  none: "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const;

/**
 * A kept file as an answer. Evidence is personal to the viewer's rights: never cached.
 * @param shown what the browser may show of it in place; null: to be saved
 */
export function storedFile(
  { name, type, size, sha256, body }: NamedFile,
  shown: 'image' | 'pdf' | null,
): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': create(name, { type: shown ? 'inline' : 'attachment', fallback: true }),
      'content-security-policy': POLICIES[shown ?? 'none'],
      'x-frame-options': shown ? 'SAMEORIGIN' : 'DENY',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${sha256}"`,
    },
  });
}
