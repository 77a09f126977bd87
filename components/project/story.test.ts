import { expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/projects/types';
import { story } from './story';

function entry(id: number, at: string, fields: Partial<HistoryEntry> = {}): HistoryEntry {
  const nothing = { changes: [], steps: [], reason: null, count: 1 };
  return {
    id: String(id),
    at,
    since: at,
    actorName: '林小满',
    action: 'evaluation.saved',
    ...nothing,
    ...fields,
  };
}

test('a history is told by days in Beijing, the latest first', () => {
  const days = story([
    entry(3, '2024-06-01T17:00:00Z'),
    entry(2, '2024-06-01T15:59:00Z', { since: '2024-06-01T15:05:00Z', count: 4 }),
    entry(1, '2024-05-31T16:00:00Z', { action: 'project.imported' }),
  ]);
  expect(days.map(({ heading, told }) => [heading, told.map(({ time, deed }) => `${time} ${deed}`)])).toEqual(
    [
      ['2024年6月2日 星期日', ['01:00 填报了自评表']],
      ['2024年6月1日 星期六', ['23:05 – 23:59 填报了自评表', '00:00 从预算文本导入了这个项目']],
    ],
  );
});

test('from which state to which belongs to the sentence, the rest stands below', () => {
  const state = { field: '状态', from: '已提交', to: '已评价' };
  const score = { field: '得分', from: null, to: '96.63' };
  const [day] = story([
    entry(1, '2024-06-01T01:00:00Z', { action: 'evaluation.approved', changes: [state, score] }),
  ]);
  expect(day?.told[0]).toMatchObject({ deed: '评价通过了自评表', state, changes: [score] });
});
