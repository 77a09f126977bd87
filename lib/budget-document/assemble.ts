import { quote } from '@/lib/core/quote';
import { err, ok, type Result } from '@/lib/core/result';
import { TEN_THOUSAND_YUAN, unitBehind, unitInLine } from './amount-unit';
import type { BudgetDocument, BudgetTables, TableSummary } from './budget-document';
import { type ColumnPositions, findColumns } from './columns-13';
import { readContents } from './contents';
import { cutInCharacter, findCut, findCut13 } from './cut';
import { findSecondDepartment, findUnit, unitNamedBy } from './document-unit';
import { findFiscalYear } from './fiscal-year';
import type { DocumentError, DocumentProblem } from './problem';
import { type DocumentFormat, type Place, placeInWords, type SourceDocument, type SourceRow } from './source';
import { readProjects } from './table-13';
import { layOutTable, type Table } from './table-layout';
import { readTargetsTable } from './tables/table-13-places';

const PROJECTS_TABLE = '13';

function twice(no: string, first: Place, second: Place): DocumentError {
  return {
    code: 'two-documents',
    message: `文件中有两份预算：预算${no}表出现两次（${placeInWords(first)}和${placeInWords(second)}）。请分成两个文件分别导入。`,
  };
}

/**
 * Whether a caption that stands again only begins another page: below it the merged cells of the table's first
 * columns, unit and project, stay blank or go on; a project that was there before, and has ended, begins a copy.
 */
function goesOn({ rows }: Table, before: number): boolean {
  const [unit = '', project = ''] = rows[before]?.cells ?? [];
  if (unit === '') return true;
  const above = rows.slice(0, before).flatMap(({ cells }) => (cells[1] ? [cells[1]] : []));
  return project !== '' && (project === above.at(-1) || !above.includes(project));
}

/** Where another document's table begins under the same caption. */
function findRestart(table: Table): Place | null {
  const again = table.restarts.find(({ before }) => before > 0 && !goesOn(table, before));
  return again?.place ?? null;
}

/** The same table a second time, other than a caption repeated after a page break. */
function findRepetition(tables: readonly Table[]): DocumentError | null {
  const places = new Map<string, Place>();
  for (const { no, place } of tables) {
    const first = places.get(no);
    if (first !== undefined) return twice(no, first, place);
    places.set(no, place);
  }
  const table13 = tables.find(({ no }) => no === PROJECTS_TABLE);
  const restart = table13 ? findRestart(table13) : null;
  return table13 === undefined || restart === null ? null : twice(PROJECTS_TABLE, table13.place, restart);
}

/** What was left out of the file may be the very table that is missing. */
function withNotes(error: DocumentError, notes: readonly string[]): DocumentError {
  return notes.length === 0 ? error : { ...error, message: `${error.message}${notes.join('')}` };
}

function missing(tables: readonly Table[], format: DocumentFormat): DocumentError {
  const [lone] = tables;
  if (lone && format === 'csv') {
    return {
      code: 'table-missing',
      message: `这个 .csv 是预算${lone.no}表，其中没有项目和绩效指标，不能单独导入。请选择预算13表的 .csv，或整份预算（.docx、.xlsx、.txt）。`,
    };
  }
  if (format === 'csv') {
    return {
      code: 'not-a-budget',
      message:
        '没有认出这个 .csv 是哪一张预算表：有几张表的表头相同。请在第一行写明表号，例如“预算07表”，再选择文件。',
    };
  }
  if (lone) {
    return {
      code: 'table-missing',
      message: '文件中没有预算13表（项目支出绩效目标申报表），无法读取项目和绩效指标。',
    };
  }
  return {
    code: 'not-a-budget',
    message: '文件不是部门预算公开文本：没有找到任何预算表（如“预算13表 项目支出绩效表”）。',
  };
}

/** How many cells a row has; where the format itself keeps columns apart, blank ones at its end shift nothing. */
function widthOf({ cells, endedBy }: SourceRow): number {
  return endedBy === 'whole' ? cells.findLastIndex((cell) => cell !== '') + 1 : cells.length;
}

/** Rows with more cells than the header has columns: what belongs where cannot be known. */
function reportWideRows(table: Table): DocumentProblem[] {
  return table.rows.flatMap((row, index) => {
    const { cells } = row;
    const width = widthOf(row);
    if (width <= table.columns.length) return [];
    const message = `本行有${width}个单元格，表头只有${table.columns.length}列，内容可能错位。`;
    const field = table.columns[0] ?? '';
    return [{ table: table.no, row: index + 1, field, message, text: cells[0] ?? '' }];
  });
}

function readTable13(
  tables: readonly Table[],
  { format, notes }: SourceDocument,
): Result<{ table: Table; columns: ColumnPositions }, DocumentError> {
  const table = tables.find(({ no }) => no === PROJECTS_TABLE);
  if (!table) return err(withNotes(missing(tables, format), format === 'xlsx' ? notes : []));
  const columns = findColumns(table);
  if (!columns.ok) return columns;
  if (table.rows.length === 0) {
    return err({ code: 'cut', message: '预算13表只有表头，没有数据行。文件不完整，请重新导出。' });
  }
  const cut = findCut13(table, columns.value);
  return cut ? err(cut) : ok({ table, columns: columns.value });
}

/** Where a table says in which unit it counts money: its title, the lines above its header, the names in it. */
function* unitsOf({
  title,
  above,
  header,
}: Table): Generator<{ readonly unit: string; readonly name: string }> {
  for (const name of [title, ...[...above, ...header].flatMap(({ cells }) => cells)]) {
    const unit = unitInLine(name) ?? unitBehind(name);
    if (unit !== null) yield { unit, name };
  }
}

/** A table whose amounts are not in 万元: read as such they would be ten thousand times too large, or too small. */
function findForeignUnit(tables: readonly Table[]): DocumentError | null {
  for (const table of tables) {
    for (const { unit, name } of unitsOf(table)) {
      if (unit === TEN_THOUSAND_YUAN) continue;
      return {
        code: 'unsupported',
        message: `预算${table.no}表的金额单位是“${unit}”（${quote(name)}），应为“万元”。请把金额换算成万元后再选择文件。`,
      };
    }
  }
  return null;
}

/** What makes the file as a whole unfit, whatever its table 13 holds. */
function findFault(tables: readonly Table[], cut: boolean): DocumentError | null {
  const repetition = findRepetition(tables);
  if (repetition) return repetition;
  if (cut && tables.length > 0) return cutInCharacter(tables.at(-1));
  for (const table of tables) {
    const fault = table.no === PROJECTS_TABLE ? null : findCut(table);
    if (fault) return fault;
  }
  return findSecondDepartment(tables) ?? findForeignUnit(tables);
}

function summary({ no, title, rows }: Table): TableSummary {
  return { no, title, rows: rows.length };
}

/**
 * Makes of what a file holds what can be read without a project: a lone table as CSV, or a whole budget.
 * @param fileName only for the year, where the document itself names none
 */
export function assembleTables(
  source: SourceDocument,
  fileName: string,
): Result<BudgetTables, DocumentError> {
  const tables = source.tables.map(layOutTable);
  const [lone] = tables;
  if (source.format !== 'csv' || !lone || tables.some(({ no }) => no === PROJECTS_TABLE)) {
    return assembleLaidOut(source, tables, fileName);
  }
  const fault = findFault(tables, source.cut);
  if (fault) return err(fault);
  const fiscalYear = findFiscalYear(source, fileName);
  return ok({
    format: source.format,
    fiscalYear: fiscalYear.ok ? fiscalYear.value : null,
    unit: unitNamedBy(lone),
    tables: tables.map(summary),
    projects: [],
    problems: [],
    contents: readContents(tables, source.texts, null),
    notes: source.notes,
  });
}

/**
 * Makes the budget document of what a file holds.
 * @param fileName only for the year, where the document itself names none
 * @returns the document with what is wrong in single rows, or one Chinese line why the file as a whole is
 *   refused: no budget, two documents in one, a table cut in the middle of a row
 */
export function assembleDocument(
  source: SourceDocument,
  fileName: string,
): Result<BudgetDocument, DocumentError> {
  return assembleLaidOut(source, source.tables.map(layOutTable), fileName);
}

function assembleLaidOut(
  source: SourceDocument,
  tables: readonly Table[],
  fileName: string,
): Result<BudgetDocument, DocumentError> {
  const fault = findFault(tables, source.cut);
  if (fault) return err(fault);
  const table13 = readTable13(tables, source);
  if (!table13.ok) return table13;
  const { table, columns } = table13.value;
  const { projects, places, problems } = readProjects(table, columns);
  const unit = findUnit(projects);
  if (!unit.ok) return unit;
  const fiscalYear = findFiscalYear(source, fileName);
  if (!fiscalYear.ok) return fiscalYear;
  return ok({
    format: source.format,
    fiscalYear: fiscalYear.value,
    unit: unit.value,
    tables: tables.map(summary),
    projects,
    problems: [...reportWideRows(table), ...problems].sort((a, b) => a.row - b.row),
    contents: readContents(tables, source.texts, readTargetsTable(table, columns, places)),
    notes: source.notes,
  });
}
