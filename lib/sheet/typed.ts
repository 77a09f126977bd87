import type { Result } from '@/lib/core/result';
import { mayBeNegative } from '@/lib/indicators/names';
import { type CompletionGrade, GRADES_OF_COMPLETION } from '@/lib/scoring/rule-set';
import { entryOf } from './actual-entry';
import { annualTyped, isDerived, patchedLine } from './annual-budget';
import { applyPatch, type MoneyPatch, type RowPatch, reportedAnew, type SheetPatch } from './apply-patch';
import { readActual, readCount, readDoneOn, readMoney, readPercent } from './entries';
import { fieldId } from './missing';
import { rowProblems } from './row-problems';
import {
  MONEY_COLUMNS,
  type MoneyColumn,
  type MoneySource,
  type Reported,
  type Sheet,
  type SheetMoney,
  type SheetRow,
} from './sheet';
import { SURVEY_COUNTS, surveyMisfits } from './survey';

const ROW_FIELDS = [
  'value',
  'measured',
  'doneOn',
  'timesOnTime',
  'eligible',
  'grade',
  'percent',
  'completion',
  'surveyMethod',
  ...SURVEY_COUNTS,
  'surveyedOn',
  'deviationReason',
  'improvement',
  'readingWish',
] as const satisfies readonly (keyof Reported)[];

/** What stands in the inputs of one row, as typed. */
export type TypedRow = Record<(typeof ROW_FIELDS)[number], string>;

export type TypedMoney = { applicable: boolean } & Record<MoneyColumn, string>;

/** What stands in all inputs of the form, as typed: letters in a number field included. */
export type TypedSheet = {
  goalActual: string;
  executionReason: string;
  notes: string;
  money: Record<MoneySource, TypedMoney>;
  rows: Record<string, TypedRow>;
};

/** Something typed that is no value: it stays in the input, and is not saved. */
export type EntryProblem = { readonly field: string; readonly message: string };

function typedMoney(line: SheetMoney): TypedMoney {
  return {
    applicable: line.applicable,
    initial: line.initial ?? '',
    annual: annualTyped(line) ?? '',
    executed: line.executed ?? '',
  };
}

function typedRow(row: SheetRow): TypedRow {
  return Object.fromEntries(ROW_FIELDS.map((field) => [field, row[field] ?? ''])) as TypedRow;
}

/** The inputs of a form that shows `sheet`. */
export function typedSheetOf(sheet: Sheet): TypedSheet {
  return {
    goalActual: sheet.goalActual,
    executionReason: sheet.executionReason,
    notes: sheet.notes,
    money: Object.fromEntries(
      sheet.money.map((line) => [line.source, typedMoney(line)]),
    ) as TypedSheet['money'],
    rows: Object.fromEntries(sheet.rows.map((row) => [row.indicatorId, typedRow(row)])),
  };
}

type Reader = (text: string) => Result<string | null, string>;

/** Collects values and problems while the inputs are read one by one. */
class EntryReader {
  readonly problems: EntryProblem[] = [];

  read(field: string, text: string, reader: Reader): string | null {
    const result = reader(text);
    if (result.ok) return result.value;
    this.problems.push({ field, message: result.error });
    return null;
  }
}

function grade(text: string): CompletionGrade | null {
  return GRADES_OF_COMPLETION.find((known) => known === text) ?? null;
}

function readRow(
  row: SheetRow,
  typed: TypedRow | undefined,
  fiscalYear: number,
  reader: EntryReader,
): SheetRow {
  if (!typed) return row;
  const entry = entryOf(row);
  const signed = mayBeNegative(row.name);
  const read = (field: keyof TypedRow, as: Reader) =>
    reader.read(fieldId.row(row.indicatorId, field), typed[field], as);
  const after: SheetRow = {
    ...row,
    value: read('value', (text) => readActual(text, row.unitOfMeasure, signed)),
    measured: read('measured', (text) =>
      readActual(text, entry.kind === 'number' ? entry.unit : null, signed),
    ),
    doneOn: read('doneOn', (text) => readDoneOn(text, fiscalYear)),
    timesOnTime: read('timesOnTime', (text) => readCount(text, '次')),
    eligible: read('eligible', (text) => readActual(text, row.unitOfMeasure, false)),
    grade: grade(typed.grade),
    percent: read('percent', readPercent),
    ...Object.fromEntries(
      SURVEY_COUNTS.map((field) => [field, read(field, (text) => readCount(text, '份'))]),
    ),
    surveyedOn: read('surveyedOn', (text) => readDoneOn(text, fiscalYear)),
    surveyMethod: typed.surveyMethod,
    completion: typed.completion,
    deviationReason: typed.deviationReason,
    improvement: typed.improvement,
    readingWish: typed.readingWish,
  };
  return reportedAnew(row, withoutMisfits(after, reader));
}

const isSurveyCount = (field: string) => (SURVEY_COUNTS as readonly string[]).includes(field);

/**
 * Counts that do not fit together count as blank until they do, all of them. Those of a survey stay: the row counts as
 * not reported by them (see `isWithheld`), and not by what was typed before.
 */
function withoutMisfits(row: SheetRow, reader: EntryReader): SheetRow {
  const blanked: Record<string, null> = {};
  for (const { fields, message } of rowProblems(row)) {
    for (const field of fields) {
      reader.problems.push({ field: fieldId.row(row.indicatorId, field), message });
      if (!isSurveyCount(field)) blanked[field] = null;
    }
  }
  return { ...row, ...blanked };
}

function readLine(line: SheetMoney, typed: TypedMoney | undefined, reader: EntryReader): SheetMoney {
  if (!typed) return line;
  const amounts = MONEY_COLUMNS.map((column) => [
    column,
    reader.read(fieldId.money(line.source, column), typed[column], readMoney),
  ]);
  return patchedLine(line, { applicable: typed.applicable, ...Object.fromEntries(amounts) });
}

/** The sheet that the inputs describe; what is no value counts as blank and is listed in `problems`. */
export function readTypedSheet(
  sheet: Sheet,
  typed: TypedSheet,
): { readonly sheet: Sheet; readonly problems: readonly EntryProblem[] } {
  const reader = new EntryReader();
  const read: Sheet = {
    ...sheet,
    goalActual: typed.goalActual,
    executionReason: typed.executionReason,
    notes: typed.notes,
    money: sheet.money.map((line) => readLine(line, typed.money[line.source], reader)),
    rows: sheet.rows.map((row) => readRow(row, typed.rows[row.indicatorId], sheet.fiscalYear, reader)),
  };
  return { sheet: read, problems: reader.problems };
}

const MONEY_FIELDS = ['applicable', 'initial', 'executed'] as const;
const TEXT_FIELDS = ['goalActual', 'executionReason', 'notes'] as const;

function picked<T extends object, K extends keyof T & string>(
  before: T,
  after: T,
  keys: readonly K[],
  skipped: (key: K) => boolean,
): Partial<Pick<T, K>> | null {
  const changed = keys.filter((key) => before[key] !== after[key] && !skipped(key));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Pick<T, K>>;
}

/** What was typed as 全年预算数; or that it became derived, which takes the place of what was typed before. */
function annualPatch(before: SheetMoney, after: SheetMoney): Pick<MoneyPatch, 'annual'> {
  const typed = annualTyped(after);
  if (isDerived(after) && !isDerived(before)) return { annual: typed ?? after.annual };
  return annualTyped(before) === typed ? {} : { annual: typed };
}

/**
 * What has to be saved to get from one state of a sheet to another; fields in `unreadable` are left out, so that
 * a half-typed number never erases the saved one, and so are the counts of a survey that contradicts itself.
 * @returns null where nothing differs
 */
export function patchBetween(
  before: Sheet,
  after: Sheet,
  unreadable: readonly EntryProblem[] = [],
): SheetPatch | null {
  const skip = new Set(unreadable.map((problem) => problem.field));
  const money = after.money.flatMap((line, i): MoneyPatch[] => {
    const skipped = (key: string) => skip.has(fieldId.money(line.source, key));
    const patch = picked(before.money[i]!, line, MONEY_FIELDS, skipped);
    const annual = skipped('annual') ? {} : annualPatch(before.money[i]!, line);
    return patch || 'annual' in annual ? [{ source: line.source, ...patch, ...annual }] : [];
  });
  const rows = after.rows.flatMap((row, i): RowPatch[] => {
    const misfit = surveyMisfits(row).length > 0;
    const skipped = (key: string) =>
      skip.has(fieldId.row(row.indicatorId, key)) || (misfit && isSurveyCount(key));
    const patch = picked(before.rows[i]!, row, ROW_FIELDS, skipped);
    return patch ? [{ indicatorId: row.indicatorId, ...patch }] : [];
  });
  const texts = picked(before, after, TEXT_FIELDS, () => false);
  if (!texts && money.length === 0 && rows.length === 0) return null;
  return { ...texts, ...(money.length > 0 ? { money } : {}), ...(rows.length > 0 ? { rows } : {}) };
}

/** The sheet that the inputs describe, upon `base`: what is no value changes nothing there. */
export function readableSheet(base: Sheet, typed: TypedSheet): Sheet {
  const { sheet, problems } = readTypedSheet(base, typed);
  return applyPatch(base, patchBetween(base, sheet, problems) ?? {});
}

function keepIn<T extends object>(inputs: T, shown: T | undefined, unread: (key: string) => boolean): T {
  if (!shown) return inputs;
  return Object.fromEntries(
    Object.entries(inputs).map(([key, text]) => [key, unread(key) ? shown[key as keyof T] : text]),
  ) as T;
}

/**
 * New texts for the inputs, where those that could not be read stay as they are shown: neither another window's
 * save nor new weights may wipe a half-typed number.
 */
export function keepUnreadable(
  inputs: TypedSheet,
  shown: TypedSheet,
  problems: readonly EntryProblem[],
): TypedSheet {
  const unread = new Set(problems.map((problem) => problem.field));
  const lines = Object.entries(inputs.money).map(([source, line]) => {
    const at = (column: string) => unread.has(fieldId.money(source, column));
    return [source, keepIn(line, shown.money[source as MoneySource], at)];
  });
  const rows = Object.entries(inputs.rows).map(([id, row]) => {
    const survey = SURVEY_COUNTS.some((field) => unread.has(fieldId.row(id, field)));
    const at = (field: string) => unread.has(fieldId.row(id, field)) || (survey && isSurveyCount(field));
    return [id, keepIn(row, shown.rows[id], at)];
  });
  return { ...inputs, money: Object.fromEntries(lines), rows: Object.fromEntries(rows) };
}
