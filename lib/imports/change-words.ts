import type { Change } from '@/lib/audit/events';
import type { BudgetIndicator } from '@/lib/budget-document/budget-document';
import {
  type FieldChange,
  INDICATOR_FIELDS,
  PROJECT_FIELDS,
  type ProjectField,
} from '@/lib/budget-document/difference/declared';
import {
  allOf,
  ITEM_LABELS,
  itemOf,
  type ProjectDifference,
  type Taken,
} from '@/lib/budget-document/difference/project-difference';
import { Dec, formatMoney } from '@/lib/core/decimal';
import { sheetOf } from '@/lib/evaluations/records';
import { formatTarget } from '@/lib/indicators/target';
import { actualInWords } from '@/lib/sheet/actual-in-words';
import type { Chosen } from './resolve-choices';
import { hasEntries } from './stored-projects';

const MONEY: ReadonlySet<ProjectField> = new Set(['total', 'fiscal', 'other']);

function amount(field: ProjectField, text: string | null): string | null {
  return text !== null && MONEY.has(field) ? formatMoney(new Dec(text)) : text;
}

function fieldChange({ field, from, to }: FieldChange<ProjectField>): Change {
  const unit = MONEY.has(field) ? '（万元）' : '';
  return { field: `${PROJECT_FIELDS[field]}${unit}`, from: amount(field, from), to: amount(field, to) };
}

/** An indicator in one line: levels, name and target. */
function indicatorInWords({ level1, level2, name, nature, target, unit }: BudgetIndicator): string {
  return `${level1}，${level2}：${name} ${formatTarget(nature, target, unit)}`;
}

/** What is reported beside a row that goes; empty where nothing is. */
function reportedBeside({ stored }: Chosen, from: number): string {
  const row = sheetOf(stored.record).rows[from]!;
  return hasEntries(row) ? `（已填报：${actualInWords(row) ?? '文字说明'}）` : '';
}

function rowChanges(chosen: Chosen, index: number): Change[] {
  const { stored, project, difference } = chosen;
  const { from, to, fields } = difference.rows[index]!;
  if (from === null)
    return [{ field: '新增指标', from: null, to: indicatorInWords(project.indicators[to!]!) }];
  const before = stored.declared.indicators[from]!;
  if (to === null) {
    const gone = `${indicatorInWords(before)}${reportedBeside(chosen, from)}`;
    return [{ field: '删除指标', from: gone, to: null }];
  }
  return fields.map((field) => ({
    field: `“${before.name}”${INDICATOR_FIELDS[field.field]}`,
    from: field.from,
    to: field.to,
  }));
}

/** What was taken, from and to, in the words of the form: for the history. */
export function takenChanges(chosen: Chosen, dropped: readonly string[]): Change[] {
  const { difference, taken } = chosen;
  return [
    ...difference.fields.filter(({ field }) => taken.items.includes(itemOf(field))).map(fieldChange),
    ...taken.rows.flatMap((index) => rowChanges(chosen, index)),
    ...(taken.order ? [{ field: '指标顺序', from: '原顺序', to: '文本中的顺序' }] : []),
    ...dropped.map((name) => ({ field: `“${name}”的指标含义`, from: '已确认', to: '待重新确认' })),
  ];
}

/** The parts of a difference that `taken` names, counted, in a few words each. */
export function partsInWords({ rows }: ProjectDifference, taken: Taken): string[] {
  const count = (kind: 'added' | 'removed' | 'changed', words: string) => {
    const number = taken.rows.filter((index) => rows[index]!.kind === kind).length;
    return number === 0 ? [] : [`${words} ${number} 条指标`];
  };
  return [
    ...taken.items.map((item) => ITEM_LABELS[item]),
    ...count('changed', '修改'),
    ...count('added', '新增'),
    ...count('removed', '删除'),
    ...(taken.order ? ['指标顺序'] : []),
  ];
}

/** What differs and is not taken. */
export function restOf(difference: ProjectDifference, taken: Taken): Taken {
  const all = allOf(difference);
  return {
    items: all.items.filter((item) => !taken.items.includes(item)),
    rows: all.rows.filter((row) => !taken.rows.includes(row)),
    order: all.order && !taken.order,
  };
}

/** Values that went with their rows, and meanings that have to be decided again. */
export function lossesInWords(chosen: Chosen, dropped: readonly string[]): string[] {
  const { stored, difference, merged } = chosen;
  const gone = merged.removed.flatMap((index) => {
    const from = difference.rows[index]!.from!;
    const reported = reportedBeside(chosen, from);
    return reported === '' ? [] : [`${stored.declared.indicators[from]!.name}${reported}`];
  });
  return [...gone, ...dropped.map((name) => `“${name}”的指标含义须重新确认`)];
}
