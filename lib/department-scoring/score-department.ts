import { Dec, formatScore, sum } from '@/lib/core/decimal';
import { type ExecutionScore, executionApplies, scoreExecution } from '@/lib/scoring/execution';
import { isBlank } from '@/lib/scoring/explanation';
import { gradeOf } from '@/lib/scoring/grade';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import type { Grade, RuleSet } from '@/lib/scoring/rule-set';
import type { ScoreStatus } from '@/lib/scoring/scoring-project';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet } from '@/lib/sheet/sheet';
import { departmentBudget } from './department-money';
import type { DepartmentRules, DepartmentSheet } from './department-sheet';
import { type PartWeights, partWeights, targetWeights } from './part-weights';
import { type DepartmentScheme, PARTS, type Part } from './scheme';

/** Weight and score in 分. */
export type ItemScore = {
  readonly itemId: string;
  readonly weight: Dec;
  readonly status: ScoreStatus;
  /** 0 while not reported */
  readonly score: Dec;
};

/** Weight and score in 分; both null where the part does not apply. */
export type PartScore = {
  /** Nothing of it is reported, so that there is no score to speak of */
  readonly blank: boolean;
  readonly part: Part;
  readonly status: ScoreStatus;
  readonly weight: Dec | null;
  readonly score: Dec | null;
};

/** The score of 部门整体支出. Points in 分, with at most 2 decimals. */
export type DepartmentScore = {
  readonly execution: ExecutionScore;
  /** In the order of the sheet's rows */
  readonly targets: readonly IndicatorScore[];
  /** In the order of the scheme's items */
  readonly items: readonly ItemScore[];
  readonly parts: readonly PartScore[];
  readonly total: Dec;
  /** By the grade bounds of projects; complete only where nothing is `not-reported` */
  readonly grade: Grade;
  /** Something is not reported yet */
  readonly provisional: boolean;
};

/** Points of a part; null where nothing of it is reported, or it does not apply. */
export function pointsOfPart({ score, blank }: PartScore): string | null {
  return score && !blank ? formatScore(score) : null;
}

/** Whether no part has points: then there is no total either, which is not zero. */
export function hasNoScore(parts: readonly { readonly score: string | null }[]): boolean {
  return parts.every(({ score }) => score === null);
}

/** Whether nothing that scores is reported yet. */
export function isUnreported({ parts }: Pick<DepartmentScore, 'parts'>): boolean {
  return hasNoScore(parts.map((part) => ({ score: pointsOfPart(part) })));
}

/** The year's rules as they score a department: its execution by the scheme, and no ceiling on the total. */
export function rulesOf({ scheme, ruleSet }: DepartmentRules): RuleSet {
  const execution = { method: 'linear', points: scheme.execution.weight, basis: scheme.basis } as const;
  return { ...ruleSet, execution, totalCap: null };
}

/** The sheet with the weights that the scheme gives its rows. */
export function weightedSheet(sheet: Sheet, weight: Dec, { targets }: DepartmentScheme): Sheet {
  const weights = targetWeights(
    weight,
    sheet.rows.map(({ level1 }) => level1),
    targets.split,
  );
  return { ...sheet, rows: sheet.rows.map((row, i) => ({ ...row, weight: weights[i]?.toFixed(2) ?? null })) };
}

/** The weights in force for a sheet. */
export function weightsOf(department: DepartmentSheet, scheme: DepartmentScheme): PartWeights {
  return partWeights(scheme, executionApplies(departmentBudget(department)));
}

function scoreItems({ items }: DepartmentSheet, weights: PartWeights, scheme: DepartmentScheme): ItemScore[] {
  return scheme.management.items.map(({ id }, i) => {
    const weight = weights.items[i] ?? new Dec(0);
    const typed = items.find(({ itemId }) => itemId === id)?.score ?? null;
    if (typed === null) return { itemId: id, weight, status: 'not-reported', score: new Dec(0) };
    return { itemId: id, weight, status: 'scored', score: Dec.min(weight, new Dec(typed)) };
  });
}

function partOf(
  part: Part,
  weight: Dec | null,
  scores: readonly { readonly status: ScoreStatus; readonly score: Dec | null }[],
): PartScore {
  if (weight === null) return { part, status: 'not-applicable', weight, score: null, blank: false };
  const blank = scores.length === 0 || isBlank(scores);
  const open = scores.length === 0 || scores.some(({ status }) => status === 'not-reported');
  const score = sum(scores.flatMap((one) => (one.score ? [one.score] : [])));
  return { part, status: open ? 'not-reported' : 'scored', weight, score, blank };
}

/**
 * Scores 部门整体支出 as it stands; the same function runs in the browser while typing and on the server.
 * @example 全年预算 100, 执行 92.5, weight 20 → execution 18.50
 */
export function scoreDepartment(department: DepartmentSheet, rules: DepartmentRules): DepartmentScore {
  const { scheme } = rules;
  const ruleSet = rulesOf(rules);
  const weights = weightsOf(department, scheme);
  const execution = scoreExecution(departmentBudget(department), ruleSet);
  const targets = scoreSheet(weightedSheet(department.sheet, weights.targets, scheme), ruleSet).indicators;
  const items = scoreItems(department, weights, scheme);
  const of = { execution: [execution], targets, management: items };
  const weightOf = {
    execution: weights.execution,
    targets: weights.targets,
    management: items.length > 0 ? sum(weights.items) : null,
  };
  const parts = PARTS.map((part) => partOf(part, weightOf[part], of[part]));
  const total = sum(parts.flatMap(({ score }) => (score ? [score] : [])));
  const provisional = parts.some(({ status }) => status === 'not-reported');
  return { execution, targets, items, parts, total, grade: gradeOf(total, ruleSet), provisional };
}
