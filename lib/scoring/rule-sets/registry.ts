import type { RuleSet } from '../rule-set';
import { costOwn } from './cost-own';
import { mof202010 } from './mof-2020-10';
import { mof202010Linear } from './mof-2020-10-linear';
import { mof2021101 } from './mof-2021-101';
import { regionalCapped } from './regional-capped';

/** Every rule set that ships, the default first. */
export const RULE_SETS: readonly RuleSet[] = [
  mof202010,
  mof202010Linear,
  mof2021101,
  costOwn,
  regionalCapped,
];

/** The set that a new year is scored by unless another one is chosen. */
export const DEFAULT_RULE_SET: RuleSet = mof202010;

/**
 * The rule set with that id, in that version or, without one, in its newest.
 * @returns null when there is none: a pinned version is never replaced by another in silence.
 */
export function findRuleSet(id: string, version?: number): RuleSet | null {
  const versions = RULE_SETS.filter((set) => set.id === id);
  if (version !== undefined) return versions.find((set) => set.version === version) ?? null;
  return versions.reduce<RuleSet | null>(
    (newest, set) => (newest && newest.version > set.version ? newest : set),
    null,
  );
}
