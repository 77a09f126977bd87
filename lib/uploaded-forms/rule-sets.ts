import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { unitsWithin, yearsWithin } from '@/lib/db/scope';
import { ownRuleSet, pinnedRuleSet } from '@/lib/rules/pinned';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { DEFAULT_RULE_SET, findRuleSet, RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import type { RuleSetName } from './types';

/** The sets that a form can be held against: shipped ones, then the unit's published ones, newest versions first. */
export async function offeredRuleSets(db: Db, grant: Grant): Promise<readonly RuleSetName[]> {
  const own = await db.ownRuleSet.findMany({
    where: { unit: unitsWithin(grant), state: 'PUBLISHED' },
    select: { ruleSetId: true, version: true, title: true },
    orderBy: [{ ruleSetId: 'asc' }, { version: 'desc' }],
  });
  const shipped = RULE_SETS.map(({ id, version, title }) => ({ id, version, title }));
  return [...shipped, ...own.map(({ ruleSetId, ...name }) => ({ id: ruleSetId, ...name }))];
}

/** The set that scores the latest year of the reach; the default one where there is no year yet. */
export async function ruleSetOfLatestYear(db: Db, grant: Grant): Promise<RuleSet> {
  const year = await db.year.findFirst({
    where: yearsWithin(grant),
    include: { ownRuleSet: true },
    orderBy: { fiscalYear: 'desc' },
  });
  return year ? pinnedRuleSet(year) : DEFAULT_RULE_SET;
}

/** A set that may be chosen. @throws AppError NOT_FOUND for any other, another unit's included */
export async function chosenRuleSet(
  db: Db,
  grant: Grant,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<RuleSet> {
  const shipped = findRuleSet(id, version);
  if (shipped) return shipped;
  const own = await db.ownRuleSet.findFirst({
    where: { unit: unitsWithin(grant), state: 'PUBLISHED', ruleSetId: id, version },
  });
  if (!own) throw new AppError('NOT_FOUND', '没有这套评分规则，请重新选择。');
  return ownRuleSet(own);
}
