import { Dec, formatScore } from '@/lib/core/decimal';
import { assessExecution, executionApplies, reportedMoney } from './execution';
import { type Assessment, assess } from './indicator-score';
import { formulaOf, plain, ZERO } from './outcome';
import { deduct, roundScore } from './rounding';
import type { Basis, RuleSet } from './rule-set';
import { scoreProject } from './score-project';
import type { IndicatorFlag, ScoringIndicator, ScoringProject } from './scoring-project';
import { totalCap } from './total-cap';
import { weightsInForce } from './weights-in-force';

/**
 * One step of 得分依据. `formula` carries the actual numbers: an expression with × ÷ + − ( ) min max, or
 * `condition → expression` where a condition decided; worked out, and rounded half-up to the rule set's step
 * (0.01, else the rule says so), it gives `result`. 待核对原文 belongs beside a step whose `textVerified` is false.
 */
export type TraceEntry = {
  readonly rule: string;
  readonly source: string;
  readonly textVerified: boolean;
  readonly formula: string;
  readonly result: string;
};

export type ProjectTrace = {
  readonly execution: readonly TraceEntry[];
  /** In the order of the project's indicators. */
  readonly indicators: readonly (readonly TraceEntry[])[];
  /** The sum, the cap where one applied, and the grade. */
  readonly total: readonly TraceEntry[];
};

/** A step with its source as it is shown: document and article. */
export function entry(rule: string, basis: Basis, formula: string, result: string): TraceEntry {
  const source = basis.article === null ? basis.source : `${basis.source} ${basis.article}`;
  return { rule, source, textVerified: basis.textVerified, formula, result };
}

/** A rule in words, with the step that its score is rounded to unless that is the usual 0.01. */
function rounded(rule: string, { rounding }: RuleSet): string {
  return new Dec(rounding.step).equals('0.01') ? rule : `${rule}（四舍五入到${rounding.step}分）`;
}

/**
 * The trace of one indicator under the weight in force (see `weightsInForce`); its last result is the score.
 * @param weight 分; null where none is set yet
 */
export function traceIndicator(
  indicator: ScoringIndicator,
  weight: Dec | null,
  ruleSet: RuleSet,
): readonly TraceEntry[] {
  const inForce = weight ?? ZERO;
  const assessment = assess(indicator, inForce, ruleSet);
  const confirmed = confirmation(indicator);
  if (assessment.status === 'not-applicable') {
    const rule = `${confirmed}期限在年度之后，不评分，分值由同级其他指标分担`;
    return [entry(rule, ruleSet.readings.basis, '不适用', '不适用')];
  }
  if (assessment.status === 'not-reported') {
    return [entry(`${confirmed}未填报，暂计0分`, ruleSet.unwritten.basis, '未填报 → 0', '0.00')];
  }

  const { outcome, deduction, measured } = assessment;
  const score = roundScore(outcome, inForce, ruleSet);
  const rule = rounded(`${confirmed}${outcome.rule}`, ruleSet);
  const first = entry(rule, outcome.basis, formulaOf(outcome), formatScore(score));
  if (!measured) return [first];
  if (deduction) return [first, deducted(indicator, measured, score, deduction, ruleSet)];
  return [first, ...owed(measured, assessment.flags, score, ruleSet)];
}

function confirmation({ confirmation: text }: ScoringIndicator): string {
  return text ? `按已确认的含义计分：${text}。` : '';
}

type Measured = NonNullable<Extract<Assessment, { status: 'scored' }>['measured']>;

/** The condition that a row is far above or below its target, with its numbers. */
function farFrom({ actual, target }: Measured, sign: '≥' | '≤', at: string): string {
  return `${plain(actual)} ${sign} ${at} × ${plain(target)}`;
}

/** Far above or far below its target: the score stays, and an explanation is owed. */
function owed(
  measured: Measured,
  flags: readonly IndicatorFlag[],
  score: Dec,
  { overAchievement, costFarBelow }: RuleSet,
): TraceEntry[] {
  const points = formatScore(score);
  if (flags.includes('over-achieved')) {
    const { at, basis } = overAchievement;
    const formula = `${farFrom(measured, '≥', at)} → ${points}`;
    return [entry(`完成值达到目标值的${at}倍：须说明原因，得分不变`, basis, formula, points)];
  }
  if (!flags.includes('far-below')) return [];
  const { at, basis } = costFarBelow;
  const formula = `${farFrom(measured, '≤', at)} → ${points}`;
  return [entry(`成本不高于目标值的${at}倍：须说明原因，得分不变`, basis, formula, points)];
}

function deducted(
  { deduction: byPerson }: ScoringIndicator,
  measured: Measured,
  score: Dec,
  deduction: Dec,
  ruleSet: RuleSet,
): TraceEntry {
  const { at } = ruleSet.overAchievement;
  const formula = `${farFrom(measured, '≥', at)} → max(0, ${formatScore(score)} − ${plain(deduction)})`;
  const { basis } = byPerson ? ruleSet.unwritten : ruleSet.overAchievement;
  const reason = byPerson ? `，经评价人员确认（${byPerson.reason}）` : '';
  const rule = `完成值达到目标值的${at}倍${reason}：扣${plain(deduction)}分`;
  return entry(rule, basis, formula, formatScore(deduct(score, deduction)));
}

/** The trace of 预算执行率. */
export function traceExecution(project: ScoringProject, ruleSet: RuleSet): readonly TraceEntry[] {
  const { points } = ruleSet.execution;
  if (!executionApplies(project.budget)) {
    const rule = `全年预算数为0，不适用，${points}分由各一级指标分担`;
    return [entry(rule, ruleSet.sharing.basis, '不适用', '不适用')];
  }
  const money = reportedMoney(project.budget);
  if (!money) return [entry('未填报，暂计0分', ruleSet.unwritten.basis, '未填报 → 0', '0.00')];
  const outcome = assessExecution(money, ruleSet);
  const score = roundScore(outcome, new Dec(points), ruleSet);
  return [entry(rounded(outcome.rule, ruleSet), outcome.basis, formulaOf(outcome), formatScore(score))];
}

/** Everything that led to a project's total and grade. Made when somebody asks, never while scoring. */
export function traceProject(project: ScoringProject, ruleSet: RuleSet): ProjectTrace {
  const weights = weightsInForce(project, ruleSet);
  return {
    execution: traceExecution(project, ruleSet),
    indicators: project.indicators.map((indicator, i) =>
      traceIndicator(indicator, weights[i] ?? null, ruleSet),
    ),
    total: traceTotal(project, ruleSet),
  };
}

function traceTotal(project: ScoringProject, ruleSet: RuleSet): TraceEntry[] {
  const { execution, indicators, total, grade, flags } = scoreProject(project, ruleSet);
  const terms = [execution, ...indicators].flatMap(({ score }) => (score ? [score] : []));
  const uncapped = terms.reduce((before, term) => before.plus(term), ZERO);
  const formula = terms.length > 0 ? terms.map(formatScore).join(' + ') : '0';
  const entries = [
    entry('总分：预算执行率与各指标得分之和', ruleSet.levels.basis, formula, formatScore(uncapped)),
  ];
  const cap = totalCap(project.budget, ruleSet);
  if (cap && ruleSet.totalCap && flags.includes('total-capped')) {
    const { annual, executed } = reportedMoney(project.budget)!;
    const threshold = `${plain(cap.executionBelow.times(100))}%`;
    const low = `${plain(executed)} < ${plain(annual)} × ${threshold}`;
    const rule = `预算执行率低于${threshold}，总分最高${plain(cap.total)}分`;
    const capped = `${low} → min(${formatScore(uncapped)}, ${plain(cap.total)})`;
    entries.push(entry(rule, ruleSet.totalCap.basis, capped, formatScore(total)));
  }
  const from = ruleSet.grades.bands.find((band) => band.grade === grade)?.from ?? '0';
  entries.push(entry('等级', ruleSet.grades.basis, `${formatScore(total)} ≥ ${from} → ${grade}`, grade));
  return entries;
}
