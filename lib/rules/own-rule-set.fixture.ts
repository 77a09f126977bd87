import type { Db } from '@/lib/db/database';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';

/** The rules of `mof-2020-10` without its name, to change in a test. */
export function standardBody(): RuleSetBody {
  const { id: _id, version: _version, title: _title, ...body } = structuredClone(mof202010);
  return body;
}

/** A published rule set of the unit's own: as `mof-2020-10`, but for what is named. */
export function anOwnRuleSet(
  db: Db,
  unitId: string,
  changes: Partial<RuleSetBody> = {},
  fields: { ruleSetId?: string; version?: number; title?: string; state?: 'DRAFT' | 'PUBLISHED' } = {},
) {
  return db.ownRuleSet.create({
    data: {
      ruleSetId: '390001-1',
      version: 1,
      title: '本单位评分规则',
      state: 'PUBLISHED',
      basedOnId: 'mof-2020-10',
      basedOnVersion: 1,
      createdByName: '测试',
      ...fields,
      unitId,
      body: { ...standardBody(), ...changes },
    },
  });
}

/** Lets the unit's years pin that set, without scoring anything again. */
export async function pin(db: Db, ruleSet: Awaited<ReturnType<typeof anOwnRuleSet>>): Promise<void> {
  const { id: ownRuleSetId, ruleSetId, version: ruleSetVersion } = ruleSet;
  await db.year.updateMany({
    where: { unitId: ruleSet.unitId },
    data: { ownRuleSetId, ruleSetId, ruleSetVersion },
  });
}
