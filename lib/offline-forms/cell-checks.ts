import type ExcelJS from 'exceljs';
import { entryOf } from '@/lib/sheet/actual-entry';
import { isMoney, PROJECT_COLUMNS, type ProjectColumn, type RowColumn } from '@/lib/sheet/offline/columns';
import type { SheetRow } from '@/lib/sheet/sheet';
import { SURVEY_COUNTS } from '@/lib/sheet/survey';

/** What kind of number belongs into a cell. */
export type CellCheck = 'amount' | 'number' | 'count' | 'percent';

const CHECKS: Readonly<
  Record<CellCheck, { readonly holds: (address: string) => string; readonly asked: string }>
> = {
  amount: { holds: (at) => `VALUE(${at})>=0`, asked: '不小于 0 的数字，单位万元' },
  number: { holds: (at) => `ISNUMBER(VALUE(${at}))`, asked: '数字，例如 98 或 98.5，不用写单位' },
  count: {
    holds: (at) => `AND(VALUE(${at})>=0,VALUE(${at})=INT(VALUE(${at})))`,
    asked: '整数，例如 12，不用写单位',
  },
  percent: { holds: (at) => `AND(VALUE(${at})>=0,VALUE(${at})<=100)`, asked: '0 到 100 之间的数字' },
};

/**
 * The validation of a cell for numbers. The cells hold texts, so it is a formula; and it only warns, because a number
 * with its unit (4次) is read as well.
 */
export function numberValidation(check: CellCheck, address: string, heading: string): ExcelJS.DataValidation {
  const { holds, asked } = CHECKS[check];
  return {
    type: 'custom',
    allowBlank: true,
    formulae: [`IFERROR(${holds(address)},FALSE)`],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: heading,
    error: `这一格应填${asked}。仍要保留吗？不能识别的行上传后不会录入，并会说明原因。`,
  };
}

export const PROJECT_CHECKS: Partial<Record<ProjectColumn, CellCheck>> = Object.fromEntries(
  PROJECT_COLUMNS.filter(({ key }) => isMoney(key)).map(({ key }) => [key, 'amount' as const]),
);

const ACTUALS: Partial<Record<ReturnType<typeof entryOf>['kind'], CellCheck>> = {
  number: 'number',
  entitled: 'number',
  times: 'count',
};

/** The checks of an indicator's cells: the actual is a number only where the meaning of the row asks for one. */
export function rowChecks(row: SheetRow): Partial<Record<RowColumn, CellCheck>> {
  return {
    ...Object.fromEntries(SURVEY_COUNTS.map((key) => [key, 'count' as const])),
    actual: ACTUALS[entryOf(row).kind],
    eligible: 'number',
    percent: 'percent',
  };
}
