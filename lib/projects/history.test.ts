import { expect, test } from 'vitest';
import { tellHistory, type WrittenEvent } from './history';

function event(id: number, at: string, fields: Partial<WrittenEvent> = {}): WrittenEvent {
  return {
    id: String(id),
    at: new Date(at),
    actorId: 'lin',
    actorName: '林小满',
    action: 'evaluation.saved',
    changes: [],
    reason: null,
    ...fields,
  };
}

test('saves that follow one another become one entry with what they changed all in all', () => {
  const told = tellHistory([
    event(3, '2025-02-01T02:10:00Z', {
      changes: [
        { field: '巡查次数', from: '1 次', to: '12 次' },
        { field: '总体目标', from: '完', to: null },
      ],
    }),
    event(2, '2025-02-01T02:05:00Z', {
      changes: [
        { field: '巡查次数', from: null, to: '1 次' },
        { field: '总体目标', from: null, to: '完' },
      ],
    }),
    event(1, '2025-02-01T02:00:00Z', { changes: [{ field: '执行数', from: null, to: '54.6' }] }),
  ]);
  expect(told).toEqual([
    {
      id: '3',
      at: '2025-02-01T02:10:00.000Z',
      since: '2025-02-01T02:00:00.000Z',
      count: 3,
      actorName: '林小满',
      action: 'evaluation.saved',
      changes: [
        { field: '执行数', from: null, to: '54.6' },
        { field: '巡查次数', from: null, to: '12 次' },
      ],
      steps: [
        {
          at: '2025-02-01T02:10:00.000Z',
          changes: [
            { field: '巡查次数', from: '1 次', to: '12 次' },
            { field: '总体目标', from: '完', to: null },
          ],
        },
        {
          at: '2025-02-01T02:05:00.000Z',
          changes: [
            { field: '巡查次数', from: null, to: '1 次' },
            { field: '总体目标', from: null, to: '完' },
          ],
        },
        { at: '2025-02-01T02:00:00.000Z', changes: [{ field: '执行数', from: null, to: '54.6' }] },
      ],
      reason: null,
    },
  ]);
});

test('another person, another action or another day in Beijing begins a new entry', () => {
  const told = tellHistory([
    event(5, '2025-02-01T16:30:00Z'),
    event(4, '2025-02-01T15:30:00Z'),
    event(3, '2025-02-01T15:00:00Z', { actorId: 'su', actorName: '苏清和' }),
    event(2, '2025-02-01T14:00:00Z', { action: 'evaluation.submitted' }),
    event(1, '2025-02-01T13:00:00Z', { action: 'evaluation.submitted' }),
  ]);
  expect(told.map(({ id, count }) => [id, count])).toEqual([
    ['5', 1],
    ['4', 1],
    ['3', 1],
    ['2', 1],
    ['1', 1],
  ]);
});

test('a single event is told as it was written', () => {
  const changes = [{ field: '巡查次数', from: '1 次', to: '1 次' }];
  expect(tellHistory([event(1, '2025-02-01T02:00:00Z', { changes, reason: '核对' })])).toMatchObject([
    { changes, reason: '核对', since: '2025-02-01T02:00:00.000Z' },
  ]);
});
