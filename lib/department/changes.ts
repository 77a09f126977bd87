import type { Change } from '@/lib/audit/events';
import {
  type DepartmentSheet,
  REPORT_TEXT_LABELS,
  REPORT_TEXTS,
} from '@/lib/department-scoring/department-sheet';
import type { DepartmentScheme } from '@/lib/department-scoring/scheme';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS } from '@/lib/sheet/sheet';
import { sheetChanges } from '@/lib/sheet/sheet-changes';

const blankAsNull = (text: string | null | undefined): string | null => (text ? text : null);

function change(field: string, from: string | null | undefined, to: string | null | undefined): Change[] {
  const [before, after] = [blankAsNull(from), blankAsNull(to)];
  return before === after ? [] : [{ field, from: before, to: after }];
}

function basicChanges({ basic: before }: DepartmentSheet, { basic: after }: DepartmentSheet): Change[] {
  const applies = (applicable: boolean) => (applicable ? '适用' : '不适用');
  return [
    ...change('基本支出：是否适用', applies(before.applicable), applies(after.applicable)),
    ...MONEY_COLUMNS.flatMap((column) =>
      change(`基本支出：${MONEY_COLUMN_LABELS[column]}（万元）`, before[column], after[column]),
    ),
  ];
}

function itemChanges(before: DepartmentSheet, after: DepartmentSheet, scheme: DepartmentScheme): Change[] {
  return scheme.management.items.flatMap(({ id, name }) => {
    const [from, to] = [before, after].map(({ items }) => items.find(({ itemId }) => itemId === id));
    return [
      ...change(`${name}：得分`, from?.score, to?.score),
      ...change(`${name}：评分依据`, from?.ground, to?.ground),
    ];
  });
}

/** What differs between two states of an evaluation, in the words of the page. */
export function departmentChanges(
  before: DepartmentSheet,
  after: DepartmentSheet,
  scheme: DepartmentScheme,
): Change[] {
  return [
    ...basicChanges(before, after),
    ...sheetChanges(before.sheet, after.sheet),
    ...itemChanges(before, after, scheme),
    ...REPORT_TEXTS.flatMap((key) => change(REPORT_TEXT_LABELS[key], before.texts[key], after.texts[key])),
  ];
}
