import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import { parseBudgetDocument } from './parse';

const path = process.env.REAL_BUDGET_DOC;

function load() {
  const parsed = parseBudgetDocument(readFileSync(path ?? ''), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function counts(values: readonly (string | null)[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value ?? ''] = (found[value ?? ''] ?? 0) + 1;
  return found;
}

const title = path
  ? 'a published budget'
  : 'a published budget (skipped: REAL_BUDGET_DOC does not name a file)';

describe.skipIf(!path)(title, () => {
  const document = path ? load() : null;
  const projects = document?.projects ?? [];
  const indicators = projects.flatMap((project) => project.indicators);

  it('has 166 projects of one unit and 1,693 indicators, and nothing to object to', () => {
    expect(document).toMatchObject({
      format: 'txt',
      fiscalYear: 2024,
      unit: { code: '275001' },
      problems: [],
    });
    expect([projects.length, indicators.length]).toEqual([166, 1693]);
    expect(new Set(projects.map(({ code }) => code)).size).toBe(166);
    expect(Object.keys(counts(projects.map(({ unit }) => unit)))).toHaveLength(1);
    expect(counts(projects.map(({ category }) => category))).toEqual({ '31-部门项目': 166 });
  });

  it('sums to 22,157.660427 万元, all of it 财政资金', () => {
    expect(sum(projects.map(({ total }) => new Dec(total ?? Number.NaN))).toFixed(6)).toBe('22157.660427');
    expect(projects.filter(({ total, fiscal, other }) => total === fiscal && other === null)).toHaveLength(
      166,
    );
  });

  it('has 52 persons, and 3 to 24 indicators in a project', () => {
    expect(new Set(projects.map(({ owner }) => owner)).size).toBe(52);
    const sizes = projects.map((project) => project.indicators.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([3, 24]);
  });

  it('counts every 一级, 二级, 性质 and 方向性', () => {
    expect(counts(indicators.map(({ level1 }) => level1))).toEqual({
      产出指标: 870,
      效益指标: 422,
      成本指标: 227,
      满意度指标: 174,
    });
    expect(counts(indicators.map(({ level2 }) => level2))).toEqual({
      质量指标: 360,
      数量指标: 297,
      社会效益指标: 253,
      经济成本指标: 220,
      时效指标: 213,
      服务对象满意度指标: 174,
      可持续影响指标: 145,
      生态效益指标: 16,
      经济效益指标: 8,
      社会成本指标: 7,
    });
    expect(counts(indicators.map(({ nature }) => nature))).toEqual({
      定性: 730,
      '≥': 359,
      '＝': 302,
      '≤': 301,
      '＜': 1,
    });
    expect(counts(indicators.map(({ direction }) => direction))).toEqual({
      '': 1419,
      正向指标: 261,
      反向指标: 13,
    });
    expect(counts(indicators.map(({ weight }) => weight))).toEqual({ '': 1693 });
  });

  it('recognises all fourteen tables and their data rows', () => {
    const rows = Object.fromEntries(document?.tables.map((table) => [table.no, table.rows]) ?? []);
    expect(rows).toEqual({
      '01': 29,
      '02': 2,
      '03': 134,
      '04': 183,
      '05': 36,
      '06': 59,
      '07': 49,
      '08': 1,
      '09': 1,
      '10': 5,
      '11': 32,
      '12': 11,
      '13': 1693,
      '14': 40,
    });
    expect(document?.tables.map((table) => table.title)).toEqual([
      '收支总表',
      '收入总表',
      '支出预算总表',
      '项目支出表',
      '财政拨款收支预算总表',
      '一般公共预算财政拨款支出表',
      '一般公共预算财政拨款基本支出表',
      '政府性基金预算财政拨款支出表',
      '国有资本经营预算财政拨款支出表',
      '一般公共预算“三公”经费支出情况表',
      '政府购买服务预算表',
      '上级转移支付细化明细表',
      '项目支出绩效表',
      '部门整体支出绩效目标申报表',
    ]);
  });

  it('is refused when it stands in a file twice, or is cut in table 13', () => {
    const bytes = readFileSync(path ?? '');
    const twice = parseBudgetDocument(Buffer.concat([bytes, bytes]), 'budget.txt');
    expect(twice.ok ? null : twice.error.code).toBe('two-documents');
    const text = bytes.toString('utf8');
    const lines = text.split('\n');
    const table13 = lines.findIndex((line) => line.startsWith('\t预算13表'));
    for (const cells of [1, 9, 12, 15]) {
      const rowEnd = lines.indexOf('', table13 + cells * 1000);
      const cut = parseBudgetDocument(
        Buffer.from(lines.slice(0, rowEnd + 1 + cells).join('\n')),
        'budget.txt',
      );
      expect(cut.ok ? '' : cut.error.message).toContain(`应有16个单元格，只有${cells}个`);
    }
  });
});
