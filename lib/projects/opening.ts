import { Dec } from '@/lib/core/decimal';
import { parseLevel1 } from '@/lib/indicators/levels';
import { executionApplies } from '@/lib/scoring/execution';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { splitWeights } from '@/lib/scoring/split-weights';
import { sheetBudget } from '@/lib/sheet/money';
import type { SheetMoney } from '@/lib/sheet/sheet';

/** Money of a project as its declaration has it: 万元 as decimal strings, a blank cell null. */
export type DeclaredMoney = {
  readonly total: string | null;
  readonly fiscal: string | null;
  readonly other: string | null;
};

function line(source: SheetMoney['source'], amount: string | null, applicable: boolean): SheetMoney {
  return { source, applicable, initial: amount, annual: amount, executed: null };
}

/**
 * The money a new 自评表 starts from: 年初预算数 is what was declared, 全年预算数 starts as the same.
 * 财政拨款 is 财政资金, or 项目总额 where neither part is stated; 其他资金 applies only where it is stated;
 * 上年结转 is not declared, so it does not apply until somebody says otherwise.
 * @example openingMoney({ total: '56', fiscal: null, other: null }) // FISCAL 56, the others not applicable
 */
export function openingMoney({ total, fiscal, other }: DeclaredMoney): readonly SheetMoney[] {
  const onlyOther = fiscal === null && other !== null && total !== null && new Dec(total).equals(other);
  return [
    line('FISCAL', fiscal ?? (other === null ? total : null), !onlyOther),
    line('CARRYOVER', null, false),
    line('OTHER', other, other !== null),
  ];
}

/**
 * 分值 of each indicator of a new project, in document order: the document's own where every indicator has
 * one (they are kept as they are, never rescaled), else the rule set's split.
 * @throws Error where a 一级 is unknown: inputs are checked before
 */
export function openingWeights(
  indicators: readonly { readonly level1: string; readonly level2: string; readonly weight: string | null }[],
  money: readonly SheetMoney[],
  ruleSet: RuleSet,
): readonly Dec[] {
  const given = indicators.flatMap(({ weight }) => (weight === null ? [] : [new Dec(weight)]));
  if (given.length === indicators.length) return given;
  const placed = indicators.map(({ level1, level2 }) => {
    const known = parseLevel1(level1);
    if (!known) throw new Error(`unknown 一级指标: ${level1}`);
    return { level1: known, level2 };
  });
  return splitWeights(placed, ruleSet, executionApplies(sheetBudget({ money })));
}
