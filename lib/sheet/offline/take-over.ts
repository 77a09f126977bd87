import type { SheetPatch } from '../apply-patch';
import type { Sheet, SheetRow } from '../sheet';
import { patchBetween, readTypedSheet, type TypedSheet, typedSheetOf } from '../typed';
import {
  type FilledColumn,
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

/**
 * A line of a workbook that was filled in offline: what its locked cells show, what stands in the others, and what stood
 * there at first.
 */
export type FilledLine<K extends string> = {
  readonly id: string;
  readonly shown: readonly string[];
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
  readonly column: FilledColumn<string>;
  readonly text: string;
  readonly before: string;
  /** What the form has now; null where it has no such input */
  readonly current: string | null;
  readonly put: (typed: TypedSheet) => TypedSheet;
  /** What stands in its input; null where the form has none */
  readonly textIn: (typed: TypedSheet) => string | null;
};

function shown(text: string): string {
  if (text === '') return '空白';
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`;
}

/** Whether a line's cells were changed since it was downloaded. */
export function isFilled({ cells, before }: FilledLine<string>): boolean {
  return Object.entries(cells).some(([key, text]) => text !== (before[key] ?? ''));
}

function putProject(typed: TypedSheet, column: ProjectColumn, text: string): TypedSheet {
  if (!isMoney(column)) return { ...typed, [column]: text };
  const [source, amount] = moneyAt(column);
  const line = typed.money[source];
  const applicable = line.applicable || text !== '';
  return { ...typed, money: { ...typed.money, [source]: { ...line, applicable, [amount]: text } } };
}

/** The cells of a line beside the inputs that they stand for. */
function cellsOf<K extends string>(
  columns: readonly FilledColumn<K>[],
  { cells, before }: FilledLine<K>,
  typed: TypedSheet,
  input: {
    readonly textIn: (typed: TypedSheet, key: K) => string | null;
    readonly put: (typed: TypedSheet, key: K, text: string) => TypedSheet;
  },
): Cell[] {
  return columns.map((column) => ({
    column,
    text: cells[column.key],
    before: before[column.key] ?? '',
    current: input.textIn(typed, column.key),
    put: (into) => input.put(into, column.key, cells[column.key]),
    textIn: (from) => input.textIn(from, column.key),
  }));
}

function putRow(typed: TypedSheet, row: SheetRow, key: RowColumn, text: string): TypedSheet {
  const field = fieldOf(key, row);
  const inputs = typed.rows[row.indicatorId];
  if (field === null || !inputs) return typed;
  return { ...typed, rows: { ...typed.rows, [row.indicatorId]: { ...inputs, [field]: text } } };
}

/** Why a changed cell is not taken, whatever it says; null where nothing speaks against it. */
function objection({ column, text, before, current }: Cell): string | null {
  const { heading, limit, choices } = column;
  if (current === null) return `本行不用填写“${heading}”，却填了${shown(text)}`;
  if (current.trim() !== before)
    return `“${heading}”在下载后已改为${shown(current)}，没有用表中的${shown(text)}覆盖`;
  if (limit !== undefined && text.length > limit) return `“${heading}”有 ${text.length} 字，最多 ${limit} 字`;
  if (choices && text !== '' && !choices.includes(text))
    return `“${heading}”只能是${choices.join('、')}，表中为${shown(text)}`;
  return null;
}

/** Whether a cell says what the form has already, maybe in other words: 4次 is 4. */
function isThere(part: Sheet, typed: TypedSheet, cell: Cell): boolean {
  const current = cell.current?.trim();
  if (current === undefined || current === cell.text) return current === cell.text;
  const read = cell.textIn(typedSheetOf(readTypedSheet(part, cell.put(typed)).sheet))?.trim();
  return read !== '' && read === current;
}

/** Takes a line as a whole, or not at all; `part` is what the form has of it. */
function takeLine(
  part: Sheet,
  typed: TypedSheet,
  cells: readonly Cell[],
): { readonly typed: TypedSheet; readonly outcome: LineOutcome['outcome']; readonly reasons: string[] } {
  const changed = cells.filter((cell) => cell.text !== cell.before && !isThere(part, typed, cell));
  if (changed.length === 0) return { typed, outcome: 'unchanged', reasons: [] };
  const objections = changed.flatMap((cell) => objection(cell) ?? []);
  if (objections.length > 0) return { typed, outcome: 'refused', reasons: objections };
  const after = changed.reduce((now, cell) => cell.put(now), typed);
  const problems = readTypedSheet(part, after).problems;
  if (problems.length === 0) return { typed: after, outcome: 'taken', reasons: [] };
  const headings = changed.map(({ column, text }) => `${column.heading} ${shown(text)}`).join('，');
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
  const take = (id: string, part: Sheet, cells: readonly Cell[]) => {
    const { typed: after, ...result } = takeLine(part, typed, cells);
    typed = after;
    outcomes.push({ id, ...result });
  };
  if (project) {
    const input = { textIn: projectText, put: putProject };
    take(project.id, { ...sheet, rows: [] }, cellsOf(PROJECT_COLUMNS, project, typed, input));
  }
  for (const line of rows) {
    const row = sheet.rows.find(({ indicatorId }) => indicatorId === line.id);
    if (!row) {
      outcomes.push({
        id: line.id,
        outcome: 'refused',
        reasons: ['这条指标已不在项目中，或行标识被改动。请重新下载填报表核对'],
      });
      continue;
    }
    const cells = cellsOf(ROW_COLUMNS, line, typed, {
      textIn: (from, key) => rowText(from, row, key),
      put: (into, key, text) => putRow(into, row, key, text),
    });
    take(line.id, { ...sheet, money: [], rows: [row] }, cells);
  }
  const read = readTypedSheet(sheet, typed);
  return { patch: patchBetween(sheet, read.sheet, read.problems), outcomes };
}
