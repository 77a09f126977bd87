import type { Sheet } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';

/** What was typed and not yet acknowledged, with the state of the server it was typed upon. */
export type LocalDraft = {
  readonly typed: TypedSheet;
  readonly base: Sheet;
  readonly version: number;
  readonly at: string;
  /** The window it was typed in: another one of the same person must not throw it away. */
  readonly window: string;
};

const key = (userId: string, projectId: string) => `jixiao:draft:${userId}:${projectId}`;

/** The draft that this browser kept for the person and project; null without one, or where storage is off. */
export function readDraft(userId: string, projectId: string): LocalDraft | null {
  try {
    const text = window.localStorage.getItem(key(userId, projectId));
    return text === null ? null : (JSON.parse(text) as LocalDraft);
  } catch {
    return null; // storage is blocked, or the text is not ours: there is no draft to offer
  }
}

/** Keeps the draft across reloads. @returns false where the browser refuses to store */
export function writeDraft(userId: string, projectId: string, draft: LocalDraft): boolean {
  try {
    window.localStorage.setItem(key(userId, projectId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Throws the draft away, unless another window has kept its own in the meantime. */
export function clearDraft(userId: string, projectId: string, ownWindow: string): void {
  if (readDraft(userId, projectId)?.window !== ownWindow) return;
  try {
    window.localStorage.removeItem(key(userId, projectId));
  } catch {
    // storage is blocked: then nothing was kept either
  }
}
