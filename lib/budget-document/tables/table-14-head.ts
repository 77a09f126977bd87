import { squeezed, toHalfWidth } from '@/lib/core/fullwidth';
import { plainNumber } from '../amount';
import { withoutUnit } from '../amount-unit';
import type { Place, SourceRow } from '../source';

/** The department's money as table 14 states it, in 万元; null where blank. */
export type DepartmentMoney = {
  readonly place: Place;
  readonly total: string | null;
  readonly fiscal: string | null;
  readonly fiscalBasic: string | null;
  readonly fiscalProject: string | null;
  readonly other: string | null;
  readonly otherBasic: string | null;
  readonly otherProject: string | null;
};

/** The lines of table 14 above its indicators. */
export type DepartmentHead = {
  readonly year: number | null;
  readonly department: string | null;
  readonly money: DepartmentMoney | null;
  readonly goal: string | null;
  readonly remark: string | null;
};

const YEAR = /(20\d\d)年/;

function filled(row: SourceRow): string[] {
  return row.cells.filter((cell) => cell !== '');
}

/** What stands in a row beside its label, the label possibly repeated; or in one cell with it, after a blank. */
function beside(rows: readonly SourceRow[], label: RegExp): string | null {
  for (const cell of rows.flatMap(filled)) {
    const [first = '', ...rest] = cell.split(/\s+/);
    if (rest.length > 0 && label.test(squeezed(first))) return cell.slice(first.length).trim();
  }
  const row = rows.find(({ cells }) => cells.some((cell) => label.test(squeezed(cell))));
  return row ? (filled(row).filter((cell) => !label.test(squeezed(cell)))[0] ?? null) : null;
}

/** Amounts stand below the names 合计, 基本支出, 项目支出, which stand twice; the total left of the first. */
function moneyOf(rows: readonly SourceRow[]): DepartmentMoney | null {
  const header = rows.findIndex(({ cells }) => cells.some((cell) => withoutUnit(cell) === '预算支出总额'));
  const names = rows[header + 1];
  const amounts = rows[header + 2];
  if (header < 0 || names === undefined || amounts === undefined) return null;
  const amount = (name: string, nth: number) => {
    const columns = names.cells.flatMap((cell, column) => (withoutUnit(cell) === name ? [column] : []));
    return plainNumber(amounts.cells[columns[nth] ?? -1] ?? '');
  };
  const first = names.cells.findIndex((cell) => withoutUnit(cell) === '合计');
  const left = amounts.cells.slice(0, Math.max(0, first)).map(plainNumber);
  return {
    place: amounts.place,
    total: left.find((value) => value !== null) ?? null,
    fiscal: amount('合计', 0),
    fiscalBasic: amount('基本支出', 0),
    fiscalProject: amount('项目支出', 0),
    other: amount('合计', 1),
    otherBasic: amount('基本支出', 1),
    otherProject: amount('项目支出', 1),
  };
}

/** Reads what table 14 says above its indicators: year, department, money, goal. */
export function readDepartmentHead(above: readonly SourceRow[]): DepartmentHead {
  const year = above
    .flatMap(filled)
    .map((cell) => YEAR.exec(toHalfWidth(cell))?.[1])
    .find((found) => found !== undefined);
  return {
    year: year === undefined ? null : Number(year),
    department: beside(above, /^部门(?:\(单位\))?名称$/),
    money: moneyOf(above),
    goal: beside(above, /^(?:年度)?(?:整体|总体)绩效目标$/),
    remark: beside(above, /^其他说明$/),
  };
}
