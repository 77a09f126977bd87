import { codeOf, readCode } from '@/lib/verification/code';
import { textsIn } from './pdf-text';

const CODE = /[0-9A-Z]{4}\s*[-‐-―−]\s*[0-9A-Z]{4}\s*[-‐-―−]\s*[0-9A-Z]{4}\s*[-‐-―−]\s*[0-9A-Z](?![0-9A-Z])/gu;
const HASH = /SHA-256\s*([0-9a-f]{64})/gu;

/**
 * The 验证码 that a PDF names, in its metadata or in its text: that of a program as of a scanner that recognises what it
 * sees. Only codes whose check digit is right.
 */
export function codesInPdf(bytes: Uint8Array): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const text of textsIn(bytes)) {
    for (const [, sha256 = ''] of text.matchAll(HASH)) codes.add(codeOf(sha256));
    for (const [typed] of text.matchAll(CODE)) {
      const code = readCode(typed);
      if (code !== null) codes.add(code);
    }
  }
  return codes;
}
