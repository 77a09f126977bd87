import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sheet } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';
import { clearDraft, type LocalDraft, readDraft, windowName, writeDraft } from './draft-storage';

/** What a browser offers of its storage. */
class MemoryStorage {
  private readonly entries = new Map<string, string>();
  get length(): number {
    return this.entries.size;
  }
  key = (i: number) => [...this.entries.keys()][i] ?? null;
  getItem = (name: string) => this.entries.get(name) ?? null;
  setItem = (name: string, text: string) => void this.entries.set(name, text);
  removeItem = (name: string) => void this.entries.delete(name);
}

const draft = (window: string, minute: number, goalActual: string): LocalDraft => ({
  ...{ window, version: 3, base: { goalActual: '' } as Sheet, typed: { goalActual } as TypedSheet },
  at: `2025-01-10T09:0${minute}:00.000Z`,
});
const textOf = (ownWindow: string, user = 'chen') =>
  readDraft(user, 'p', ownWindow)?.typed.goalActual ?? null;

/** A page of a window, whose storage outlives it: what it names the window, and its end. */
function page(sessionStorage: MemoryStorage | undefined) {
  const events = new EventTarget();
  vi.stubGlobal('window', { sessionStorage, addEventListener: events.addEventListener.bind(events) });
  return { name: windowName(), leave: () => events.dispatchEvent(new Event('pagehide')) };
}

beforeEach(() => {
  vi.stubGlobal('window', { localStorage: new MemoryStorage() });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('each window gets back its own draft, a new one the newest of those that were left', () => {
  writeDraft('chen', 'p', draft('a', 1, '甲窗口'));
  writeDraft('chen', 'p', draft('b', 2, '乙窗口'));
  expect([textOf('a'), textOf('b'), textOf('c')]).toEqual(['甲窗口', '乙窗口', '乙窗口']);
  clearDraft('chen', 'p', 'b');
  expect([textOf('a'), textOf('c')]).toEqual(['甲窗口', '甲窗口']);
});

test('the one draft of all windows, as it was kept before, is found once and can be thrown away', () => {
  const earlier = draft('a', 1, '升级之前写的');
  window.localStorage.setItem('jixiao:draft:chen:p', JSON.stringify(earlier));
  expect([textOf('b'), textOf('b')]).toEqual(['升级之前写的', '升级之前写的']);
  clearDraft('chen', 'p', 'a');
  expect([textOf('b'), window.localStorage.length]).toEqual([null, 0]);
});

test('a draft is of one person and one project', () => {
  writeDraft('chen', 'p', draft('a', 1, '甲窗口'));
  expect([textOf('a', 'wang'), readDraft('chen', 'other', 'a')]).toEqual([null, null]);
});

test('a window keeps its name across reloads, and a tab that is duplicated gets one of its own', () => {
  const storage = new MemoryStorage();
  const { name, leave } = page(storage);
  expect(page(new MemoryStorage()).name).not.toBe(name);
  expect(storage.length).toBe(0);
  leave();
  expect(page(storage).name).toBe(name);
  expect(page(undefined).name).not.toBe(name);
});

test('without storage, or with a text that is not ours, there is no draft, and no error', () => {
  window.localStorage.setItem('jixiao:draft:chen:p:a', '{');
  expect(textOf('a')).toBeNull();
  vi.stubGlobal('window', {});
  expect(writeDraft('chen', 'p', draft('a', 1, '甲窗口'))).toBe(false);
  expect(textOf('a')).toBeNull();
});
