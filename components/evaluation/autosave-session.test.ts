import { beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { refusalOf } from '@/lib/operation/outcome';
import { blankSheet } from '@/lib/sheet/sample-sheet.fixture';
import { type TypedSheet, typedSheetOf } from '@/lib/sheet/typed';
import { AutosaveSession, type FormServer } from './autosave-session';

type Saved = Awaited<ReturnType<FormServer['save']>>;

const save = vi.fn<FormServer['save']>();
const read = vi.fn<FormServer['read']>();
const lastChange = vi.fn<FormServer['lastChange']>();

let typed: TypedSheet;
let stored: Map<string, string>;

function session(version = 1) {
  const inputs = {
    read: () => typed,
    replace: (next: TypedSheet) => {
      typed = next;
    },
    taken: () => undefined,
  };
  return new AutosaveSession('p', 'chen', { sheet: blankSheet(), version }, inputs, {
    save,
    read,
    lastChange,
  });
}

const write = (notes: string) => {
  typed = { ...typed, notes };
};
const saved = (version: number): Saved => ({
  ok: true,
  value: { version, savedAt: '2025-01-10T09:00:00.000Z' },
});
const refused = (code: 'UNAUTHENTICATED' | 'CONFLICT' | 'INVALID_STATE', message = '不能') => ({
  ok: false as const,
  error: refusalOf(new AppError(code, message)),
});

beforeEach(() => {
  save.mockReset();
  read.mockReset();
  lastChange.mockReset();
  typed = typedSheetOf(blankSheet());
  stored = new Map();
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  };
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('navigator', { onLine: true });
});

test('what is typed is kept until it is acknowledged, and only what changed is sent', async () => {
  const form = session();
  write('第一句');
  form.touch();
  expect([...stored.values()].join()).toContain('第一句');
  save.mockResolvedValueOnce(saved(2));
  expect(await form.flush()).toBe(true);
  expect(save).toHaveBeenCalledWith({ projectId: 'p', version: 1, typedBy: 'chen', notes: '第一句' });
  expect([form.acknowledgedVersion, stored.size, form.state.status.kind]).toEqual([2, 0, 'saved']);
});

test('without an answer the draft stays, and the next attempt sends everything typed meanwhile', async () => {
  const form = session();
  write('第一句');
  form.touch();
  save.mockRejectedValueOnce(new Error('500'));
  expect(await form.flush()).toBe(false);
  expect(form.state.status).toEqual({ kind: 'offline', kept: true, online: true });
  write('第一句。第二句');
  form.touch();
  save.mockResolvedValueOnce(saved(2));
  expect(await form.flush()).toBe(true);
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ version: 1, notes: '第一句。第二句' }));
});

test('a browser that cannot store says so', async () => {
  vi.stubGlobal('window', {});
  const form = session();
  write('第一句');
  form.touch();
  save.mockRejectedValueOnce(new Error('network'));
  await form.flush();
  expect(form.state.status).toMatchObject({ kind: 'offline', kept: false });
});

test('what is typed while a save is on its way is not taken for saved', async () => {
  const form = session();
  write('第一句');
  let answer: (saved: Saved) => void = () => undefined;
  save.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const first = form.flush();
  write('第一句。第二句');
  form.touch();
  answer(saved(2));
  expect(await first).toBe(true);
  expect([form.state.status.kind, stored.size]).toEqual(['unsaved', 1]);
  form.stop();
});

test('an ended session asks to sign in, also where it ends between a conflict and the reading that follows', async () => {
  const form = session();
  write('第一句');
  save.mockResolvedValueOnce(refused('UNAUTHENTICATED', '请先登录。'));
  await form.flush();
  expect(form.state.status).toEqual({ kind: 'signed-out', message: '请先登录。' });
  save.mockResolvedValueOnce(refused('CONFLICT'));
  read.mockResolvedValueOnce(refused('UNAUTHENTICATED', '请先登录。'));
  await form.flush();
  expect(form.state.status).toEqual({ kind: 'signed-out', message: '请先登录。' });
  save.mockResolvedValueOnce(refused('INVALID_STATE', '填报已截止'));
  await form.flush();
  expect(form.state.status).toEqual({ kind: 'refused', message: '填报已截止' });
});

test('who was first is named beside both texts; where that cannot be told, both texts are there all the same', async () => {
  const theirs = { ...blankSheet(), notes: '别人写的' };
  const change = { byName: '李明', at: '2025-01-10T09:00:00.000Z' };
  for (const answer of [{ ok: true as const, value: change }, refused('INVALID_STATE')]) {
    const form = session();
    write('我写的');
    save.mockResolvedValueOnce(refused('CONFLICT'));
    read.mockResolvedValueOnce({ ok: true, value: { sheet: theirs, version: 2 } as EvaluationSheet });
    lastChange.mockResolvedValueOnce(answer);
    expect(await form.flush()).toBe(false);
    expect(form.state.conflict).toMatchObject({
      change: answer.ok ? change : null,
      clashes: [{ mine: '我写的', theirs: '别人写的' }],
    });
  }
});
