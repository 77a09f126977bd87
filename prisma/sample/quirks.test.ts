import { describe, expect, test } from 'vitest';
import { baseName, hasPlaceholder, isControlFigure } from '@/lib/indicators/names';
import { contradictsDirection, NATURES } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';
import type { SampleIndicator } from './indicator';
import { OWNERS } from './people';
import { SAMPLE_PROJECTS } from './projects';
import { amountOf } from './spending';
import { FISCAL_YEAR } from './units';

const rows = SAMPLE_PROJECTS.flatMap((project) =>
  project.indicators.map((indicator) => ({ project, ...indicator })),
);

function found(predicate: (row: (typeof rows)[number]) => boolean): number {
  return rows.filter(predicate).length;
}

function isTime(row: SampleIndicator): boolean {
  return row.level2 === '时效指标' && row.nature !== '定性';
}

describe('how much there is', () => {
  test('37 projects in the first unit and 7 in the second, 420 indicators, no code twice', () => {
    expect(SAMPLE_PROJECTS.filter(({ unit }) => unit === 'street')).toHaveLength(37);
    expect(SAMPLE_PROJECTS.filter(({ unit }) => unit === 'center')).toHaveLength(7);
    expect(rows).toHaveLength(420);
    expect(new Set(SAMPLE_PROJECTS.map(({ code }) => code)).size).toBe(44);
  });

  test('15 responsible persons, all of whom own something, with numbers that nobody can dial', () => {
    expect(new Set(SAMPLE_PROJECTS.map(({ owner }) => owner)).size).toBe(15);
    expect(Object.values(OWNERS).every(({ phone }) => /^010-0000-\d{4}$/.test(phone))).toBe(true);
  });
});

describe('the slips of real budgets', () => {
  test.each(NATURES)('there are targets of nature %s', (nature) => {
    expect(found((row) => row.nature === nature)).toBeGreaterThan(0);
  });

  test.each([
    ...['人', '人数', '人次', '人/次', '场', '场次', '平米', '平方米', '日', '天', '月', '年'],
    ...[
      '万元',
      '元',
      '元/人',
      '元/人*月',
      '%',
      '‰',
      '次',
      '个',
      '份',
      '户',
      '件',
      '公里',
      '吨',
      '小时',
      '分钟',
    ],
  ])('some target is measured in %s', (unit) => {
    expect(found((row) => row.unit === unit)).toBeGreaterThan(0);
  });

  test('the same unit is spelled in several ways', () => {
    const units = [...new Set(rows.map(({ unit }) => unit))];
    const names = units.map(normaliseUnit);
    const several = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
    expect(several.sort()).toEqual(['人', '场', '天', '平方米']);
  });

  test('directions contradict their natures, each way', () => {
    const contrary = rows.filter(({ nature, direction }) => contradictsDirection(nature, direction));
    expect(new Set(contrary.map(({ nature }) => nature))).toEqual(new Set(['≤', '＜', '≥', '＝']));
  });

  test.each([
    ['by August', '≤', '8', '月'],
    ['in January', '≥', '1', '月'],
    ['within the year', '＝', '1', '年'],
    ['by the 15th', '≤', '15', '日'],
  ])('a deadline is written as a number: %s', (_words, nature, target, unit) => {
    expect(
      found((row) => isTime(row) && row.nature === nature && row.target === target && row.unit === unit),
    ).toBeGreaterThan(0);
  });

  test.each([
    ...['98', '0', '3', 'h', '2024-5-31', '2025年2月底之前', '每月15号之前'],
    ...['优', '好', '良', '高', '低', '优良中低差', '好坏', '按时完成'],
  ])('a 定性 target says “%s”', (target) => {
    expect(found((row) => row.nature === '定性' && row.target === target)).toBeGreaterThan(0);
  });

  test('项目预算控制数 differs from 项目总额, is in 元, is 定性, is ≥', () => {
    const figures = rows.filter(({ name }) => isControlFigure(name));
    const differing = figures.filter(
      ({ project, unit, nature, target }) =>
        unit === '万元' && nature !== '定性' && !parseTarget(target)!.equals(amountOf(project.total)),
    );
    expect(differing.map(({ target }) => target)).toEqual(['52.700000', '24.500000', '21.340000']);
    expect(figures.filter(({ unit }) => unit === '元')).toHaveLength(2);
    expect(figures.filter(({ nature }) => nature === '定性')).toHaveLength(1);
    expect(figures.filter(({ nature }) => nature === '≥')).toHaveLength(1);
  });

  test('entitlements carry ≤, totals of cost carry ＝', () => {
    const people = ['人', '户'];
    expect(
      found(
        ({ level2, nature, unit }) =>
          level2 === '数量指标' && nature === '≤' && people.includes(normaliseUnit(unit) ?? ''),
      ),
    ).toBe(7);
    expect(
      found(({ level1, nature, unit }) => level1 === '成本指标' && nature === '＝' && unit === '万元'),
    ).toBe(7);
  });

  test.each([
    ['≤', '%'],
    ['≥', '%'],
    ['＝', '月'],
  ])('a target is %s 0 %s', (nature, unit) => {
    expect(found((row) => row.nature === nature && row.target === '0' && row.unit === unit)).toBe(1);
  });

  test('placeholders of a template are left in names and in a goal', () => {
    expect(found(({ name }) => hasPlaceholder(name))).toBe(1);
    expect(found(({ name }) => baseName(name) !== name)).toBe(2);
    expect(SAMPLE_PROJECTS.filter(({ goal }) => hasPlaceholder(goal))).toHaveLength(2);
  });

  test('names speak of years before the budget’s, also in document numbers', () => {
    const other = (text: string) =>
      (text.match(/20\d\d(?=年)/g) ?? []).some((y) => y !== String(FISCAL_YEAR));
    expect(found(({ name }) => other(name))).toBe(5);
    expect(SAMPLE_PROJECTS.filter(({ name }) => name.includes('[2023]'))).toHaveLength(4);
  });

  test('成本指标 and 满意度指标 are missing somewhere, and satisfaction is 定性 somewhere', () => {
    const lacking = (level1: string) =>
      SAMPLE_PROJECTS.filter(({ indicators }) => indicators.every((row) => row.level1 !== level1));
    expect(lacking('成本指标').map(({ name }) => name)).toEqual(['机关办公用房租赁']);
    expect(lacking('满意度指标').map(({ name }) => name)).toEqual(['大气污染防治巡查']);
    expect(found(({ level1, nature }) => level1 === '满意度指标' && nature === '定性')).toBe(3);
  });

  test('projects have from 3 to 23 indicators', () => {
    const counts = SAMPLE_PROJECTS.map(({ indicators }) => indicators.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 23]);
  });

  test('rare characters, a very long name, separators and six decimals', () => {
    const text = [...rows.map(({ name }) => name), ...Object.values(OWNERS).map(({ name }) => name)].join('');
    expect([...'𠮷㛃䶮'].filter((character) => !text.includes(character))).toEqual([]);
    expect(Math.max(...rows.map(({ name }) => name.length))).toBe(159);
    expect(SAMPLE_PROJECTS.filter(({ total }) => /^\d,\d{3}\.\d{6}$/.test(total))).toHaveLength(1);
    expect(found(({ target }) => /\d,\d{3}/.test(target))).toBeGreaterThan(10);
  });
});
