import { GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import type { SheetPatch } from '../apply-patch';
import { fieldId } from '../missing';
import type { Sheet } from '../sheet';
import { patchBetween, readTypedSheet, type TypedSheet, typedSheetOf } from '../typed';
import {
  fieldOf,
  isMoney,
  moneyAt,
  PROJECT_COLUMNS,
  type ProjectColumn,
  projectText,
  ROW_COLUMNS,
  type RowColumn,
  rowText,
} from './columns';

/** A line of a workbook that was filled in offline: what stands in its cells, and what stood there at first. */
export type FilledLine<K extends string> = {
  readonly id: string;
  readonly cells: Readonly<Record<K, string>>;
  readonly before: Readonly<Record<K, string>>;
};

/** All lines of one project; `project` is null where the workbook no longer has its line. */
export type FilledProject = {
  readonly project: FilledLine<ProjectColumn> | null;
  readonly rows: readonly FilledLine<RowColumn>[];
};

/** What became of a line: taken as a whole, unchanged, or refused as a whole for these reasons (Chinese). */
export type LineOutcome = {
  readonly id: string;
  readonly outcome: 'taken' | 'unchanged' | 'refused';
  readonly reasons: readonly string[];
};

type Cell = {
  readonly heading: string;
  readonly limit: number | undefined;
  readonly text: string;
  readonly before: string;
  /** What the form has now; null where it has no such input */
  readonly current: string | null;
  readonly put: (typed: TypedSheet) => TypedSheet;
};

function shown(text: string): string {
  if (text === '') return '空白';
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`;
}

/** Whether a line's cells were changed since it was downloaded. */
export function isFilled({ cells, before }: FilledLine<string>): boolean {
  return Object.entries(cells).some(([key, text]) => text !== (before[key] ?? ''));
}

function putMoney(typed: TypedSheet, column: ProjectColumn, text: string): TypedSheet {
  if (!isMoney(column)) return { ...typed, [column]: text };
  const [source, amount] = moneyAt(column);
  const line = typed.money[source];
  const applicable = line.applicable || text !== '';
  return { ...typed, money: { ...typed.money, [source]: { ...line, applicable, [amount]: text } } };
}

function projectCells(typed: TypedSheet, { cells, before }: FilledLine<ProjectColumn>): Cell[] {
  return PROJECT_COLUMNS.map(({ key, heading, limit }) => ({
    heading,
    limit,
    text: cells[key],
    before: before[key] ?? '',
    current: projectText(typed, key),
    put: (now) => putMoney(now, key, cells[key]),
  }));
}

function rowCells(typed: TypedSheet, row: Sheet['rows'][number], line: FilledLine<RowColumn>): Cell[] {
  const { indicatorId } = row;
  return ROW_COLUMNS.map(({ key, heading, limit }) => ({
    heading,
    limit,
    text: line.cells[key],
    before: line.before[key] ?? '',
    current: rowText(typed, row, key),
    put: (now) => {
      const inputs = { ...now.rows[indicatorId]!, [fieldOf(key, row)!]: line.cells[key] };
      return { ...now, rows: { ...now.rows, [indicatorId]: inputs } };
    },
  }));
}

/** Why a changed cell is not taken, whatever it says; null where nothing speaks against it. */
function objection({ heading, limit, text, before, current }: Cell): string | null {
  if (current === null) return `本行不用填写“${heading}”，却填了${shown(text)}`;
  if (current.trim() !== before)
    return `“${heading}”在下载后已改为${shown(current)}，没有用表中的${shown(text)}覆盖`;
  if (limit !== undefined && text.length > limit) return `“${heading}”有 ${text.length} 字，最多 ${limit} 字`;
  const grades: readonly string[] = GRADES_OF_COMPLETION;
  if (heading === '完成档次' && text !== '' && !grades.includes(text))
    return `“完成档次”只能是${GRADES_OF_COMPLETION.join('、')}，表中为${shown(text)}`;
  return null;
}

/** Takes a line as a whole, or not at all. */
function takeLine(
  sheet: Sheet,
  typed: TypedSheet,
  cells: readonly Cell[],
  isOwn: (field: string) => boolean,
): { readonly typed: TypedSheet; readonly outcome: LineOutcome['outcome']; readonly reasons: string[] } {
  const changed = cells.filter(({ text, before, current }) => text !== before && text !== current?.trim());
  if (changed.length === 0) return { typed, outcome: 'unchanged', reasons: [] };
  const objections = changed.flatMap((cell) => objection(cell) ?? []);
  if (objections.length > 0) return { typed, outcome: 'refused', reasons: objections };
  const after = changed.reduce((now, cell) => cell.put(now), typed);
  const problems = readTypedSheet(sheet, after).problems.filter(({ field }) => isOwn(field));
  if (problems.length === 0) return { typed: after, outcome: 'taken', reasons: [] };
  const headings = changed.map(({ heading, text }) => `${heading} ${shown(text)}`).join('，');
  const messages = [...new Set(problems.map(({ message }) => message))];
  return { typed, outcome: 'refused', reasons: messages.map((message) => `${message}（${headings}）`) };
}

/**
 * Takes over what was filled in offline, upon the form as it is now: a cell that was changed in the workbook, and
 * that nobody changed in the meantime. A line is taken as a whole or refused as a whole.
 * @returns what has to be saved (null: nothing), and the outcome of every line in the order of the workbook
 */
export function takeOver(
  sheet: Sheet,
  { project, rows }: FilledProject,
): { readonly patch: SheetPatch | null; readonly outcomes: readonly LineOutcome[] } {
  let typed = typedSheetOf(sheet);
  const outcomes: LineOutcome[] = [];
  const take = (id: string, cells: readonly Cell[], isOwn: (field: string) => boolean) => {
    const { typed: after, ...result } = takeLine(sheet, typed, cells, isOwn);
    typed = after;
    outcomes.push({ id, ...result });
  };
  if (project) take(project.id, projectCells(typed, project), (field) => field.startsWith('money-'));
  for (const line of rows) {
    const row = sheet.rows.find(({ indicatorId }) => indicatorId === line.id);
    if (row) take(line.id, rowCells(typed, row, line), (field) => field.startsWith(fieldId.row(line.id, '')));
    else outcomes.push({ id: line.id, outcome: 'refused', reasons: ['这条指标已不在项目中'] });
  }
  const read = readTypedSheet(sheet, typed);
  return { patch: patchBetween(sheet, read.sheet, read.problems), outcomes };
}
