import { describe, expect, it } from 'vitest';
import type { ExecutionRow } from '@/lib/evaluations/types';
import { readPastedExecution } from '@/lib/sheet/paste-execution';
import { countLines, rowsToSend } from './pasted-lines';

const row = (projectId: string, fields: Partial<ExecutionRow> = {}): ExecutionRow => ({
  projectId,
  code: `code-${projectId}`.replace('-', ''),
  name: `项目${projectId}`,
  state: 'DRAFTING',
  open: true,
  fiscal: null,
  carryover: null,
  other: null,
  ...fields,
});

const rows = [row('1', { fiscal: '54.6' }), row('2'), row('3', { open: false })];
const byId = new Map(rows.map((one) => [one.projectId, one]));
const read = (text: string) => readPastedExecution(text, rows);

describe('pasted lines', () => {
  it('tells changes from amounts that are recorded already, by value and not by text', () => {
    expect(countLines(read('项目1\t54.600\n项目2\t0'), byId)).toEqual({ problems: 0, changing: 1, same: 1 });
  });

  it('counts lines that cannot be taken', () => {
    expect(countLines(read('项目3\t1\n项目4\t1\n项目2\tabc'), byId)).toEqual({
      problems: 3,
      changing: 0,
      same: 0,
    });
  });

  it('sends the amounts that were compared with, and nothing for blank cells', () => {
    expect(rowsToSend(read('项目2\t12\t\t3.5\n项目3\t1'), byId)).toEqual([
      {
        projectId: '2',
        seen: { fiscal: null, carryover: null, other: null },
        fiscal: '12',
        carryover: undefined,
        other: '3.5',
      },
    ]);
  });
});
