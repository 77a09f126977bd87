import { Dec, sum } from '@/lib/core/decimal';
import type { MoneyColumn, Sheet, SheetMoney } from './sheet';

/**
 * 年度资金总额 of one column in 万元: the sum of the applicable sources.
 * @returns null while one of them is not reported: a partial sum is no total
 */
export function moneyTotal(money: readonly SheetMoney[], column: MoneyColumn): Dec | null {
  const amounts = money.filter((line) => line.applicable).map((line) => line[column]);
  if (amounts.length === 0 || amounts.some((amount) => amount === null)) return null;
  return sum(amounts.map((amount) => new Dec(amount!)));
}

/** 全年预算数 (A) and 全年执行数 (B), as scoring needs them. */
export function sheetBudget(sheet: Pick<Sheet, 'money'>): { annual: Dec | null; executed: Dec | null } {
  return { annual: moneyTotal(sheet.money, 'annual'), executed: moneyTotal(sheet.money, 'executed') };
}
