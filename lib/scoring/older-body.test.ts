import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentForm } from './older-body';
import { older } from './older-body.fixture';
import { anyProject } from './random-project.fixture';
import { anyRuleSet } from './random-rule-set.fixture';
import type { Basis, RuleSet } from './rule-set';
import { ruleSetBodySchema } from './rule-set-schema';
import { mof202010 } from './rule-sets/mof-2020-10';
import { mof2021101 } from './rule-sets/mof-2021-101';
import { scoreProject } from './score-project';

const OWN: Basis = {
  source: '本街道规定',
  article: '第三条',
  textVerified: true,
  effective: { from: 2024, to: null },
};

function read({ id, version, title }: RuleSet, stored: unknown): RuleSet {
  return { ...ruleSetBodySchema.parse(currentForm(JSON.parse(JSON.stringify(stored)))), id, version, title };
}

describe('a rule set of the older form', () => {
  it('reads as the shipped one where nothing was changed', () => {
    expect(read(mof202010, older(mof202010))).toEqual(mof202010);
    expect(read(mof2021101, older(mof2021101))).toEqual(mof2021101);
  });

  it('keeps every value, and scores every project as it did', () => {
    fc.assert(
      fc.property(anyRuleSet, anyProject, (set, project) => {
        const now = read(set, older(set));
        expect(now.satisfactionMissing.weight).toBe(set.satisfactionMissing.weight);
        expect(now.strictEquals.meets).toBe(set.strictEquals.meets);
        expect(now.presumed.percent).toBe(set.presumed.percent);
        expect(now.costFarBelow.at).toBe(set.costFarBelow.at);
        expect(JSON.stringify(scoreProject(project, now))).toBe(JSON.stringify(scoreProject(project, set)));
      }),
    );
  });

  it('gives a part that somebody changed the document that was named for it', () => {
    const stored = older(mof202010);
    const levels = { ...stored.levels, satisfactionMissing: 'spread', basis: OWN };
    const now = read(mof202010, { ...stored, levels });
    expect(now.satisfactionMissing).toEqual({ weight: 'spread', basis: OWN });
    expect(now.levels.basis).toEqual(OWN);
    expect(now.costFarBelow).toEqual(mof202010.costFarBelow);
  });

  it('does not take the document of the weights for a part that nobody changed', () => {
    const stored = older(mof202010);
    const now = read(mof202010, { ...stored, levels: { ...stored.levels, basis: OWN } });
    expect(now.levels.basis).toEqual(OWN);
    expect(now.satisfactionMissing).toEqual(mof202010.satisfactionMissing);
  });

  it('lets nothing pass as read that was changed under the document as it shipped', () => {
    const stored = older(mof202010);
    const now = read(mof202010, { ...stored, reached: { ...stored.reached, strictEqualsMeets: false } });
    expect(now.strictEquals).toEqual({ meets: false, basis: mof202010.strictEquals.basis });
  });
});

it('what is in today’s form, or in none, is handed on as it is', () => {
  expect(currentForm(mof202010)).toBe(mof202010);
  for (const other of [null, 'x', {}, { levels: { satisfactionMissing: 'other' } }]) {
    expect(currentForm(other)).toBe(other);
  }
});
