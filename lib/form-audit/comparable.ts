import { type Dec, parseDecimal } from '@/lib/core/decimal';
import { err, ok, type Result } from '@/lib/core/result';
import { type Comparison, isUpward } from '@/lib/scoring/comparison';
import { type Aligned, align } from './align';
import { operatorsIn, readDirection } from './operator';
import type { PrintedRow } from './printed-form';
import { compact, givenQuantity, parseQuantity, type Quantity } from './quantity';

/** A row whose actual can be held against its target. */
export type ComparableRow = Aligned & { readonly comparison: Comparison };

type Cell = { readonly label: string; readonly text: string; readonly given: Dec | null };

function targetCell({ target, targetNumber }: PrintedRow, label: string): Cell {
  return { label, text: target, given: targetNumber === null ? null : parseDecimal(targetNumber) };
}

function actualCell({ actual, actualNumber }: PrintedRow, label: string): Cell {
  return { label, text: actual, given: actualNumber === null ? null : parseDecimal(actualNumber) };
}

/** The number of a cell: from its text, or as given beside it where the text cannot be read. */
function quantityOf({ label, text, given }: Cell, labelled = false): Result<Quantity, string> {
  const read = parseQuantity(text, { labelled });
  if (read === null) {
    if (given) return ok(givenQuantity(given, text));
    if (text.trim() === '') return err(`没有填写${label}`);
    return err(`${label}“${text.trim()}”是定性描述，或不是一个可以比较的数`);
  }
  if (given && !given.equals(read.number) && !given.equals(read.number.times(read.scale))) {
    return err(`${label}的文字“${text.trim()}”与所附数值 ${given.toFixed()} 不一致`);
  }
  return ok(read);
}

function agree(sign: Comparison, direction: Comparison): boolean {
  return isUpward(sign) === isUpward(direction);
}

/** How the row compares: by the operator in its target, else by `direction`; never by what is usual. */
function comparisonOf({ target, direction }: PrintedRow): Result<Comparison, string> {
  const signs = new Set(operatorsIn(compact(target)));
  const [sign] = signs;
  if (signs.size > 1) return err(`目标值“${target.trim()}”含有几个比较符号`);
  const directed = readDirection(direction);
  if (directed === '定性') return err('定性指标');
  if (sign === undefined) return directed ? ok(directed) : err('目标值没有比较符号，也没有注明方向');
  if (directed && !agree(sign, directed)) {
    return err(`目标值的符号“${sign}”与注明的方向“${direction?.trim()}”矛盾`);
  }
  return ok(sign);
}

/** `≥90%` as an actual is a range: whether it is all that is meant, only the number given beside it can say. */
function isRange(actual: Quantity, given: Dec | null): boolean {
  return actual.sign !== null && actual.sign !== '＝' && given === null;
}

/**
 * Holds a row's actual against its target.
 * @returns why that is impossible, in Chinese, where it is
 */
export function compareRow(row: PrintedRow): Result<ComparableRow, string> {
  const [targetText, actualText] = [targetCell(row, '目标值'), actualCell(row, '实际完成值')];
  const target = quantityOf(targetText);
  if (!target.ok) return target;
  const comparison = comparisonOf(row);
  if (!comparison.ok) return comparison;
  const actual = quantityOf(actualText);
  if (!actual.ok) return actual;
  if (isRange(actual.value, actualText.given)) {
    return err(`实际完成值“${row.actual.trim()}”是一个范围`);
  }
  const vouched = targetText.given !== null && actualText.given !== null;
  const aligned = align(target.value, actual.value, vouched);
  if (!aligned) return err(`目标值“${row.target.trim()}”与实际完成值“${row.actual.trim()}”的单位不能比较`);
  const { pairs, ...rest } = aligned;
  // A ceiling with both numbers given is far more often met by little (≤ 5 %, 0.1) than written as a fraction.
  const asGiven = vouched && !isUpward(comparison.value);
  return ok({ ...rest, pairs: asGiven ? [pairs[0]] : pairs, comparison: comparison.value });
}

/**
 * 全年预算数 and 全年执行数 of the row of execution, in one unit.
 * @returns why they cannot be read, in Chinese, where they cannot
 */
export function executionAmounts(row: PrintedRow): Result<Aligned['pairs'], string> {
  const annual = quantityOf(targetCell(row, '全年预算数'), true);
  if (!annual.ok) return annual;
  const executed = quantityOf(actualCell(row, '全年执行数'), true);
  if (!executed.ok) return executed;
  const vouched = row.targetNumber !== null && row.actualNumber !== null;
  const aligned = align(annual.value, executed.value, vouched);
  return aligned ? ok(aligned.pairs) : err('全年预算数与全年执行数的单位不能比较');
}
