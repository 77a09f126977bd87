import { can, type Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { ruleSetsWithin } from '@/lib/db/scope';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { findRuleSet } from '@/lib/scoring/rule-sets/registry';
import { ownRuleSet } from './pinned';
import type { RuleSetRef } from './schema';

export type OwnRecord = Prisma.OwnRuleSetGetPayload<object>;

/** A rule set with its record where it is the unit's own. */
export type Found = { readonly ruleSet: RuleSet; readonly own: OwnRecord | null };

/** The unit's own sets that the grant may see: drafts are for those who may change them. */
export function visibleRuleSets(grant: Grant): Prisma.OwnRuleSetWhereInput {
  const drafts = can(grant.viewer, 'rules:manage') ? {} : { state: 'PUBLISHED' as const };
  return { AND: [ruleSetsWithin(grant), drafts] };
}

/** A rule set by id and version, shipped or own; null where the grant sees none. */
export async function lookWithin(db: Db, grant: Grant, ref: RuleSetRef): Promise<Found | null> {
  const { ruleSetId, version } = ref;
  const shipped = findRuleSet(ruleSetId, version);
  if (shipped) return { ruleSet: shipped, own: null };
  const own = await db.ownRuleSet.findFirst({
    where: { AND: [visibleRuleSets(grant), { ruleSetId, version }] },
  });
  return own && { ruleSet: ownRuleSet(own), own };
}

/** The same where there must be one. @throws AppError NOT_FOUND also for another unit's */
export async function findWithin(db: Db, grant: Grant, ref: RuleSetRef): Promise<Found> {
  const found = await lookWithin(db, grant, ref);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

/** A draft of the unit's own. @throws AppError NOT_FOUND, or INVALID_STATE once it is published */
export async function draftWithin(db: Db, grant: Grant, ref: RuleSetRef): Promise<OwnRecord> {
  const { own } = await findWithin(db, grant, ref);
  if (own?.state === 'DRAFT') return own;
  throw new AppError('INVALID_STATE', '已发布的评分规则不能修改，请先复制，或新建版本。');
}

/** Claims a draft for a change: nobody else has saved, published or deleted it since. @throws AppError CONFLICT */
export async function claimDraft(
  db: Db,
  draft: OwnRecord,
  revision: number,
  data: Prisma.OwnRuleSetUpdateManyMutationInput,
): Promise<void> {
  const claimed = await db.ownRuleSet.updateMany({
    where: { id: draft.id, revision, state: 'DRAFT' },
    data: { ...data, revision: { increment: 1 } },
  });
  if (claimed.count !== 1) throw new AppError('CONFLICT', '草稿刚被他人修改或发布，请刷新后再操作。');
}

/** The title of what a copy was made from; a shipped version that is gone goes by its id. */
export function titleOf(ref: RuleSetRef, own: readonly OwnRecord[]): string {
  const known = own.find(({ ruleSetId, version }) => ruleSetId === ref.ruleSetId && version === ref.version);
  return known?.title ?? findRuleSet(ref.ruleSetId, ref.version)?.title ?? ref.ruleSetId;
}

/** A rule set as events name it: `财预〔2020〕10号（mof-2020-10 第 1 版）`. */
export function nameInWords({ id, version, title }: Pick<RuleSet, 'id' | 'version' | 'title'>): string {
  return `${title}（${id} 第 ${version} 版）`;
}
