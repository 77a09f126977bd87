import { createHash, randomBytes } from 'node:crypto';

/** A fresh token for a one-time link, and the hash that is stored in its place. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(24).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
