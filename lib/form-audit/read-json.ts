import { err, ok, type Result } from '@/lib/core/result';
import { type InputProblem, type JsonObject, JsonReader, WHOLE_INPUT } from '@/lib/scoring/json-reader';
import { readFigure } from './figure';
import type { PrintedForm, PrintedRow } from './printed-form';

/** Labels of what the head of a form may say besides 项目名称 and year. */
const HEAD: readonly (readonly [key: string, label: string])[] = [
  ['region', '地区'],
  ['unit', '单位'],
  ['source', '来源'],
  ['note', '备注'],
];

function textAt(reader: JsonReader, path: string, value: unknown): string {
  return reader.optionalText(path, value) ?? '';
}

function flagAt(reader: JsonReader, path: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  if (typeof value !== 'boolean') reader.refuse(path, '应为 true 或 false');
  return value === true;
}

/** A figure, absent or blank as null. Numbers arrive as text, see exact-json.ts. */
function figureAt(reader: JsonReader, path: string, value: unknown): string | null {
  const text = reader.optionalText(path, value);
  if (text === null) return null;
  const figure = readFigure(text);
  if (figure.kind === 'unreadable') reader.refuse(path, `不是数：“${text.slice(0, 40)}”`);
  return figure.kind === 'figure' ? figure.value : null;
}

/** A figure in 分, never below 0. */
function pointsAt(reader: JsonReader, path: string, value: unknown): string | null {
  const figure = figureAt(reader, path, value);
  return figure?.startsWith('-') ? reader.refuse(path, `不能为负：${figure}`) : figure;
}

function readRow(reader: JsonReader, path: string, value: unknown, formInferred: boolean): PrintedRow | null {
  const row = reader.object(path, value);
  if (!row) return null;
  const text = (key: string) => textAt(reader, `${path}.${key}`, row[key]);
  const inferred = flagAt(
    reader,
    `${path}.weight_inferred_from_score`,
    row.weight_inferred_from_score,
    false,
  );
  return {
    level1: text('l1'),
    level2: text('l2'),
    name: text('l3'),
    target: text('target'),
    actual: text('actual'),
    weight: pointsAt(reader, `${path}.weight`, row.weight),
    weightInferred: formInferred || inferred,
    score: pointsAt(reader, `${path}.score`, row.score),
    note: text('note'),
    unreadable: null,
    direction: reader.optionalText(`${path}.direction`, row.direction),
    targetNumber: figureAt(reader, `${path}.target_num`, row.target_num),
    actualNumber: figureAt(reader, `${path}.actual_num`, row.actual_num),
    rate: reader.optionalText(`${path}.rate_published`, row.rate_published),
  };
}

function readHead(reader: JsonReader, path: string, form: JsonObject): PrintedForm['head'] {
  return HEAD.map(([key, label]) => ({ label, text: textAt(reader, `${path}.${key}`, form[key]) })).filter(
    ({ text }) => text !== '',
  );
}

function readForm(reader: JsonReader, path: string, value: unknown, no: number): PrintedForm | null {
  const form = reader.object(path, value);
  if (!form) return null;
  const at = (key: string) => (path === WHOLE_INPUT ? key : `${path}.${key}`);
  const rows = reader.array(at('rows'), form.rows);
  const inferred = flagAt(reader, at('weight_inferred_from_score'), form.weight_inferred_from_score, false);
  return {
    id: textAt(reader, at('id'), form.id) || String(no),
    year: reader.optionalText(at('year'), form.year),
    project: textAt(reader, at('project'), form.project),
    head: readHead(reader, path, form),
    rows: (rows ?? [])
      .map((row, i) => readRow(reader, `${at('rows')}[${i}]`, row, inferred))
      .filter((row) => row !== null),
    total: pointsAt(reader, at('total'), form.total),
    grade: reader.optionalText(at('grade'), form.grade),
    complete: flagAt(reader, at('complete'), form.complete, true),
  };
}

/**
 * Reads forms out of parsed JSON: an array of forms, or one form. Absent and null fields are blank; a form
 * without `id` is named by its number. All problems are collected; one of them refuses the whole input.
 * @param json numbers as their text, see `parseExactJson`
 */
export function readPrintedForms(json: unknown): Result<readonly PrintedForm[], readonly InputProblem[]> {
  const reader = new JsonReader();
  const forms = Array.isArray(json)
    ? json.map((form, i) => readForm(reader, `[${i}]`, form, i + 1))
    : [readForm(reader, WHOLE_INPUT, json, 1)];
  if (reader.problems.length > 0) return err(reader.problems);
  return ok(forms.filter((form) => form !== null));
}
