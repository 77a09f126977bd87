import { Dec, formatMoney, formatPercent, sum } from '@/lib/core/decimal';
import { budgetAdjustmentInWords } from '@/lib/sheet/annual-budget';
import { sheetBudget } from '@/lib/sheet/money';
import type { BudgetAdjustmentKind, SheetBudgetAdjustment } from '@/lib/sheet/sheet';
import type { HintRule } from '../hint';

/** The fourth quarter begins with it. */
const LATE_FROM = 10;
const TAKE_AWAY: ReadonlySet<BudgetAdjustmentKind> = new Set(['REDUCED', 'RECALLED']);

function isLate({ kind, date }: SheetBudgetAdjustment, fiscalYear: number): boolean {
  const [year, month] = date.split('-').map(Number);
  return TAKE_AWAY.has(kind) && year === fiscalYear && (month ?? 0) >= LATE_FROM;
}

/** Money taken back in the fourth quarter: 全年预算数 shrinks when what will be spent is known, and the rate rises. */
export const lateReduction = {
  id: 'late-reduction',
  title: '第四季度调减或收回预算',
  find({ sheet }) {
    const late = sheet.money
      .filter(({ applicable }) => applicable)
      .flatMap(({ adjustments = [] }) => adjustments.filter((one) => isLate(one, sheet.fiscalYear)));
    const { annual, executed } = sheetBudget(sheet);
    if (late.length === 0 || annual === null || executed === null) return [];
    const taken = sum(late.map(({ amount }) => new Dec(amount)));
    const rate = (whole: Dec) => (whole.isZero() ? '不适用' : formatPercent(executed.dividedBy(whole)));
    return [
      {
        indicatorId: null,
        message: `第四季度共减少全年预算数 ${formatMoney(taken)} 万元，执行率由 ${rate(annual.plus(taken))} 变为 ${rate(annual)}，请核对调整依据：${late.map(budgetAdjustmentInWords).join('；')}。`,
      },
    ];
  },
} as const satisfies HintRule;
