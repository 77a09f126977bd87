import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { auditProjects, summariseQuality } from './audit-projects';

const path = process.env.REAL_BUDGET_DOC;

function load() {
  const parsed = parseBudgetDocument(readFileSync(path ?? ''), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return auditProjects(parsed.value.projects, parsed.value.fiscalYear).flat();
}

const title = path
  ? 'a published budget'
  : 'a published budget (skipped: REAL_BUDGET_DOC does not name a file)';

describe.skipIf(!path)(title, () => {
  const findings = path ? load() : [];

  it('has exactly the known findings', () => {
    expect(summariseQuality(findings)).toEqual({
      'control-figure-mismatch': 20,
      'zero-target': 4,
      'impossible-target': 0,
      'unit-missing': 0,
      'placeholder-text': 62,
      'duplicate-indicator': 0,
      'direction-contradicts-nature': 19,
      'missing-level1': 29,
      'control-figure-misfiled': 1,
      'qualitative-not-a-grade': 47,
      'vague-satisfaction': 41,
      'headcount-as-ceiling': 42,
      'cost-as-exact': 64,
      'other-year': 10,
      'several-in-one': 15,
      'deadline-as-quantity': 122,
      'goal-not-measured': 10,
      'mixed-units': 44,
      'indicator-count': 5,
    });
  });

  it('has suggestions that a whole page may take at once, and others that need a look each', () => {
    const suggestions = findings.filter(({ repair }) => repair);
    const count = (rule: string) => [
      suggestions.filter((one) => one.rule === rule && !one.judgement).length,
      suggestions.filter((one) => one.rule === rule && one.judgement).length,
    ];
    const rules = [...new Set(suggestions.map(({ rule }) => rule))];
    expect(Object.fromEntries(rules.map((rule) => [rule, count(rule)]))).toEqual({
      'control-figure-mismatch': [3, 17],
      'cost-as-exact': [0, 32],
      'direction-contradicts-nature': [19, 0],
      'mixed-units': [22, 0],
      'placeholder-text': [41, 0],
    });
  });

  it('lacks 成本指标 in 27 projects and 满意度指标 in 2', () => {
    const missing = findings.filter(({ rule }) => rule === 'missing-level1').map(({ what }) => what);
    expect(missing.filter((what) => what === '没有成本指标。')).toHaveLength(27);
    expect(missing.filter((what) => what === '没有满意度指标。')).toHaveLength(2);
  });

  it('names a place, a reason and something to do for every finding', () => {
    for (const { message, suggestion, project } of findings) {
      expect(message).toMatch(/^(第 \d+ 条|项目)“.+”：.+。$/s);
      expect(message).not.toMatch(/null|undefined|NaN/);
      expect(suggestion).toMatch(/。$/);
      expect(project).toMatch(/^\d{8}[A-Z]\d{12}$/);
    }
  });
});
