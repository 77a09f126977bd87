import type { Sheet } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';

/** What any draft says of itself. */
export type WindowDraft = {
  /** ISO 8601 */
  readonly at: string;
  /** The window that it was typed in: each keeps its own, so none writes over another's */
  readonly window: string;
};

/** What was typed and not yet acknowledged, with the state of the server it was typed upon. */
export type LocalDraft = WindowDraft & {
  readonly typed: TypedSheet;
  readonly base: Sheet;
  readonly version: number;
};

const WINDOW_KEY = 'jixiao:window';
const prefix = (userId: string, projectId: string) => `jixiao:draft:${userId}:${projectId}`;
const key = (userId: string, projectId: string, window: string) => `${prefix(userId, projectId)}:${window}`;

const names = new WeakMap<Window, string>();

/**
 * Names this window, the same name after a reload; a new one each time where storage is blocked. The name is stored
 * only between two pages of the window: a tab that is duplicated meanwhile gets a copy of the storage, but not of it.
 */
export function windowName(): string {
  const fresh = Math.random().toString(36).slice(2);
  try {
    const name = names.get(window) ?? takeName() ?? fresh;
    if (!names.has(window)) leaveName(name);
    names.set(window, name);
    return name;
  } catch {
    return fresh; // storage is blocked: then no draft outlives this page either
  }
}

function takeName(): string | null {
  const { sessionStorage } = window;
  const name = sessionStorage.getItem(WINDOW_KEY);
  sessionStorage.removeItem(WINDOW_KEY);
  return name;
}

/** For the window's next page, or for this one if it is shown again. */
function leaveName(name: string): void {
  const { sessionStorage } = window;
  window.addEventListener('pagehide', () => sessionStorage.setItem(WINDOW_KEY, name));
  window.addEventListener('pageshow', () => sessionStorage.removeItem(WINDOW_KEY));
}

/** Until drafts were kept by window there was one for all: it becomes that of the window it was typed in. */
function takeOverEarlier(userId: string, projectId: string): void {
  const { localStorage } = window;
  const text = localStorage.getItem(prefix(userId, projectId));
  if (text === null) return;
  localStorage.removeItem(prefix(userId, projectId));
  localStorage.setItem(key(userId, projectId, (JSON.parse(text) as WindowDraft).window), text);
}

function storedDrafts<D extends WindowDraft>(userId: string, projectId: string): D[] {
  takeOverEarlier(userId, projectId);
  const { localStorage } = window;
  const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
  return keys
    .filter((candidate) => candidate.startsWith(`${prefix(userId, projectId)}:`))
    .map((found) => JSON.parse(localStorage.getItem(found) ?? 'null') as D);
}

/**
 * What this browser kept for the person and project (or another thing with an id of its own): the window's own draft, else the newest of another one, which may
 * have crashed; null without any, or where storage is off.
 */
export function readDraft<D extends WindowDraft = LocalDraft>(
  userId: string,
  projectId: string,
  ownWindow: string,
): D | null {
  try {
    const drafts = storedDrafts<D>(userId, projectId).sort((a, b) => b.at.localeCompare(a.at));
    return drafts.find((draft) => draft.window === ownWindow) ?? drafts[0] ?? null;
  } catch {
    return null; // storage is blocked, or the text is not ours: there is no draft to offer
  }
}

/** Keeps the draft across reloads. @returns false where the browser refuses to store */
export function writeDraft(userId: string, projectId: string, draft: WindowDraft): boolean {
  try {
    window.localStorage.setItem(key(userId, projectId, draft.window), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Throws the draft of a window away. */
export function clearDraft(userId: string, projectId: string, ownWindow: string): void {
  try {
    window.localStorage.removeItem(key(userId, projectId, ownWindow));
  } catch {
    // storage is blocked: then nothing was kept either
  }
}
