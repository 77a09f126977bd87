import { expect, it } from 'vitest';
import type {
  Reconciliation,
  ReconciliationResult,
} from '@/lib/budget-document/reconciliation/reconciliation';
import { countOf, shownResults } from './shown-results';

const check = (result: ReconciliationResult): Reconciliation => ({
  check: `04-sum-${result}`,
  name: '预算04表“合计”：合计 = 各行之和',
  unit: '万元',
  result,
  left: '5',
  right: '5',
  difference: '0',
  explanation: null,
  leftAt: null,
  rightAt: null,
  items: [],
});

it('shows what differs first, and everything where nothing does', () => {
  expect(shownResults(undefined, [check('agrees'), check('differs')])).toBe('differs');
  expect(shownResults(undefined, [check('agrees'), check('explained')])).toBe('all');
  expect(shownResults('explained', [check('differs')])).toBe('explained');
  expect(shownResults('nonsense', [check('agrees')])).toBe('all');
  expect(shownResults(['agrees', 'all'], [check('differs')])).toBe('differs');
});

it('counts what each list holds', () => {
  const checks = [check('agrees'), check('agrees'), check('differs')];
  expect([countOf(checks, 'agrees'), countOf(checks, 'explained'), countOf(checks, 'all')]).toEqual([
    2, 0, 3,
  ]);
});
