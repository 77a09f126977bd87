import { describe, expect, it } from 'vitest';
import { outdatedBases } from './outdated-basis';
import { mof202010 } from './rule-sets/mof-2020-10';
import { RULE_SETS } from './rule-sets/registry';

const GATE = { method: 'gate', from: '0.6', basis: mof202010.shortfall.basis } as const;

describe('a changed rule', () => {
  it('may not keep the document of the rule that it was copied from', () => {
    expect(outdatedBases(mof202010, { ...mof202010, shortfall: GATE })).toEqual([
      {
        path: 'shortfall.basis.source',
        message: '“未达到目标值（≥、＞、＝）”已改动，原依据不再适用，请写明新的依据',
      },
    ]);
  });

  it.each([
    ['satisfactionMissing', '没有满意度指标', { weight: 'spread' }],
    ['strictEquals', '“＞”“＜”恰好等于目标值', { meets: false }],
    ['presumed', '“达成”未填比例', { percent: null }],
    ['costFarBelow', '成本偏低', { at: '0.5' }],
  ] as const)('is that rule alone: %s', (rule, title, change) => {
    const changed = { ...mof202010, [rule]: { ...mof202010[rule], ...change } };
    expect(outdatedBases(mof202010, changed)).toEqual([
      { path: `${rule}.basis.source`, message: `“${title}”已改动，原依据不再适用，请写明新的依据` },
    ]);
  });

  it('is right under a source of its own', () => {
    const basis = { ...GATE.basis, source: '本单位规定', textVerified: false };
    expect(outdatedBases(mof202010, { ...mof202010, shortfall: { ...GATE, basis } })).toEqual([]);
  });

  it.each(RULE_SETS.map((set) => [set.id, set] as const))('%s as it stands is right', (_, set) => {
    expect(outdatedBases(set, set)).toEqual([]);
  });
});
