import type { Prisma } from '@/lib/db/database';
import { currentForm } from '@/lib/scoring/older-body';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { ruleSetBodySchema } from '@/lib/scoring/rule-set-schema';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';

type Stored = Pick<Prisma.OwnRuleSetGetPayload<object>, 'ruleSetId' | 'version' | 'title' | 'body'>;

/** What a year, or an approved 自评, says about its rules; include `ownRuleSet` when reading it. */
export type Pin = {
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly ownRuleSet: Stored | null;
};

/**
 * A unit's own rule set as the engine takes it, also one that an earlier version stored. A stored one of another form
 * is a broken installation.
 */
export function ownRuleSet({ ruleSetId, version, title, body }: Stored): RuleSet {
  return { ...ruleSetBodySchema.parse(currentForm(body)), id: ruleSetId, version, title };
}

/** The rule set and version that is pinned, shipped or the unit's own; one that is gone is a broken installation. */
export function pinnedRuleSet(pin: Pin): RuleSet {
  if (pin.ownRuleSet) return ownRuleSet(pin.ownRuleSet);
  const shipped = findRuleSet(pin.ruleSetId, pin.ruleSetVersion);
  if (!shipped) throw new Error(`rule set ${pin.ruleSetId} version ${pin.ruleSetVersion} is not installed`);
  return shipped;
}
