import { Dec, formatScore, roundHalfUp, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES, type Level1 } from '@/lib/indicators/levels';
import { executionApplies } from '@/lib/scoring/execution';
import type { Explanation } from '@/lib/scoring/explanation';
import { type LevelShare, levelWeights } from '@/lib/scoring/level-weights';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import type { ScoringProject } from '@/lib/scoring/scoring-project';
import { entry, type TraceEntry } from '@/lib/scoring/trace';
import { isDue, usesProposedWeights } from '@/lib/scoring/weights-in-force';
import type { WeightsOrigin } from './proposed-weights';

/** Where the 分值 of a project come from; by whom, on which day (`2024-06-01`) and why, where a person set them. */
export type WeightsProvenance = {
  readonly origin: WeightsOrigin;
  readonly by: string | null;
  readonly on: string | null;
  readonly reason: string | null;
};

/** A 一级 by name, with those that share its weight as far as the project has any. */
export function shareName({ level1, members }: LevelShare, present: readonly Level1[]): string {
  const others = members.filter((member) => member !== level1 && present.includes(member));
  return others.length === 0 ? level1 : `${level1}（含${others.join('、')}）`;
}

function provenanceInWords({ origin, by, on, reason }: WeightsProvenance): string {
  if (origin === 'proposed') return '各指标分值按评分规则分配，没有人调整过。';
  if (origin === 'document') return '各指标分值取自预算文本，原样保留。';
  const what = [by ? `由${by}` : '', on ? `于${on}` : ''].join('');
  return `各指标分值${what}调整${reason ? `，原因：${reason}` : ''}。`;
}

/** A part of `pool` in proportion to `share`, or equal among all where the whole is nothing. */
type Proportion = { readonly pool: Dec; readonly share: Dec; readonly whole: Dec; readonly among: number };

function proportionFormula({ pool, share, whole, among }: Proportion): string {
  if (whole.isZero()) return `${formatScore(pool)} ÷ ${among}`;
  return `${formatScore(pool)} × ${formatScore(share)} ÷ ${formatScore(whole)}`;
}

/** How the quotient became these 分: by rounding, or because the hundredths that are left go to some of the heirs. */
function inHundredths(
  { pool, share, whole, among }: Proportion,
  values: readonly Dec[],
  heirs: string,
): string {
  const quotient = whole.isZero() ? pool.dividedBy(among) : pool.times(share).dividedBy(whole);
  const rounded = roundHalfUp(quotient, 2);
  if (values.every((value) => value.equals(rounded))) return '取到0.01分';
  return `先各舍到0.01分，余下的每0.01分依次补给舍去最多的${heirs}`;
}

/** What the project lacks leaves its weight to the rest. */
function missingInWords(shares: readonly LevelShare[], ruleSet: RuleSet): string[] {
  const column = ruleSet.levels.costPlacement === 'own' ? ruleSet.levels.withoutCost : ruleSet.levels.weights;
  const missing = LEVEL1_NAMES.filter(
    (name) =>
      column.some(({ level1, weight }) => level1 === name && new Dec(weight).greaterThan(0)) &&
      !shares.some(({ members }) => members.includes(name)),
  );
  return missing.length === 0 ? [] : [`项目没有${missing.join('、')}，这部分分值已按规则分给其他一级指标。`];
}

/** What each 一级 had before what else the project lacks was spread among them, and all of that, in 分. */
type Spread = { readonly whole: Dec; readonly pool: Dec; readonly among: number };

function spreadOf(shares: readonly LevelShare[]): Spread {
  const whole = sum(shares.map(({ own, taken }) => own.plus(taken)));
  return { whole, pool: sum(shares.map(({ weight }) => weight)).minus(whole), among: shares.length };
}

/** What a 一级 shares with 成本指标, took over from 满意度指标, and got of what else the project lacks. */
function shareSteps(
  share: LevelShare,
  { whole, pool, among }: Spread,
  present: readonly Level1[],
  ruleSet: RuleSet,
): TraceEntry[] {
  const { level1, members, own, taken, weight } = share;
  const { sharing, satisfactionMissing } = ruleSet;
  const name = `${shareName(share, present)}应有分值`;
  const inside = members.filter((member) => member !== level1 && present.includes(member));
  const grown = own.plus(taken);
  const plus = (from: Dec, more: Dec) => `${formatScore(from)} + ${formatScore(more)}`;
  const joined = `${name}：${inside.join('、')}并入${level1}，合计使用${level1}的分值`;
  const tookOver = `${name}：没有满意度指标，其分值并入`;
  const extra = weight.minus(grown);
  const proportion = { pool, share: grown, whole, among };
  const how = inHundredths(proportion, [extra], '一级指标');
  const part = `${name}：缺少的一级指标或不适用的预算执行率共${formatScore(pool)}分，按各一级指标的分值比例分配，${how}`;
  const shared = `${name}：加上按比例分来的分值`;
  return [
    ...(inside.length > 0 ? [entry(joined, sharing.basis, formatScore(own), formatScore(own))] : []),
    ...(taken.isZero()
      ? []
      : [entry(tookOver, satisfactionMissing.basis, plus(own, taken), formatScore(grown))]),
    ...(extra.isZero()
      ? []
      : [
          entry(part, sharing.basis, proportionFormula(proportion), formatScore(extra)),
          entry(shared, sharing.basis, plus(grown, extra), formatScore(weight)),
        ]),
  ];
}

/** The rows of a 一级 and those that share its weight, with what they were given and what is in force. */
type Weighed = {
  readonly name: string;
  readonly rows: readonly {
    readonly level2: string;
    readonly given: Dec | null;
    readonly inForce: Dec | null;
  }[];
};

function weighed(share: LevelShare, project: ScoringProject, score: ProjectScore, name: string): Weighed {
  const rows = project.indicators.flatMap(({ level1, level2, weight }, i) =>
    share.members.includes(level1) ? [{ level2, given: weight, inForce: score.indicators[i]!.weight }] : [],
  );
  return { name, rows };
}

const known = (weights: readonly (Dec | null)[]): Dec[] => weights.filter((weight) => weight !== null);

/** Different weights, the largest first. */
function valuesOf(weights: readonly Dec[]): string {
  return [...new Set([...weights].sort((a, b) => b.comparedTo(a)).map(formatScore))].join(' 或 ');
}

type SplitRow = { readonly level2: string; readonly weight: Dec };

function byLevel2(rows: readonly SplitRow[]): string {
  return [...new Set(rows.map(({ level2 }) => level2))]
    .map((level2) => {
      const weights = rows.filter((row) => row.level2 === level2).map(({ weight }) => weight);
      return `${level2} ${formatScore(sum(weights))} ÷ ${weights.length}`;
    })
    .join('；');
}

function splitStep({ name, rows }: Weighed, ruleSet: RuleSet): TraceEntry[] {
  const { mode, step, basis } = ruleSet.split;
  const split = rows.flatMap(({ level2, given, inForce }): SplitRow[] => {
    const weight = given ?? inForce;
    return weight ? [{ level2, weight }] : [];
  });
  if (split.length === 0) return [];
  const weights = split.map(({ weight }) => weight);
  const levels = new Set(split.map(({ level2 }) => level2)).size;
  const way =
    mode === 'flat'
      ? '平均分配到三级指标'
      : `${formatScore(sum(weights))}分先平均分配到${levels}个二级指标，再各自平均分配到三级指标`;
  const rule = `${name}：${way}，取到${step}分，余数依次分给排在前面的指标`;
  const formula = mode === 'flat' ? `${formatScore(sum(weights))} ÷ ${weights.length}` : byLevel2(split);
  return [entry(rule, basis, formula, valuesOf(weights))];
}

/** A 一级 with what its rows that are due were given, what those that are not leave, and what is in force. */
type Estate = {
  readonly name: string;
  readonly heirs: readonly { readonly given: Dec; readonly inForce: Dec }[];
  readonly own: Dec;
  readonly left: Dec;
};

function estateOf({ name, rows }: Weighed): Estate {
  const heirs = rows.flatMap(({ given, inForce }) => (given && inForce ? [{ given, inForce }] : []));
  const left = sum(known(rows.filter(({ inForce }) => !inForce).map(({ given }) => given)));
  return { name, heirs, own: sum(heirs.map(({ given }) => given)), left };
}

/** What a 一级 of which nothing is due leaves to another one. */
function orphanStep(
  { name, own, left }: Estate,
  gained: Dec,
  estates: readonly Estate[],
  ruleSet: RuleSet,
): TraceEntry {
  const orphaned = estates.filter(({ heirs }) => heirs.length === 0);
  const taking = estates.filter(({ heirs }) => heirs.length > 0);
  const whole = sum(taking.map((one) => one.own.plus(one.left)));
  const pool = sum(orphaned.map((one) => one.left));
  const proportion = { pool, share: own.plus(left), whole, among: taking.length };
  const names = orphaned.map((one) => one.name).join('、');
  const how = inHundredths(proportion, [gained], '一级指标');
  return entry(
    `${name}：${names}全部未到期，其${formatScore(pool)}分按其余一级指标的分值比例分给它们，${how}`,
    ruleSet.sharing.basis,
    proportionFormula(proportion),
    formatScore(gained),
  );
}

/** What rows that are not due leave to the others, in proportion to their weights. */
function bequestSteps(estate: Estate, estates: readonly Estate[], ruleSet: RuleSet): TraceEntry[] {
  const { name, heirs, own, left } = estate;
  const total = sum(heirs.map(({ inForce }) => inForce));
  const gained = total.minus(own).minus(left);
  if (heirs.length === 0 || total.equals(own)) return [];
  const parts = [own, left, gained].filter((part) => !part.isZero()).map(formatScore);
  const added = `${name}：未到期指标的分值由其余指标按各自分值的比例分担`;
  const shares = [...new Set(heirs.map(({ given }) => formatScore(given)))].map((given) => {
    const values = heirs.filter((heir) => formatScore(heir.given) === given).map(({ inForce }) => inForce);
    const proportion = { pool: total, share: new Dec(given), whole: own, among: heirs.length };
    const rule = `${name}：原分值${given}分的指标，${inHundredths(proportion, values, '指标')}`;
    return entry(rule, ruleSet.sharing.basis, proportionFormula(proportion), valuesOf(values));
  });
  return [
    ...(gained.isZero() ? [] : [orphanStep(estate, gained, estates, ruleSet)]),
    entry(added, ruleSet.sharing.basis, parts.join(' + '), formatScore(total)),
    ...shares,
  ];
}

/**
 * Where the 分值 come from: the rule set's weights of the 一级 (as they are in force) with their sum, what was shared
 * among them, the split within each where nobody changed it, and in words who did.
 */
export function explainWeights(
  project: ScoringProject,
  score: ProjectScore,
  ruleSet: RuleSet,
  provenance: WeightsProvenance,
): Explanation {
  const counted = usesProposedWeights(project) ? project.indicators.filter(isDue) : project.indicators;
  const levels = counted.map(({ level1 }) => level1);
  const shares = levelWeights(ruleSet, levels, executionApplies(project.budget));
  const groups = shares.map((share) => weighed(share, project, score, shareName(share, levels)));
  const { points } = score.execution;
  const parts = [
    ...(points ? [{ name: '预算执行率', weight: points }] : []),
    ...groups.map(({ name, rows }) => ({ name, weight: sum(known(rows.map(({ inForce }) => inForce))) })),
  ];
  const total = entry(
    `分值合计：${parts.map(({ name }) => name).join('、')}`,
    ruleSet.levels.basis,
    parts.map(({ weight }) => formatScore(weight)).join(' + ') || '0',
    formatScore(sum(parts.map(({ weight }) => weight))),
  );
  const splits = provenance.origin === 'proposed' ? groups.flatMap((group) => splitStep(group, ruleSet)) : [];
  const estates = groups.map(estateOf);
  const bequests = estates.flatMap((estate) => bequestSteps(estate, estates, ruleSet));
  return {
    steps: [
      total,
      ...shares.flatMap((share) => shareSteps(share, spreadOf(shares), levels, ruleSet)),
      ...splits,
      ...bequests,
    ],
    notes: [provenanceInWords(provenance), ...missingInWords(shares, ruleSet)],
  };
}
