import { z } from 'zod';
import { LOST, lacksSignIn } from '@/components/ui/answered';
import { tellSignedOut } from '@/components/ui/signed-out';
import type { DownloadKind, ListedDownload, Requested } from '@/lib/downloads/types';

const refusal = z.object({ code: z.string().optional(), title: z.string() });

/** What came back, or in words why nothing did. */
export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

async function told<T>(call: Promise<Response>): Promise<Told<T>> {
  try {
    const response = await call;
    if (response.status === 204) return { ok: true, value: undefined as T };
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    const { code, title } = refusal.parse(body);
    if (lacksSignIn({ ok: false, error: { code } })) tellSignedOut();
    return { ok: false, error: title };
  } catch {
    return { ok: false, error: LOST };
  }
}

/** Which forms are asked for; `projectIds` null: all that are approved. */
export type Wish = {
  readonly kind: DownloadKind;
  readonly year: number;
  readonly appendix: string;
  readonly projectIds: readonly string[] | null;
};

export function askFor(wish: Wish): Promise<Told<Requested>> {
  const headers = { 'content-type': 'application/json' };
  return told(fetch('/api/downloads', { method: 'POST', headers, body: JSON.stringify(wish) }));
}

export function cancel(id: string): Promise<Told<void>> {
  return told(fetch(addressOf(id), { method: 'DELETE' }));
}

export function ownDownloads(): Promise<Told<readonly ListedDownload[]>> {
  return told(fetch('/api/downloads', { cache: 'no-store' }));
}

/** Where the file of a request is. */
export function addressOf(id: string): string {
  return `/api/downloads/${id}`;
}
