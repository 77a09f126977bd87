import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { workOut } from './pocket-calculator.fixture';
import { RULE_SETS } from './rule-sets/registry';

const TEXT = fs.readFileSync(path.join(import.meta.dirname, '../../docs/scoring.md'), 'utf8');

const examples = [...TEXT.matchAll(/`([^`]+) = (\d+\.\d\d)`/g)].map(([, formula, result]) => [
  formula!,
  result!,
]);

test('the description has examples', () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)('its example %s = %s works out', (formula, result) => {
  expect(workOut(formula).toFixed(2)).toBe(result);
});

test('every rule set and every parameter stands in the description', () => {
  const parameters = RULE_SETS.flatMap(({ id, version, title, ...rules }) =>
    Object.entries(rules).flatMap(([rule, choices]) =>
      Object.keys(choices ?? {}).flatMap((choice) => (choice === 'basis' ? [] : [`${rule}.${choice}`])),
    ),
  );
  for (const { id } of RULE_SETS) expect(TEXT).toContain(`| \`${id}\``);
  for (const parameter of new Set(parameters)) expect(TEXT).toContain(`\`${parameter}\``);
});
