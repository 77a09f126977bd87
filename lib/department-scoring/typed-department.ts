import { decimalsOf, parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import type { FieldMerge, MergedField } from '@/lib/core/merge-fields';
import { mergeFields } from '@/lib/core/merge-fields';
import { err, ok, type Result } from '@/lib/core/result';
import { readMoney } from '@/lib/sheet/entries';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS, type MoneyColumn } from '@/lib/sheet/sheet';
import { ROW_LABELS, TEXT_LABELS } from '@/lib/sheet/sheet-changes';
import {
  type EntryProblem,
  readTypedSheet,
  type TypedRow,
  type TypedSheet,
  typedSheetOf,
} from '@/lib/sheet/typed';
import type { BasicMoney } from './department-money';
import { type DepartmentSheet, REPORT_TEXT_LABELS, REPORT_TEXTS, type ReportText } from './department-sheet';
import { departmentField } from './missing-department';
import type { DepartmentScheme } from './scheme';

type TypedItem = { readonly score: string; readonly ground: string };

/** What stands in all inputs of the page, as typed: letters in a number field included. */
export type TypedDepartment = {
  readonly sheet: TypedSheet;
  readonly basic: { readonly applicable: boolean } & Readonly<Record<MoneyColumn, string>>;
  readonly items: Readonly<Record<string, TypedItem>>;
  readonly texts: Readonly<Record<ReportText, string>>;
};

/** The inputs of a page that shows `department`. */
export function typedDepartmentOf(
  department: DepartmentSheet,
  { management }: DepartmentScheme,
): TypedDepartment {
  const { sheet, basic, items, texts } = department;
  const known = new Map(items.map((item) => [item.itemId, item]));
  return {
    sheet: typedSheetOf(sheet),
    basic: {
      applicable: basic.applicable,
      ...{ initial: basic.initial ?? '', annual: basic.annual ?? '', executed: basic.executed ?? '' },
    },
    items: Object.fromEntries(
      management.items.map(({ id }) => {
        const item = known.get(id);
        return [id, { score: item?.score ?? '', ground: item?.ground ?? '' }];
      }),
    ),
    texts,
  };
}

/**
 * 得分 of an item: 0 to 100 with at most 2 decimals; that it is not above the item's weight is said with what is missing.
 * @example readItemScore('３.5') → 3.50
 */
export function readItemScore(text: string): Result<string | null, string> {
  const cleaned = toHalfWidth(text).trim().replace(/分$/, '').trim();
  if (cleaned === '') return ok(null);
  const value = parseDecimal(cleaned);
  if (!value) return err('请填写数字，例如 4 或 3.5');
  if (value.isNegative() || value.greaterThan(100)) return err('得分须在 0 到 100 之间');
  if (decimalsOf(cleaned) > 2) return err('得分最多 2 位小数');
  return ok(value.toFixed(2));
}

function readBasic(typed: TypedDepartment['basic'], problems: EntryProblem[]): BasicMoney {
  const read = (column: MoneyColumn): string | null => {
    const result = readMoney(typed[column]);
    if (result.ok) return result.value;
    problems.push({ field: departmentField.basic(column), message: result.error });
    return null;
  };
  const amounts = { initial: read('initial'), annual: read('annual'), executed: read('executed') };
  return { applicable: typed.applicable, ...amounts };
}

/** What the inputs describe, upon `department`; what is no value counts as blank and is listed in `problems`. */
export function readTypedDepartment(
  department: DepartmentSheet,
  typed: TypedDepartment,
  { management }: DepartmentScheme,
): { readonly department: DepartmentSheet; readonly problems: readonly EntryProblem[] } {
  const { sheet, problems: ofSheet } = readTypedSheet(department.sheet, typed.sheet);
  const problems = [...ofSheet];
  const basic = readBasic(typed.basic, problems);
  const items = management.items.map(({ id }) => {
    const { score = '', ground = '' } = typed.items[id] ?? {};
    const read = readItemScore(score);
    if (!read.ok) problems.push({ field: departmentField.item(id, 'score'), message: read.error });
    return { itemId: id, score: read.ok ? read.value : null, ground };
  });
  return { department: { ...department, sheet, basic, items, texts: typed.texts }, problems };
}

type Named = {
  readonly rows: readonly { readonly indicatorId: string; readonly name: string }[];
  readonly items: readonly { readonly id: string; readonly name: string }[];
};

const blankAsNull = (text: string | undefined): string | null => (text ? text : null);

function sheetFields(rows: Named['rows']): MergedField<TypedDepartment>[] {
  const texts = (Object.keys(TEXT_LABELS) as (keyof typeof TEXT_LABELS)[]).map((key) => ({
    field: TEXT_LABELS[key],
    words: ({ sheet }: TypedDepartment) => blankAsNull(sheet[key]),
    take: (into: TypedDepartment, from: TypedDepartment) => ({
      ...into,
      sheet: { ...into.sheet, [key]: from.sheet[key] },
    }),
  }));
  const ofRows = rows.flatMap(({ indicatorId, name }) =>
    (Object.keys(ROW_LABELS) as (keyof TypedRow)[]).map((key) => ({
      field: `${name}：${ROW_LABELS[key]}`,
      words: ({ sheet }: TypedDepartment) => blankAsNull(sheet.rows[indicatorId]?.[key]),
      take: (into: TypedDepartment, from: TypedDepartment) => withRow(into, from, indicatorId, key),
    })),
  );
  return [...texts, ...ofRows];
}

function withRow(
  into: TypedDepartment,
  from: TypedDepartment,
  id: string,
  key: keyof TypedRow,
): TypedDepartment {
  const [row, taken] = [into.sheet.rows[id], from.sheet.rows[id]];
  if (!row || !taken) return into;
  return {
    ...into,
    sheet: { ...into.sheet, rows: { ...into.sheet.rows, [id]: { ...row, [key]: taken[key] } } },
  };
}

function moneyFields(): MergedField<TypedDepartment>[] {
  const applicable: MergedField<TypedDepartment> = {
    field: '基本支出：是否适用',
    words: ({ basic }) => (basic.applicable ? '适用' : '不适用'),
    take: (into, { basic }) => ({ ...into, basic: { ...into.basic, applicable: basic.applicable } }),
  };
  const amounts = MONEY_COLUMNS.map((column) => ({
    field: `基本支出：${MONEY_COLUMN_LABELS[column]}`,
    words: ({ basic }: TypedDepartment) => blankAsNull(basic[column]),
    take: (into: TypedDepartment, { basic }: TypedDepartment) => ({
      ...into,
      basic: { ...into.basic, [column]: basic[column] },
    }),
  }));
  return [applicable, ...amounts];
}

function itemFields(items: Named['items']): MergedField<TypedDepartment>[] {
  return items.flatMap(({ id, name }) =>
    (['score', 'ground'] as const).map((key) => ({
      field: `${name}：${key === 'score' ? '得分' : '评分依据'}`,
      words: (typed: TypedDepartment) => blankAsNull(typed.items[id]?.[key]),
      take: (into: TypedDepartment, from: TypedDepartment) => {
        const [before, taken] = [into.items[id], from.items[id]];
        if (!before || !taken) return into;
        return { ...into, items: { ...into.items, [id]: { ...before, [key]: taken[key] } } };
      },
    })),
  );
}

function textFields(): MergedField<TypedDepartment>[] {
  return REPORT_TEXTS.map((key) => ({
    field: REPORT_TEXT_LABELS[key],
    words: ({ texts }) => blankAsNull(texts[key]),
    take: (into, { texts }) => ({ ...into, texts: { ...into.texts, [key]: texts[key] } }),
  }));
}

/** What two people typed upon the same state, field by field, in the words of the page. */
export function mergeTypedDepartments(
  named: Named,
  base: TypedDepartment,
  mine: TypedDepartment,
  theirs: TypedDepartment,
): FieldMerge<TypedDepartment> {
  const fields = [...moneyFields(), ...sheetFields(named.rows), ...itemFields(named.items), ...textFields()];
  return mergeFields(fields, base, mine, theirs);
}
