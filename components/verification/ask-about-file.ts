import type { Answer } from '@/components/form/send-file';
import { claimIn } from '@/lib/verification/claim';
import { factsAddress } from '@/lib/verification/facts-address';

async function hashed(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return factsAddress({ sha256, claim: claimIn(bytes) });
}

/** Asks whether a file is what was issued. It stays here where the browser can hash it, which it does on https only. */
export async function askAboutFile(file: File): Promise<Answer> {
  try {
    const response = window.isSecureContext
      ? await fetch(await hashed(file))
      : await fetch('/api/verify', { method: 'POST', body: file });
    return { status: response.status, body: await response.json() };
  } catch {
    return 'lost';
  }
}
