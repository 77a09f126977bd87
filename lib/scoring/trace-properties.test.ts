import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dec } from '@/lib/core/decimal';
import { workOut } from './pocket-calculator.fixture';
import { anyProject } from './random-project.fixture';
import { anyRuleSet } from './random-rule-set.fixture';
import { scoreProject } from './score-project';
import { traceProject } from './trace';

/** Half-up to the step, unless that is the whole weight or more. */
function roundedWithin(value: Dec, weight: Dec, step: string): string {
  if (value.greaterThanOrEqualTo(weight)) return weight.toFixed(2);
  return Dec.min(weight, value.toNearest(step, Dec.ROUND_HALF_UP)).toFixed(2);
}

test('a trace works out: each printed formula, rounded as the set says, is its result, and the last one the score', () => {
  fc.assert(
    fc.property(anyProject, anyRuleSet, (given, set) => {
      const { execution, indicators, total, grade } = scoreProject(given, set);
      const trace = traceProject(given, set);
      const parts = [execution, ...indicators];
      const weights = [execution.points, ...indicators.map(({ weight }) => weight)];
      [trace.execution, ...trace.indicators].forEach(([first, ...rest], i) => {
        if (first?.result === '不适用') return;
        expect(roundedWithin(workOut(first!.formula), weights[i]!, set.rounding.step)).toBe(first!.result);
        for (const { formula, result } of rest) expect(workOut(formula).toFixed(2)).toBe(result);
      });
      for (const { formula, result } of trace.total.slice(0, -1)) {
        expect(workOut(formula).toFixed(2)).toBe(result);
      }
      const steps = [trace.execution, ...trace.indicators, trace.total.slice(0, -1)];
      expect(steps.map((entries) => entries.at(-1)!.result)).toEqual([
        ...parts.map(({ score }) => score?.toFixed(2) ?? '不适用'),
        total.toFixed(2),
      ]);
      expect(trace.total.at(-1)?.result).toBe(grade);
      for (const { rule, source } of [...steps.flat(), ...trace.total]) {
        expect([rule, source].includes('')).toBe(false);
      }
    }),
    { numRuns: 1500 },
  );
});
