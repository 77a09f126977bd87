import { Dec, formatPercent, formatScore, roundHalfUp, sum } from '@/lib/core/decimal';
import { allocate } from '@/lib/scoring/allocate';
import type { ScoreStatus } from '@/lib/scoring/scoring-project';
import type { AppraisalLevel, IndicatorSystem, Source, SystemEntry } from './indicator-system';
import { standsForIndicators } from './system-problems';

/** An indicator of the project as its approved 自评表 has it. Weight and score in 分 with 2 decimals. */
type FormRow = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string | null;
  readonly weight: string;
  readonly status: ScoreStatus;
  readonly score: string | null;
};

/** What an appraisal takes from the approved 自评表. Money in 万元. */
export type FormFigures = {
  readonly money: {
    readonly total: {
      readonly initial: string | null;
      readonly annual: string | null;
      readonly executed: string | null;
    };
  };
  readonly indicators: readonly FormRow[];
};

/** Points from the figures, and how they come about in words. */
export type Proposal = { readonly score: string; readonly formula: string };

/** One 三级指标 of the score sheet; serialisable. */
export type AppraisalItem = {
  /** Of the entry; with the number of the row for an indicator of the project */
  readonly key: string;
  readonly level1: AppraisalLevel;
  readonly level2: string;
  readonly name: string;
  /** 分 with 2 decimals; all items together make 100 */
  readonly weight: string;
  readonly explanation: string;
  readonly standard: string;
  /** 年度指标值 and 实际完成值 of an indicator of the project; null of other items, and of what was not reported */
  readonly target: string | null;
  readonly actual: string | null;
  readonly proposal: Proposal | null;
};

const STEP = new Dec('0.01');
const ONE = new Dec(1);

const OUTPUT: Readonly<Partial<Record<Source, string>>> = { quality: '质量指标', time: '时效指标' };

/** Whether an indicator is of the kind that an entry stands for; of 产出 whatever is neither 质量, 时效 nor 成本 is 数量. */
function isOf(source: Source, { level1, level2 }: FormRow): boolean {
  if (source === 'satisfaction') return level1 === '满意度指标';
  if (source === 'benefit') return level1 === '效益指标';
  const isCost = level1 === '成本指标' || level2 === '成本指标';
  if (source === 'cost') return isCost;
  if (level1 !== '产出指标' || isCost) return false;
  const named = Object.values(OUTPUT).includes(level2);
  return source === 'quantity' ? !named : level2 === OUTPUT[source];
}

type Filled = { readonly entry: SystemEntry; readonly rows: readonly { row: FormRow; no: number }[] };

/** Nothing was to be spent: neither 资金到位率 nor 预算执行率 says anything of the project. */
function lacksMoney({ money: { total } }: FormFigures): boolean {
  return [total.initial, total.annual].every((amount) => amount === null || new Dec(amount).isZero());
}

/** Which entries the project has nothing for; of a system without any other entry those of money stay. */
function emptyOf(filled: readonly Filled[], figures: FormFigures): boolean[] {
  const empty = (ofMoney: boolean) =>
    filled.map(({ entry, rows }) =>
      standsForIndicators(entry) ? rows.length === 0 : ofMoney && entry.source !== 'judged',
    );
  const all = empty(lacksMoney(figures));
  return all.includes(false) ? all : empty(false);
}

/**
 * Where a project has nothing for an entry its points go on: of an indicator to other indicators of the same 一级, else to
 * other indicators, else to all; of money to the same 一级, else to all.
 */
function weightsOf(filled: readonly Filled[], isEmpty: readonly boolean[]): Dec[] {
  const own = filled.map(({ entry }) => new Dec(entry.weight));
  const weights = own.map((weight, i) => (isEmpty[i] ? new Dec(0) : weight));
  const present = filled.map((_, j) => j).filter((j) => !isEmpty[j]);
  const ofIndicators = present.filter((j) => standsForIndicators(filled[j]!.entry));
  filled.forEach(({ entry }, i) => {
    if (!isEmpty[i]) return;
    const kin = standsForIndicators(entry) ? ofIndicators : present;
    const near = kin.filter((j) => filled[j]!.entry.level1 === entry.level1);
    const takers = [near, kin, present].find((those) => those.length > 0) ?? [];
    allocate(
      own[i]!,
      takers.map((j) => own[j]!),
      STEP,
    ).forEach((part, at) => {
      const j = takers[at]!;
      weights[j] = weights[j]!.plus(part);
    });
  });
  return weights;
}

/** Points of a ratio, at most the weight. */
function pointsOf(ratio: Dec, weight: Dec): string {
  return formatScore(roundHalfUp(Dec.max(0, Dec.min(ONE, ratio)).times(weight), 2));
}

function ofRatio(
  weight: Dec,
  parts: readonly (string | null)[],
  words: (rate: string) => string,
): Proposal | null {
  const [above, below] = parts;
  if (!above || !below || !new Dec(below).greaterThan(0)) return null;
  const ratio = new Dec(above).dividedBy(below);
  const score = pointsOf(ratio, weight);
  const capped = ratio.greaterThan(1) ? '，超过100%的按100%计' : '';
  const formula = `${words(formatPercent(ratio))}${capped}；${formatScore(weight)}分×${formatPercent(Dec.min(ONE, ratio))}＝${score}分`;
  return { score, formula };
}

function ofMoney(source: Source, weight: Dec, { money }: FormFigures): Proposal | null {
  const { initial, annual, executed } = money.total;
  if (source === 'arrival') {
    return ofRatio(
      weight,
      [annual, initial],
      (rate) =>
        `资金到位率＝全年预算数${annual}÷年初预算数${initial}＝${rate}（自评表没有到位资金数，以全年预算数为到位资金）`,
    );
  }
  if (source !== 'execution') return null;
  return ofRatio(
    weight,
    [executed, annual],
    (rate) => `预算执行率＝全年执行数${executed}÷全年预算数${annual}＝${rate}`,
  );
}

function ofRow({ status, score, weight: full }: FormRow, weight: Dec): Proposal | null {
  if (status !== 'scored') return null;
  return ofRatio(weight, [score, full], (rate) => `自评得分率＝${score}÷${full}＝${rate}`);
}

function itemsOfEntry({ entry, rows }: Filled, weight: Dec, figures: FormFigures): AppraisalItem[] {
  const { id, level1, level2, name, explanation, standard, source } = entry;
  const words = { level1, level2, explanation, standard };
  if (!standsForIndicators(entry)) {
    const proposal = ofMoney(source, weight, figures);
    return [{ key: id, ...words, name, weight: formatScore(weight), target: null, actual: null, proposal }];
  }
  const shares = allocate(
    weight,
    rows.map(({ row }) => new Dec(row.weight)),
    STEP,
  );
  return rows.map(({ row, no }, i) => ({
    ...{ key: `${id}-${no}`, ...words, name: row.name, weight: formatScore(shares[i]!) },
    ...{ target: row.target, actual: row.actual, proposal: ofRow(row, shares[i]!) },
  }));
}

/**
 * The items of a project's score sheet: those of the system, and one for each of the project's own indicators, which
 * share the points of their kind as they share them in the 自评表. Indicators that do not apply are left out, and so is money where
 * there was none.
 */
export function appraisalItems(
  { entries }: Pick<IndicatorSystem, 'entries'>,
  figures: FormFigures,
): AppraisalItem[] {
  const rows = figures.indicators
    .map((row, i) => ({ row, no: i + 1 }))
    .filter(({ row }) => row.status !== 'not-applicable');
  const filled = entries.map((entry) => ({
    entry,
    rows: standsForIndicators(entry) ? rows.filter(({ row }) => isOf(entry.source, row)) : [],
  }));
  const isEmpty = emptyOf(filled, figures);
  const weights = weightsOf(filled, isEmpty);
  return filled.flatMap((one, i) => (isEmpty[i] ? [] : itemsOfEntry(one, weights[i]!, figures)));
}

/** 分值 of items together. */
export function weightOfItems(items: readonly Pick<AppraisalItem, 'weight'>[]): Dec {
  return sum(items.map(({ weight }) => new Dec(weight)));
}
