import { parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { ruleSetContent } from '@/lib/rules/schema';
import type { Basis } from '@/lib/scoring/rule-set';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import type { BasisValues, RuleValues, WeightValues } from './rule-values';

const typed = (text: string) => toHalfWidth(text).trim();

/** `80` as 0.8; what is no number stays as it is, for the schema to refuse at its place. */
function fromPercent(text: string): string {
  const value = parseDecimal(typed(text));
  return value ? value.dividedBy(100).toFixed() : typed(text);
}

const yearOf = (text: string) => (typed(text) === '' ? null : Number(typed(text)));

function basisOf({ source, article, textVerified, effective }: BasisValues): Basis {
  return {
    source: source.trim(),
    article: article.trim() || null,
    textVerified,
    effective: { from: yearOf(effective.from), to: yearOf(effective.to) },
  };
}

const weightsOf = (weights: readonly WeightValues[]) =>
  weights.map(({ level1, weight }) => ({ level1, weight: typed(weight) }));

function levelsOf({ levels }: RuleValues): RuleSetBody['levels'] {
  const basis = basisOf(levels.basis);
  return levels.costPlacement === 'own'
    ? {
        costPlacement: 'own',
        withCost: weightsOf(levels.withCost),
        withoutCost: weightsOf(levels.withoutCost),
        basis,
      }
    : { costPlacement: 'inside-output', weights: weightsOf(levels.weights), basis };
}

function executionOf({ execution }: RuleValues): RuleSetBody['execution'] {
  const common = { points: typed(execution.points), basis: basisOf(execution.basis) };
  if (execution.method === 'linear') return { ...common, method: 'linear' };
  const bands = execution.bands.map(({ from, points }) => ({
    from: fromPercent(from),
    points: typed(points),
  }));
  return { ...common, method: 'bands', bands };
}

function satisfactionOf({ satisfaction }: RuleValues): RuleSetBody['satisfaction'] {
  const basis = basisOf(satisfaction.basis);
  if (satisfaction.method === 'quantitative') return { method: 'quantitative', basis };
  const bands = satisfaction.bands.map(({ from, share }) => ({
    from: typed(from),
    share: fromPercent(share),
  }));
  return { method: 'bands', bands, basis };
}

function qualitativeOf({ qualitative }: RuleValues): RuleSetBody['qualitative'] {
  const [reached, partly] = qualitative.bands;
  const [from, middle] = [typed(reached.from), typed(partly.from)];
  return {
    bands: [
      { grade: '达成', from, to: '100', toIncluded: true },
      { grade: '部分达成', from: middle, to: from, toIncluded: false },
      { grade: '未达成', from: '0', to: middle, toIncluded: false },
    ],
    basis: basisOf(qualitative.basis),
  };
}

function capsOf({ totalCap }: RuleValues): RuleSetBody['totalCap'] {
  if (totalCap.method === 'none') return null;
  const caps = totalCap.caps.map(({ executionBelow, total }) => ({
    executionBelow: fromPercent(executionBelow),
    total: typed(total),
  }));
  return { caps, basis: basisOf(totalCap.basis) };
}

type Choices = Pick<RuleSetBody, 'strictEquals' | 'shortfall' | 'reverse' | 'equal'>;

/** The rules for a number that are a choice of method. */
function choicesOf({ strictEquals, shortfall, reverse, equal }: RuleValues): Choices {
  return {
    strictEquals: { meets: strictEquals.meets === 'yes', basis: basisOf(strictEquals.basis) },
    shortfall:
      shortfall.method === 'gate'
        ? { method: 'gate', from: fromPercent(shortfall.from), basis: basisOf(shortfall.basis) }
        : { method: 'proportional', basis: basisOf(shortfall.basis) },
    reverse:
      reverse.method === 'gate'
        ? { method: 'gate', from: fromPercent(reverse.from), basis: basisOf(reverse.basis) }
        : { method: reverse.method, basis: basisOf(reverse.basis) },
    equal: { overshoot: equal.overshoot, basis: basisOf(equal.basis) },
  };
}

/** The rule set that the form amounts to; wrong texts are handed on as they are. */
export function bodyOf(values: RuleValues): RuleSetBody {
  const {
    satisfactionMissing,
    split,
    rounding,
    explanation,
    presumed,
    overAchievement: over,
    costFarBelow,
  } = values;
  return {
    levels: levelsOf(values),
    satisfactionMissing: { ...satisfactionMissing, basis: basisOf(satisfactionMissing.basis) },
    sharing: { basis: basisOf(values.sharing.basis) },
    split: { mode: split.mode, step: split.step, basis: basisOf(split.basis) },
    rounding: { step: rounding.step, basis: basisOf(rounding.basis) },
    execution: executionOf(values),
    explanation: {
      executionBelow: fromPercent(explanation.executionBelow),
      basis: basisOf(explanation.basis),
    },
    reached: { basis: basisOf(values.reached.basis) },
    ...choicesOf(values),
    satisfaction: satisfactionOf(values),
    qualitative: qualitativeOf(values),
    presumed: { percent: typed(presumed.percent) || null, basis: basisOf(presumed.basis) },
    readings: { basis: basisOf(values.readings.basis) },
    overAchievement: {
      at: fromPercent(over.at),
      deduction: typed(over.deduction) || null,
      basis: basisOf(over.basis),
    },
    costFarBelow: { at: fromPercent(costFarBelow.at), basis: basisOf(costFarBelow.basis) },
    unwritten: { basis: basisOf(values.unwritten.basis) },
    totalCap: capsOf(values),
    grades: {
      bands: values.grades.bands.map(({ grade, from }) => ({ grade, from: typed(from) })),
      basis: basisOf(values.grades.basis),
    },
  };
}

/** What the form amounts to and everything that is wrong with it, by the name of the field. */
export function readValues(values: RuleValues) {
  const content = { title: values.title.trim(), body: bodyOf(values) };
  const parsed = ruleSetContent.safeParse(content);
  const problems = new Map<string, string>();
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    const field = path.join('.').replace(/^body\./, '');
    if (!problems.has(field)) problems.set(field, message);
  }
  return { content, problems };
}
