import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grid, GridCell } from './grid';
import { readGrids } from './read-grid';

const HEADINGS = ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

function grid(rows: readonly (readonly string[])[], name = '表'): Grid {
  const cell = (text: string, row: number, column: number): GridCell => ({
    address: `${String.fromCharCode(65 + column)}${row + 1}`,
    text,
    exact: text,
    own: true,
    lacksResult: false,
  });
  return { name, rows: rows.map((row, i) => row.map((text, j) => cell(text, i, j))) };
}

test('money that is told of but not scored is no row of execution', () => {
  const money = [
    ['项目资金', '年初预算数', '全年预算数（A）', '全年执行数（B）', '', ''],
    ['年度资金总额', '50', '50', '43.2', '', ''],
  ];
  const row = ['产出指标', '场次', '≥5', '4', '10', '8'];
  const read = readGrids([grid([...money, HEADINGS, row])]);
  expect(read.ok && read.value[0]?.rows.map(({ name }) => name)).toEqual(['场次']);
});

test('execution may be a row of the indicators', () => {
  const execution = ['预算执行率（10分）', '年度资金总额', '50万元', '43.2万元', '10', '8.64'];
  const read = readGrids([grid([HEADINGS, execution, ['总分', '', '', '', '100', '8.64']])]);
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        complete: true,
        total: '8.64',
        rows: [{ level1: '预算执行率（10分）', target: '50万元', score: '8.64' }],
      },
    ],
  });
});

test.each([
  ['一级指标', '三级指标', '年度指标值（A）', '全年实际值（B）', '指标分值', '自评得分'],
  ['一级指标', '指标名称', '预期指标值', '完成情况', '权重', '得分'],
  ['一级\n指标', '三级 指标', '目标值', '全年完成值', '标准分', '实际得分'],
])('headings may be worded as %s, %s, %s, %s, %s, %s', (...headings) => {
  const read = readGrids([grid([headings, ['产出指标', '场次', '≥5', '4', '10', '8']])]);
  expect(read.ok && read.value[0]?.rows).toMatchObject([
    { name: '场次', target: '≥5', actual: '4', weight: '10', score: '8' },
  ]);
});

test('a sheet of anything is read or refused, with as many rows as it could have', () => {
  const words = fc.constantFrom(
    '',
    '总分',
    '年度资金总额',
    '全年预算数',
    '全年执行数',
    '9',
    '优',
    '≥5场',
    ...HEADINGS,
  );
  const sheets = fc.array(fc.array(words, { minLength: 6, maxLength: 6 }), { maxLength: 12 });
  fc.assert(
    fc.property(sheets, (rows) => {
      const read = readGrids([grid([HEADINGS, ...rows])]);
      if (!read.ok) {
        for (const { path, message } of read.error) {
          expect(path).toMatch(/^表(![A-F]\d+)?$/);
          expect(message).not.toBe('');
        }
        return;
      }
      const count = read.value.reduce((total, form) => total + form.rows.length, 0);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 500 },
  );
});
