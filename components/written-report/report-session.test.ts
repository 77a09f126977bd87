import { beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/core/app-error';
import { refusalOf } from '@/lib/operation/outcome';
import type { Outline } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import type { StandingText } from '@/lib/written-reports/types';
import { type ReportServer, ReportSession } from './report-session';

const save = vi.fn<ReportServer['save']>();
const read = vi.fn<ReportServer['read']>();
let stored: Map<string, string>;

const part = (key: string, title: string) => ({
  kind: 'prose' as const,
  key,
  title,
  hint: '',
  required: true,
});
const OUTLINE: Outline = {
  title: '报告',
  chapters: [{ title: '一', parts: [part('use', '结果应用'), part('goal', '目标')] }],
};

const prose = (text: string): Prose => [{ kind: 'paragraph', text: [{ text, bold: false }] }];
const standing = (text: string, version: number): StandingText => ({
  ...{ prose: text === '' ? [] : prose(text), version },
  ...{ savedAt: '2025-01-10T09:00:00.000Z', savedByName: '李明' },
});
const saved = (version: number, reportVersion = 9) => ({
  ok: true as const,
  value: { version, reportVersion, savedAt: '2025-01-10T09:00:00.000Z' },
});
const refused = (code: 'UNAUTHENTICATED' | 'CONFLICT' | 'INVALID_STATE', message = '不能') => ({
  ok: false as const,
  error: refusalOf(new AppError(code, message)),
});

function session(texts: Record<string, StandingText> = { use: standing('', 0), goal: standing('目标', 3) }) {
  return new ReportSession(
    { projectId: 'p', kind: 'SELF' },
    'chen',
    { texts, version: 4, outline: OUTLINE },
    { save, read },
  );
}

beforeEach(() => {
  save.mockReset();
  read.mockReset();
  stored = new Map();
  const localStorage = {
    get length() {
      return stored.size;
    },
    key: (i: number) => [...stored.keys()][i] ?? null,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  };
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('navigator', { onLine: true });
});

test('each text is sent upon its own version, and kept until it is acknowledged', async () => {
  const report = session();
  report.type('use', prose('公开'));
  report.type('goal', prose('目标。'));
  expect([...stored.values()].join()).toContain('公开');
  save.mockResolvedValueOnce(saved(1)).mockResolvedValueOnce(saved(4, 10));
  expect(await report.flush()).toBe(true);
  expect(save.mock.calls.map(([{ key, version }]) => [key, version])).toEqual([
    ['use', 0],
    ['goal', 3],
  ]);
  expect([report.reportVersion, stored.size, report.state.status.kind]).toEqual([10, 0, 'saved']);
});

test('what the editor gives back unchanged is nothing to save', async () => {
  const report = session();
  report.type('goal', prose('目标'));
  expect(await report.flush()).toBe(true);
  expect(save).not.toHaveBeenCalled();
});

test('without an answer the text stays, also for the next page of the window', async () => {
  const report = session();
  report.type('use', prose('公开'));
  save.mockRejectedValueOnce(new Error('500'));
  expect(await report.flush()).toBe(false);
  expect(report.state.status).toEqual({ kind: 'offline', kept: true, online: true });
  const next = session();
  expect(next.restore()).toBe(true);
  expect(next.state.proses.use).toEqual(prose('公开'));
  expect(next.state.replaced.use).toBe(1);
  next.stop();
  report.stop();
});

test('what had arrived all the same is not restored', async () => {
  const report = session();
  report.type('use', prose('公开'));
  report.stop();
  const next = session({ use: standing('公开', 1) });
  expect(next.restore()).toBe(false);
  expect(stored.size).toBe(0);
});

test('a text that somebody else saved first is shown beside one’s own, and the choice is saved upon theirs', async () => {
  const report = session();
  report.type('goal', prose('我的'));
  save.mockResolvedValueOnce(refused('CONFLICT'));
  read.mockResolvedValueOnce({ ok: true, value: standing('他们的', 5) });
  expect(await report.flush()).toBe(false);
  expect(report.state).toMatchObject({
    status: { kind: 'conflict' },
    conflict: { key: 'goal', mine: prose('我的') },
  });
  report.type('use', prose('另一处'));
  expect(await report.flush()).toBe(false);
  save.mockResolvedValue(saved(6));
  report.resolve('mine');
  await report.flush();
  expect(save).toHaveBeenCalledWith(
    expect.objectContaining({ key: 'goal', version: 5, prose: prose('我的') }),
  );
  expect(report.state.conflict).toBeNull();
});

test('theirs chosen, the editor opens their text and nothing of this place is sent', async () => {
  const report = session();
  report.type('goal', prose('我的'));
  save.mockResolvedValueOnce(refused('CONFLICT'));
  read.mockResolvedValueOnce({ ok: true, value: standing('他们的', 5) });
  await report.flush();
  report.resolve('theirs');
  await report.flush();
  expect(report.state).toMatchObject({
    proses: { goal: prose('他们的') },
    replaced: { goal: 1 },
    conflict: null,
  });
  expect(save).toHaveBeenCalledTimes(1);
});

test('one’s own text that had arrived is no conflict', async () => {
  const report = session();
  report.type('goal', prose('我的'));
  save.mockResolvedValueOnce(refused('CONFLICT'));
  read.mockResolvedValueOnce({ ok: true, value: standing('我的', 4) });
  expect(await report.flush()).toBe(true);
  expect(report.state.status.kind).toBe('saved');
});

test('signed out and refused are said, and the text is kept', async () => {
  const report = session();
  report.type('use', prose('公开'));
  save.mockResolvedValueOnce(refused('UNAUTHENTICATED', '请先登录'));
  await report.flush();
  expect(report.state.status).toEqual({ kind: 'signed-out', message: '请先登录' });
  save.mockResolvedValueOnce(refused('INVALID_STATE', '报告已完成'));
  await report.flush();
  expect(report.state.status).toEqual({ kind: 'refused', message: '“结果应用”：报告已完成' });
  expect(stored.size).toBe(1);
  report.stop();
});

test('a text that is refused does not hold up the others', async () => {
  const report = session();
  report.type('use', prose('太长'));
  report.type('goal', prose('目标。'));
  save.mockResolvedValueOnce(refused('INVALID_STATE', '内容最多 20000 字')).mockResolvedValueOnce(saved(4));
  expect(await report.flush()).toBe(false);
  expect(save).toHaveBeenCalledTimes(2);
  expect(report.state.status).toEqual({ kind: 'refused', message: '“结果应用”：内容最多 20000 字' });
  expect([...stored.values()].join()).not.toContain('目标。');
  report.stop();
});
