import { describe, expect, test } from 'vitest';
import { Dec, formatScore } from '@/lib/core/decimal';
import { scoreIndicator } from './indicator-score';
import { mof202010 } from './rule-sets/mof-2020-10';
import type { ConfirmedReading, ScoringIndicator } from './scoring-project';

function row(reading: ConfirmedReading | undefined, given: Partial<ScoringIndicator> = {}): ScoringIndicator {
  return {
    id: 'I1',
    level1: '产出指标',
    level2: '时效指标',
    name: '完成时间',
    nature: '≤',
    target: '8',
    unit: '月',
    weight: null,
    actual: null,
    grade: null,
    percent: null,
    reading,
    ...given,
  };
}

function result(indicator: ScoringIndicator): string {
  const { status, score, reached, flags } = scoreIndicator(indicator, new Dec(10), mof202010);
  const points = status === 'scored' ? `${formatScore(score!)}${reached ? '' : '!'}` : status;
  return [points, ...flags].join(' ');
}

const actual = (text: string) => ({ actual: new Dec(text) });

describe('deadline', () => {
  test.each([
    ['2024-08-31', '2024-08-31', null, '10.00'],
    ['2024-08-31', '2024-01-02', null, '10.00'],
    ['2024-08-31', '2023-12-31', null, '10.00'],
    ['2024-08-31', '2024-09-01', null, '0.00! late late-unconfirmed'],
    ['2024-08-31', '2025-01-01', '0', '0.00! late'],
    ['2024-08-31', '2024-09-01', '85', '8.50! late'],
    ['2024-08-31', '2024-08', null, '10.00'],
    ['2024-02-29', '2024-02', null, '10.00'],
    ['2024-02-28', '2024-02', null, '0.00! late late-unconfirmed'],
    ['2024-08-15', '2024-08', '50', '5.00! late'],
    ['2024-08-31', null, '50', 'not-reported'],
  ])('due %s, done %s, granted %s', (due, done, percent, expected) => {
    const latePercent = percent === null ? null : new Dec(percent);
    expect(result(row({ kind: 'deadline', due, done, latePercent }))).toBe(expected);
  });
});

describe('other readings', () => {
  test.each<[string, ScoringIndicator, string]>([
    ['the nature decides while nothing is confirmed', row(undefined, actual('10')), '8.00!'],
    ['number: as written', row({ kind: 'number' }, actual('10')), '8.00!'],
    [
      'recurring: times on time of times due',
      row({ kind: 'recurring', timesDue: new Dec(12) }, actual('9')),
      '7.50!',
    ],
    [
      'recurring: never above the weight',
      row({ kind: 'recurring', timesDue: new Dec(12) }, actual('13')),
      '10.00',
    ],
    ['recurring: not reported', row({ kind: 'recurring', timesDue: new Dec(12) }), 'not-reported'],
    [
      'recurring: never due has no proportion',
      row({ kind: 'recurring', timesDue: new Dec(0) }, actual('0')),
      'not-reported target-unreadable',
    ],
    ['coverage: months of twelve', row({ kind: 'coverage', whole: new Dec(12) }, actual('11')), '9.17!'],
    [
      'coverage: a negative count is refused',
      row({ kind: 'coverage', whole: new Dec(12) }, actual('-1')),
      'not-reported negative-refused',
    ],
    ['ceiling', row({ kind: 'ceiling' }, { nature: '＝', ...actual('10') }), '8.00!'],
    ['floor', row({ kind: 'floor' }, actual('10')), '10.00'],
    ['exact: met', row({ kind: 'exact' }, actual('8')), '10.00'],
    [
      'exact: a difference scores by ＝ until somebody decides',
      row({ kind: 'exact' }, actual('6')),
      '7.50! difference-unconfirmed',
    ],
    [
      'exact: more than the standard needs a decision as well',
      row({ kind: 'exact' }, actual('9')),
      '10.00 difference-unconfirmed',
    ],
    [
      'exact: a difference that stays scored by ＝',
      row({ kind: 'exact', judged: { percent: null } }, actual('6')),
      '7.50!',
    ],
    [
      'exact: a difference accepted as met',
      row({ kind: 'exact', judged: { percent: new Dec(100) } }, actual('6')),
      '10.00',
    ],
    [
      'exact: a difference granted 90 %',
      row({ kind: 'exact', judged: { percent: new Dec(90) } }, actual('9')),
      '9.00!',
    ],
    [
      "a limit stands in for the target's own number",
      row({ kind: 'ceiling', limit: new Dec(20) }, { nature: '定性', target: '控制', ...actual('25') }),
      '8.00!',
    ],
    [
      'rate',
      row({ kind: 'rate', target: new Dec(98) }, { nature: '定性', target: '98', ...actual('49') }),
      '5.00!',
    ],
    ['grade', row({ kind: 'grade' }, { grade: '部分达成', percent: new Dec(70) }), '7.00!'],
    ['not due: not assessed', row({ kind: 'not-due' }, actual('1')), 'not-applicable'],
  ])('%s', (_, indicator, expected) => {
    expect(result(indicator)).toBe(expected);
  });
});
