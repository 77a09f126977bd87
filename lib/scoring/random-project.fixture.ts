import fc from 'fast-check';
import { Dec } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { NATURES } from '@/lib/indicators/nature';
import type { CompletionGrade } from './rule-set';
import type { ConfirmedReading, ScoringIndicator, ScoringProject } from './scoring-project';

const decimal = (max: number, places: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: places }))
    .map(([digits, scale]) => new Dec(digits).dividedBy(new Dec(10).pow(scale)));

/** Amounts, counts and rates, many of them on an edge. */
export const number = fc.oneof(
  decimal(2_000, 2),
  decimal(999_999_999, 6),
  fc.constantFrom('0', '5', '6.5', '10', '90').map((n) => new Dec(n)),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 5 });

const weight = fc.integer({ min: 0, max: 9_000 }).map((cents) => new Dec(cents).dividedBy(100));

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => new Dec(hundredths).dividedBy(100));

const reading: fc.Arbitrary<ConfirmedReading> = fc.oneof(
  fc.constantFrom<ConfirmedReading>(
    { kind: 'ceiling' },
    { kind: 'floor' },
    { kind: 'exact' },
    { kind: 'grade' },
    { kind: 'not-due' },
  ),
  fc.integer({ min: 1, max: 12 }).map((times) => ({ kind: 'recurring' as const, timesDue: new Dec(times) })),
  fc.integer({ min: 1, max: 12 }).map((months) => ({ kind: 'coverage' as const, whole: new Dec(months) })),
  number.map((target) => ({ kind: 'rate' as const, target })),
  fc.record({
    kind: fc.constant('deadline' as const),
    due: fc.constant('2024-06-30'),
    done: maybe(fc.constantFrom('2024-05', '2024-06', '2024-07-01')),
    latePercent: maybe(percent),
  }),
);

/** A grade with a percentage that the sets in use allow; copies with other bands refuse some of them. */
const graded = fc
  .constantFrom<[CompletionGrade, number, number]>(
    ['达成', 8000, 10000],
    ['部分达成', 6000, 7999],
    ['未达成', 0, 5999],
  )
  .chain(([grade, min, max]) =>
    fc.integer({ min, max }).map((value) => ({ grade, percent: new Dec(value).dividedBy(100) })),
  );

/** An indicator by its nature alone. */
export const plainIndicator: fc.Arbitrary<ScoringIndicator> = fc
  .record({
    id: fc.uuid(),
    level1: fc.constantFrom(...LEVEL1_NAMES),
    level2: fc.constantFrom('甲', '乙'),
    name: fc.constantFrom('服务人次', '收入增长率'),
    nature: fc.constantFrom(...NATURES),
    target: number.map((value) => value.toFixed()),
    unit: fc.constantFrom('%', '次', null),
    weight,
    actual: maybe(number),
    completion: maybe(graded),
  })
  .map(({ completion, ...rest }) => ({ ...rest, ...(completion ?? { grade: null, percent: null }) }));

const indicator: fc.Arbitrary<ScoringIndicator> = fc
  .tuple(plainIndicator, fc.option(reading, { nil: undefined, freq: 2 }))
  .map(([plain, confirmed]) => (confirmed ? { ...plain, reading: confirmed } : plain));

export const budget = fc.record({ annual: maybe(number), executed: maybe(number) });

function projectOf(rows: fc.Arbitrary<ScoringIndicator>): fc.Arbitrary<ScoringProject> {
  return fc
    .record({
      id: fc.uuid(),
      budget,
      indicators: fc.array(rows, { maxLength: 8 }),
      weighted: fc.boolean(),
    })
    .map(({ weighted, indicators, ...rest }) => ({
      ...rest,
      indicators: weighted ? indicators : indicators.map((row) => ({ ...row, weight: null })),
    }));
}

/** Given weights or none, readings confirmed or not, anything reported or not. */
export const anyProject: fc.Arbitrary<ScoringProject> = projectOf(indicator);

/** As it comes from a batch: scored by nature, both amounts there. */
export const batchProject: fc.Arbitrary<ScoringProject> = fc
  .tuple(projectOf(plainIndicator), number, number)
  .map(([project, annual, executed]) => ({ ...project, budget: { annual, executed } }));
