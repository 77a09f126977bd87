import { describe, expect, test } from 'vitest';
import { Dec, decimalsOf, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { type Basis, GRADES_OF_COMPLETION, type RuleSet } from '../rule-set';
import { rulesInWords } from '../rule-words';
import { DEFAULT_RULE_SET, findRuleSet, RULE_SETS } from './registry';

function columns({ levels }: RuleSet) {
  return levels.costPlacement === 'own' ? [levels.withCost, levels.withoutCost] : [levels.weights];
}

function bases(set: RuleSet): Basis[] {
  const { id, version, title, totalCap, ...rules } = set;
  return [...Object.values(rules), ...(totalCap ? [totalCap] : [])].map(({ basis }) => basis);
}

function descends(values: readonly string[]): boolean {
  return values.every((value, i) => i === 0 || new Dec(value).lessThan(values[i - 1]!));
}

test('the five rule sets ship, the default first', () => {
  expect(RULE_SETS.map(({ id, version }) => `${id}@${version}`)).toEqual([
    'mof-2020-10@1',
    'mof-2020-10-linear@1',
    'mof-2021-101@1',
    'cost-own@1',
    'regional-capped@1',
  ]);
  expect(DEFAULT_RULE_SET).toBe(RULE_SETS[0]);
});

test('a set is found by id in its newest version or in exactly the version that was pinned', () => {
  expect(findRuleSet('mof-2020-10')?.version).toBe(1);
  expect(findRuleSet('mof-2020-10', 1)).toBe(findRuleSet('mof-2020-10'));
  expect(findRuleSet('mof-2020-10', 2)).toBeNull();
  expect(findRuleSet('mof-2020')).toBeNull();
});

describe.each(RULE_SETS.map((set) => [set.id, set] as const))('%s', (_, set) => {
  test('is plain data that survives storage as JSON', () => {
    expect(JSON.parse(JSON.stringify(set))).toEqual(set);
  });

  test('every column of 一级 weights and the points of execution sum to 100', () => {
    for (const column of columns(set)) {
      const total = sum([new Dec(set.execution.points), ...column.map(({ weight }) => new Dec(weight))]);
      expect(total.toString()).toBe('100');
      expect(column.every(({ level1 }) => LEVEL1_NAMES.includes(level1))).toBe(true);
      expect(column.every(({ weight }) => decimalsOf(weight) <= 2)).toBe(true);
    }
  });

  test('bands descend, caps ascend, grades end at 0, every 定性 grade has a band', () => {
    const { execution, satisfaction, totalCap, grades, qualitative } = set;
    if (execution.method === 'bands') expect(descends(execution.bands.map(({ from }) => from))).toBe(true);
    if (satisfaction.method === 'bands')
      expect(descends(satisfaction.bands.map(({ from }) => from))).toBe(true);
    const caps = [...(totalCap?.caps ?? [])].reverse();
    expect(descends(caps.map(({ executionBelow }) => executionBelow))).toBe(true);
    expect(descends(caps.map(({ total }) => total))).toBe(true);
    expect(descends(grades.bands.map(({ from }) => from))).toBe(true);
    expect(grades.bands.at(-1)?.from).toBe('0');
    expect(qualitative.bands.map(({ grade }) => grade)).toEqual(GRADES_OF_COMPLETION);
  });

  test('every rule names its source and the years that it holds for', () => {
    expect(bases(set).length).toBeGreaterThanOrEqual(20);
    for (const { source, effective } of bases(set)) {
      expect(source).not.toBe('');
      const year = Number(/〔(\d{4})〕/.exec(source)?.[1]) || null;
      expect(effective).toEqual({ from: year, to: null });
    }
  });

  test('scores and weights come in steps that divide a point', () => {
    for (const step of [set.rounding.step, set.split.step])
      expect(['0.01', '0.1', '0.5', '1']).toContain(step);
  });
});

const READ_IN_2020 = ['levels', 'execution', 'reached', 'shortfall', 'reverse', 'qualitative'];
const READ_EVERYWHERE = ['reached', 'qualitative', 'overAchievement', 'grades'];

test.each([
  ['mof-2020-10', [...READ_IN_2020, 'overAchievement', 'grades']],
  ['mof-2020-10-linear', [...READ_IN_2020, 'overAchievement', 'grades']],
  ['mof-2021-101', READ_EVERYWHERE],
  ['cost-own', [...READ_IN_2020.slice(1), 'overAchievement', 'grades']],
  ['regional-capped', [...READ_IN_2020, 'overAchievement', 'totalCap', 'grades']],
])('in %s only these rules were read, and every other one says so', (id, read) => {
  const rules = rulesInWords(findRuleSet(id)!);
  expect(rules.filter(({ basis }) => basis?.textVerified).map(({ key }) => key)).toEqual(read);
});

test('nothing of 财预〔2021〕101号 and nothing of our own making claims that its wording was read', () => {
  const unread = RULE_SETS.flatMap(bases).filter(({ source }) => /101号|本系统约定|出处待查/.test(source));
  expect(unread.length).toBeGreaterThan(0);
  expect(unread.every(({ textVerified }) => !textVerified)).toBe(true);
});
