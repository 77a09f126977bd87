import { Dec } from '@/lib/core/decimal';
import type { ExecutionRow } from '@/lib/evaluations/types';
import type { PastedLine } from '@/lib/sheet/paste-execution';

export const EXECUTION_COLUMNS = [
  { key: 'fiscal', label: '财政拨款' },
  { key: 'carryover', label: '上年结转' },
  { key: 'other', label: '其他资金' },
] as const;

export type ExecutionColumn = (typeof EXECUTION_COLUMNS)[number]['key'];

function differs(before: string | null, after: string): boolean {
  return before === null || !new Dec(before).equals(after);
}

/** Whether a pasted cell would change what is recorded; a blank cell never does. */
export function changesCell(row: ExecutionRow, line: PastedLine, column: ExecutionColumn): boolean {
  const pasted = line[column];
  return pasted !== undefined && pasted !== null && differs(row[column], pasted);
}

/** How the pasted lines stand: with a problem, changing something, or saying what is recorded already. */
export function countLines(lines: readonly PastedLine[], rows: ReadonlyMap<string, ExecutionRow>) {
  const good = lines.filter((line) => line.problem === null);
  const changing = good.filter((line) => {
    const row = line.projectId === null ? undefined : rows.get(line.projectId);
    return row !== undefined && EXECUTION_COLUMNS.some(({ key }) => changesCell(row, line, key));
  });
  return {
    problems: lines.length - good.length,
    changing: changing.length,
    same: good.length - changing.length,
  };
}

/** The lines to send, each with the amounts it was compared with. */
export function rowsToSend(lines: readonly PastedLine[], rows: ReadonlyMap<string, ExecutionRow>) {
  return lines.flatMap(({ projectId, problem, fiscal, carryover, other }) => {
    const row = projectId === null ? undefined : rows.get(projectId);
    if (problem !== null || !row) return [];
    const seen = { fiscal: row.fiscal, carryover: row.carryover, other: row.other };
    return [{ projectId: row.projectId, seen, fiscal, carryover, other }];
  });
}
