import { pastedCells } from '@/lib/core/pasted-cells';
import { readMoney } from './entries';

/** A project that figures can be pasted for. */
export type PasteTarget = {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  /** false once submitted */
  readonly open: boolean;
};

export type PastedLine = {
  /** 1-based line of the pasted text */
  readonly line: number;
  readonly text: string;
  readonly projectId: string | null;
  readonly fiscal?: string | null;
  readonly carryover?: string | null;
  readonly other?: string | null;
  /** Why the line cannot be taken, in Chinese; null where it can */
  readonly problem: string | null;
};

const COLUMNS = ['fiscal', 'carryover', 'other'] as const;
const HEADER = /项目编码|项目名称|执行数/;

/**
 * Reads what an evaluator pasted from a ledger: one project a line, 项目编码 or 项目名称 first, then the executed
 * amounts in 万元: 财政拨款, 上年结转, 其他 (the last two may be left out; a blank cell changes nothing).
 * Columns are separated by a TAB, a cell may have line breaks in quotes. A line of headings and blank lines are passed over.
 */
export function readPastedExecution(text: string, targets: readonly PasteTarget[]): PastedLine[] {
  const byCode = new Map(targets.map((target) => [target.code, target]));
  const byName = new Map<string, PasteTarget[]>();
  for (const target of targets) byName.set(target.name, [...(byName.get(target.name) ?? []), target]);
  const seen = new Set<string>();
  return pastedCells(text).flatMap((cells, i) => {
    const line = cells.join('\t').trim();
    if (line === '' || (i === 0 && HEADER.test(line))) return [];
    return [readLine({ line: i + 1, text: line }, cells, byCode, byName, seen)];
  });
}

function readLine(
  at: { line: number; text: string },
  cells: readonly string[],
  byCode: ReadonlyMap<string, PasteTarget>,
  byName: ReadonlyMap<string, readonly PasteTarget[]>,
  seen: Set<string>,
): PastedLine {
  const key = cells[0] ?? '';
  const named = byName.get(key) ?? [];
  const target = byCode.get(key) ?? byCode.get(key.split('-')[0] ?? '') ?? named[0];
  const refuse = (problem: string): PastedLine => ({ ...at, projectId: target?.projectId ?? null, problem });
  if (!target) return refuse(`没有编码或名称为“${key}”的项目`);
  if (!byCode.has(key) && named.length > 1)
    return refuse(`有 ${named.length} 个项目名称为“${key}”，请改用项目编码`);
  if (!target.open) return refuse('该项目已提交，不能再录入执行数');
  if (seen.has(target.projectId)) return refuse('同一项目出现了两次');
  seen.add(target.projectId);
  const amounts: Partial<Record<(typeof COLUMNS)[number], string>> = {};
  for (const [i, column] of COLUMNS.entries()) {
    const read = readMoney(cells[i + 1] ?? '');
    if (!read.ok) return refuse(`第 ${i + 2} 列“${cells[i + 1]}”：${read.error}`);
    if (read.value !== null) amounts[column] = read.value;
  }
  if (Object.keys(amounts).length === 0) return refuse('没有金额');
  return { ...at, projectId: target.projectId, ...amounts, problem: null };
}
