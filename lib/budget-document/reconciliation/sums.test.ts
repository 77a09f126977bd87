import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import type { TableContent } from '../write-text-dump';
import { budgetLine, CLASSES, reconciled, UNIT } from './reconciled-for-tests';

/** Below 1,000 with an odd last decimal: nothing that rounding could explain. */
const amount = fc.integer({ min: 0, max: 499_999_999 }).map((n) => new Dec(2 * n + 1).div(1_000_000));
const source = fc.option(amount);
const sources = fc.array(source, { minLength: 8, maxLength: 8 });
const written = (value: Dec | null) => value?.toFixed(6) ?? '';
const total = (values: readonly (Dec | null)[]) => sum(values.flatMap((value) => value ?? []));

type Sources = readonly (Dec | null)[];

function spendingTable(rows: readonly Sources[], totals: readonly Dec[]): TableContent {
  const lines = rows.map((values, index) => [
    ...[UNIT, '1-行政单位', `项目${index}`, ...CLASSES],
    written(total(values)),
    ...values.map(written),
  ]);
  return { no: '04', rows: [...lines, ['合  计', '', '', '', '', '', ...totals.map(written)]] };
}

function totalsOf(rows: readonly Sources[]): Dec[] {
  const columns = Array.from({ length: 8 }, (_, column) => total(rows.map((row) => row[column] ?? null)));
  return [total(rows.map(total)), ...columns];
}

const KEYS = [
  'total',
  'general',
  'fund',
  'capital',
  'carriedGeneral',
  'carriedFund',
  'carriedCapital',
  'special',
  'own',
];

describe('totals and rows', () => {
  it('agree where they do, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(sources, { minLength: 1, maxLength: 8 }), (rows) => {
        const { all } = reconciled([spendingTable(rows, totalsOf(rows))]);
        const own = all.filter(({ check }) => /^04-(?:sum|parts)/.test(check));
        expect(own.filter(({ result }) => result !== 'agrees')).toEqual([]);
        expect(own.map(({ check }) => check)).toContain('04-sum-total');
      }),
      { numRuns: 30 },
    );
  });

  it('find a total that is off by any amount exactly once, and by exactly that amount', () => {
    fc.assert(
      fc.property(
        fc.array(sources, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 8 }),
        amount,
        (rows, column, off) => {
          const totals = totalsOf(rows);
          const wrong = totals.map((value, index) => (index === column ? value.plus(off) : value));
          const { all } = reconciled([spendingTable(rows, wrong)]);
          const found = all.filter(({ check, result }) => check.startsWith('04-sum') && result !== 'agrees');
          expect(found.map(({ check, difference }) => [check, difference])).toEqual([
            [`04-sum-${KEYS[column]}`, off.toFixed()],
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('find the row whose sources are off, and only that', () => {
    fc.assert(
      fc.property(
        fc.array(sources, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        amount,
        (rows, anyRow, column, off) => {
          const at = anyRow % rows.length;
          const right = spendingTable(rows, totalsOf(rows));
          const cells = right.rows.map((row, index) =>
            index === at ? row.with(7 + column, written((rows[at]?.[column] ?? new Dec(0)).plus(off))) : row,
          );
          const { all } = reconciled([{ no: '04', rows: cells }]);
          const own = all.filter(({ check }) => /^04-(?:sum|parts)/.test(check));
          const found = own.filter(({ result }) => result !== 'agrees');
          expect(found.map(({ check, difference }) => [check, difference])).toEqual([
            [`04-sum-${KEYS[column + 1]}`, off.negated().toFixed()],
            ['04-parts-total', off.negated().toFixed()],
          ]);
          expect(found[1]?.items.map(({ name, leftAt }) => [name, leftAt?.row])).toEqual([
            [`项目${at}`, at + 1],
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('take units once, not with their department', () => {
    const blanks = Array.from({ length: 15 }, () => '');
    const unit = (code: string, money: string) => [code, '云溪街道', money, money, ...blanks];
    const rows = [
      unit('390', '30'),
      unit('390001', '10'),
      unit('390002', '20'),
      ['合计', '30', '30', ...blanks],
    ];
    expect(reconciled([{ no: '02', rows }]).check('02-sum-total')).toMatchObject({
      result: 'agrees',
      left: '30',
      right: '30',
    });
  });

  it('say that there is no total', () => {
    const { check } = reconciled([{ no: '04', rows: [budgetLine(UNIT, '河道巡查服务', '20')] }]);
    expect(check('04-sum')).toMatchObject({
      result: 'impossible',
      difference: null,
      explanation: '表中没有合计行。',
    });
  });
});
