import { Dec } from '@/lib/core/decimal';
import type { Basis, LevelWeight } from '@/lib/scoring/rule-set';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import { mof2021101 } from '@/lib/scoring/rule-sets/mof-2021-101';
import { regionalCapped } from '@/lib/scoring/rule-sets/regional-capped';

export type BasisValues = {
  source: string;
  article: string;
  textVerified: boolean;
  effective: { from: string; to: string };
};
export type WeightValues = { level1: LevelWeight['level1']; weight: string };

/**
 * A rule set as the form holds it: texts as typed, rates in %, and both sides of every choice, so that going back to
 * the other one brings its numbers back. Names are those of the rule set, so that a problem's path is a field's.
 */
export type RuleValues = {
  title: string;
  levels: {
    costPlacement: 'inside-output' | 'own';
    weights: WeightValues[];
    withCost: WeightValues[];
    withoutCost: WeightValues[];
    basis: BasisValues;
  };
  satisfactionMissing: { weight: 'to-benefit' | 'spread'; basis: BasisValues };
  sharing: { basis: BasisValues };
  split: { mode: 'flat' | 'by-level2'; step: string; basis: BasisValues };
  rounding: { step: string; basis: BasisValues };
  execution: {
    method: 'linear' | 'bands';
    points: string;
    bands: { from: string; points: string }[];
    basis: BasisValues;
  };
  explanation: { executionBelow: string; basis: BasisValues };
  reached: { basis: BasisValues };
  strictEquals: { meets: 'yes' | 'no'; basis: BasisValues };
  shortfall: { method: 'proportional' | 'gate'; from: string; basis: BasisValues };
  reverse: { method: 'target-over-actual' | 'linear-deviation' | 'gate'; from: string; basis: BasisValues };
  equal: { overshoot: 'meets' | 'deviation'; basis: BasisValues };
  satisfaction: {
    method: 'quantitative' | 'bands';
    bands: { from: string; share: string }[];
    basis: BasisValues;
  };
  /** Where 达成 and 部分达成 begin */
  qualitative: { bands: [{ from: string }, { from: string }]; basis: BasisValues };
  presumed: { percent: string; basis: BasisValues };
  readings: { basis: BasisValues };
  overAchievement: { at: string; deduction: string; basis: BasisValues };
  costFarBelow: { at: string; basis: BasisValues };
  unwritten: { basis: BasisValues };
  totalCap: {
    method: 'none' | 'caps';
    caps: { executionBelow: string; total: string }[];
    basis: BasisValues;
  };
  grades: { bands: { grade: '优' | '良' | '中' | '差'; from: string }[]; basis: BasisValues };
};

const toPercent = (ratio: string) => new Dec(ratio).times(100).toFixed();
const plain = (value: string) => new Dec(value).toFixed();

function basisValues({ source, article, textVerified, effective }: Basis): BasisValues {
  return {
    source,
    article: article ?? '',
    textVerified,
    effective: { from: String(effective.from ?? ''), to: String(effective.to ?? '') },
  };
}

const weightValues = (weights: readonly LevelWeight[]): WeightValues[] =>
  weights.map(({ level1, weight }) => ({ level1, weight: plain(weight) }));

function levelValues({ levels }: RuleSetBody): RuleValues['levels'] {
  const guide = mof2021101.levels;
  const withCost = levels.costPlacement === 'own' ? levels.withCost : undefined;
  const withoutCost = levels.costPlacement === 'own' ? levels.withoutCost : levels.weights;
  return {
    costPlacement: levels.costPlacement,
    weights: weightValues(levels.costPlacement === 'own' ? levels.withoutCost : levels.weights),
    withCost: weightValues(withCost ?? (guide.costPlacement === 'own' ? guide.withCost : [])),
    withoutCost: weightValues(withoutCost),
    basis: basisValues(levels.basis),
  };
}

function bandValues({ execution, satisfaction }: RuleSetBody) {
  const guide = mof2021101;
  const executionBands =
    execution.method === 'bands'
      ? execution.bands
      : guide.execution.method === 'bands' && guide.execution.bands;
  const satisfactionBands =
    satisfaction.method === 'bands'
      ? satisfaction.bands
      : guide.satisfaction.method === 'bands' && guide.satisfaction.bands;
  return {
    execution: (executionBands || []).map(({ from, points }) => ({
      from: toPercent(from),
      points: plain(points),
    })),
    satisfaction: (satisfactionBands || []).map(({ from, share }) => ({
      from: plain(from),
      share: toPercent(share),
    })),
  };
}

type Choices = Pick<
  RuleValues,
  'execution' | 'shortfall' | 'reverse' | 'equal' | 'satisfaction' | 'strictEquals'
>;

/** The rules that are a choice of method. */
function choiceValues(body: RuleSetBody): Choices {
  const bands = bandValues(body);
  const { execution, strictEquals, shortfall, reverse, equal, satisfaction } = body;
  const gateFrom = (rule: typeof shortfall | typeof reverse) =>
    toPercent(rule.method === 'gate' ? rule.from : '0.6');
  return {
    execution: {
      method: execution.method,
      points: plain(execution.points),
      bands: bands.execution,
      basis: basisValues(execution.basis),
    },
    strictEquals: { meets: strictEquals.meets ? 'yes' : 'no', basis: basisValues(strictEquals.basis) },
    shortfall: { method: shortfall.method, from: gateFrom(shortfall), basis: basisValues(shortfall.basis) },
    reverse: { method: reverse.method, from: gateFrom(reverse), basis: basisValues(reverse.basis) },
    equal: { overshoot: equal.overshoot, basis: basisValues(equal.basis) },
    satisfaction: {
      method: satisfaction.method,
      bands: bands.satisfaction,
      basis: basisValues(satisfaction.basis),
    },
  };
}

function capValues({ totalCap, explanation }: RuleSetBody): RuleValues['totalCap'] {
  const caps = (totalCap ?? regionalCapped.totalCap)?.caps ?? [];
  return {
    method: totalCap ? 'caps' : 'none',
    caps: caps.map(({ executionBelow, total }) => ({
      executionBelow: toPercent(executionBelow),
      total: plain(total),
    })),
    basis: basisValues(totalCap?.basis ?? explanation.basis),
  };
}

function qualitativeValues({ qualitative }: RuleSetBody): RuleValues['qualitative'] {
  const [reached, partly] = qualitative.bands;
  return {
    bands: [{ from: plain(reached?.from ?? '80') }, { from: plain(partly?.from ?? '60') }],
    basis: basisValues(qualitative.basis),
  };
}

/** A rule set as the form begins with it. */
export function ruleValues(title: string, body: RuleSetBody): RuleValues {
  const {
    satisfactionMissing,
    sharing,
    split,
    rounding,
    explanation,
    presumed,
    overAchievement: over,
    grades,
  } = body;
  return {
    title,
    levels: levelValues(body),
    satisfactionMissing: { ...satisfactionMissing, basis: basisValues(satisfactionMissing.basis) },
    sharing: { basis: basisValues(sharing.basis) },
    split: { mode: split.mode, step: plain(split.step), basis: basisValues(split.basis) },
    rounding: { step: plain(rounding.step), basis: basisValues(rounding.basis) },
    explanation: {
      executionBelow: toPercent(explanation.executionBelow),
      basis: basisValues(explanation.basis),
    },
    reached: { basis: basisValues(body.reached.basis) },
    ...choiceValues(body),
    qualitative: qualitativeValues(body),
    presumed: { percent: presumed.percent ?? '', basis: basisValues(presumed.basis) },
    readings: { basis: basisValues(body.readings.basis) },
    overAchievement: {
      at: toPercent(over.at),
      deduction: over.deduction === null ? '' : plain(over.deduction),
      basis: basisValues(over.basis),
    },
    costFarBelow: { at: toPercent(body.costFarBelow.at), basis: basisValues(body.costFarBelow.basis) },
    unwritten: { basis: basisValues(body.unwritten.basis) },
    totalCap: capValues(body),
    grades: {
      bands: grades.bands.map(({ grade, from }) => ({ grade, from: plain(from) })),
      basis: basisValues(grades.basis),
    },
  };
}
