import { Dec } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import type { Nature } from '@/lib/indicators/nature';
import { DEFAULT_RULE_SET, RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { scoreProject } from '@/lib/scoring/score-project';
import type { ScoringIndicator, ScoringProject } from '@/lib/scoring/scoring-project';
import { traceProject } from '@/lib/scoring/trace';
import type { Row } from './pdf';

const PROJECTS = 166;
const ROUNDS = 120;

const PLACES: readonly (readonly [Level1, string, string])[] = [
  ['产出指标', '数量指标', '次'],
  ['产出指标', '数量指标', '人'],
  ['产出指标', '质量指标', '%'],
  ['产出指标', '时效指标', '天'],
  ['成本指标', '经济成本指标', '万元'],
  ['效益指标', '社会效益指标', '%'],
  ['效益指标', '可持续影响指标', ''],
  ['满意度指标', '服务对象满意度指标', '%'],
];
const NATURES: readonly Nature[] = ['≥', '≥', '＝', '≥', '≤', '≥', '定性', '≥'];
const WEIGHTS = ['10', '10', '10', '10', '10', '15', '15', '10'];

/** Numbers that look random and are the same on every machine. */
function* numbers(): Generator<number, never> {
  for (let state = 20_240_601; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/** A year of a department: 166 projects, most targets reached, a third missed, one row in ten not reported. */
function sampleYear(): ScoringProject[] {
  const source = numbers();
  const upTo = (most: number) => source.next().value % most;
  const indicator = (row: number): ScoringIndicator => {
    const [level1, level2, unit] = PLACES[row]!;
    const target = new Dec(1 + upTo(50_000)).dividedBy(row % 3 === 0 ? 1 : 100);
    const reported = upTo(10) > 0;
    const rate = new Dec(upTo(3) > 0 ? 100 + upTo(20) : 40 + upTo(60)).dividedBy(100);
    const graded = NATURES[row] === '定性' && reported;
    return {
      id: `I${row}`,
      level1,
      level2,
      name: '服务人次',
      nature: NATURES[row]!,
      target: target.toFixed(),
      unit,
      weight: new Dec(WEIGHTS[row]!),
      actual: reported && !graded ? target.times(rate) : null,
      grade: graded ? '部分达成' : null,
      percent: graded ? new Dec(6000 + upTo(2000)).dividedBy(100) : null,
    };
  };
  return Array.from({ length: PROJECTS }, (_, i) => {
    const annual = new Dec(1 + upTo(100_000_000)).dividedBy(1_000_000);
    const executed = annual.times(new Dec(50 + upTo(51)).dividedBy(100)).toDecimalPlaces(6);
    return { id: `P${i}`, budget: { annual, executed }, indicators: PLACES.map((_row, n) => indicator(n)) };
  });
}

type Plain = { readonly nature: Nature; readonly target: Dec; readonly actual: Dec; readonly weight: Dec };

/** What the loop below works on: the same numbers, laid out for it beforehand. */
function plainNumbers(year: readonly ScoringProject[]): Plain[][] {
  return year.map(({ indicators }) =>
    indicators.map((row) => ({
      nature: row.nature,
      target: row.nature === '定性' ? new Dec(100) : new Dec(row.target),
      actual: row.percent ?? row.actual ?? new Dec(0),
      weight: row.weight ?? new Dec(0),
    })),
  );
}

const [ZERO, STEP, HALF, AT] = ['0', '0.01', '0.5', '1.3'].map((text) => new Dec(text)) as [
  Dec,
  Dec,
  Dec,
  Dec,
];

/** The arithmetic of `mof-2020-10` alone: compare, multiply, divide once, round, look for 130 %, add up. */
function bareLoop(year: readonly (readonly Plain[])[]): Dec {
  let grand = ZERO;
  for (const rows of year) {
    let total = ZERO;
    for (const { nature, target, actual, weight } of rows) {
      const ceiling = nature === '≤';
      const order = actual.comparedTo(target);
      if (ceiling ? order <= 0 : order >= 0) {
        total = total.plus(weight);
      } else {
        const [part, whole] = ceiling ? [target, actual] : [actual, target];
        const unit = whole.times(STEP);
        total = total.plus(weight.times(part).plus(unit.times(HALF)).divToInt(unit).times(STEP));
      }
      if (!ceiling && actual.greaterThanOrEqualTo(target.times(AT))) total = total.plus(ZERO);
    }
    grand = grand.plus(total);
  }
  return grand;
}

/** Fastest round of each in milliseconds, taken in turns: what the machine does when nothing else disturbs it. */
function fastest(rounds: readonly (() => unknown)[]): number[] {
  const best = rounds.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < ROUNDS; i++) {
    rounds.forEach((round, r) => {
      const start = performance.now();
      round();
      best[r] = Math.min(best[r]!, performance.now() - start);
    });
  }
  return best;
}

/** Indicators scored per second, by set, beside the bare arithmetic; and with every trace written out. */
export function benchScoring(): Row[] {
  const year = sampleYear();
  const count = year.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const plain = plainNumbers(year);
  const scored = RULE_SETS.map((set) => () => year.map((project) => scoreProject(project, set)));
  const traced = () => year.map((project) => traceProject(project, DEFAULT_RULE_SET));
  const [bare = Number.NaN, ...times] = fastest([() => bareLoop(plain), ...scored, traced]);
  const perSecond = (milliseconds: number) => `${Math.round(count / milliseconds)} k/s`;
  const line = (what: string, milliseconds: number): Row => ({
    what,
    value: perSecond(milliseconds),
    against: `bare decimal loop ${perSecond(bare)}`,
    ratio: (milliseconds / bare).toFixed(2),
  });
  return [
    ...RULE_SETS.map(({ id }, i) =>
      line(`${count} indicators, ${id} (expected: 100 k/s, ratio 3)`, times[i]!),
    ),
    line('The same, every trace written out (nothing expected)', times.at(-1)!),
  ];
}
