import { can, type Grant } from '@/lib/access/grant';
import type { EventAction } from '@/lib/audit/events';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin, yearsWithin } from '@/lib/db/scope';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { isFrozen } from '@/lib/workflow/states';
import { pinnedRuleSet } from './pinned';
import { refText } from './schema';
import { type OwnRecord, titleOf, visibleRuleSets } from './stored';
import type { RuleSetName, RuleSetRow, RulesEvent, YearRules } from './types';

const yearInclude = { unit: true, ownRuleSet: true } as const satisfies Prisma.YearInclude;
type YearRecord = Prisma.YearGetPayload<{ include: typeof yearInclude }>;

/** How often a set scored a project that was approved under it, by `id@version`. */
type ApprovedUnder = ReadonlyMap<string, number>;

async function countStates(db: Db, grant: Grant, yearIds: readonly string[]) {
  const projects = await db.project.findMany({
    where: { AND: [projectsWithin(grant), { yearId: { in: [...yearIds] }, participates: true }] },
    select: {
      yearId: true,
      evaluation: { select: { state: true, ruleSetId: true, ruleSetVersion: true } },
    },
  });
  const approved = projects.filter(({ evaluation }) => evaluation !== null && isFrozen(evaluation.state));
  const under = new Map<string, number>();
  for (const { evaluation } of approved) {
    const key = refText({
      ruleSetId: evaluation?.ruleSetId ?? '',
      version: evaluation?.ruleSetVersion ?? 0,
    });
    under.set(key, (under.get(key) ?? 0) + 1);
  }
  const inYear = (yearId: string) => ({
    all: projects.filter((project) => project.yearId === yearId).length,
    approved: approved.filter((project) => project.yearId === yearId).length,
  });
  return { under, inYear };
}

/** The years of the reach with the set that each pins and its projects, the latest first. */
export async function yearsWithRules(
  db: Db,
  grant: Grant,
  where: Prisma.YearWhereInput = {},
): Promise<{ years: YearRules[]; under: ApprovedUnder }> {
  const records: YearRecord[] = await db.year.findMany({
    where: { AND: [yearsWithin(grant), where] },
    include: yearInclude,
    orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }],
  });
  const { under, inYear } = await countStates(
    db,
    grant,
    records.map(({ id }) => id),
  );
  const years = records.map((year) => {
    const { all, approved } = inYear(year.id);
    const { id, version, title } = pinnedRuleSet(year);
    return {
      id: year.id,
      version: year.version,
      fiscalYear: year.fiscalYear,
      unitCode: year.unit.code,
      unitName: year.unit.name,
      ruleSet: { ruleSetId: id, version, title },
      signOffNeeded: year.signOffNeeded,
      evidenceHere: year.evidenceHere,
      open: all - approved,
      approved,
    };
  });
  return { years, under };
}

/** The sets that a year may pin or be held against: shipped ones, then the unit's published ones. */
export async function publishedSets(db: Db, grant: Grant): Promise<RuleSetName[]> {
  const own = await db.ownRuleSet.findMany({
    where: { AND: [visibleRuleSets(grant), { state: 'PUBLISHED' }] },
    select: { ruleSetId: true, version: true, title: true },
    orderBy: [{ ruleSetId: 'asc' }, { version: 'desc' }],
  });
  return [...RULE_SETS.map(({ id, version, title }) => ({ ruleSetId: id, version, title })), ...own];
}

function usage(name: RuleSetName, years: readonly YearRules[], under: ApprovedUnder) {
  const pinning = years.filter(({ ruleSet }) => refText(ruleSet) === refText(name));
  const open = pinning.reduce((total, year) => total + year.open, 0);
  return {
    years: pinning.map(({ fiscalYear }) => fiscalYear),
    projects: open + (under.get(refText(name)) ?? 0),
  };
}

/** Every set that the grant may see, with where it is used. */
export async function rowsWithin(
  db: Db,
  grant: Grant,
  { years, under }: Awaited<ReturnType<typeof yearsWithRules>>,
): Promise<RuleSetRow[]> {
  const own: OwnRecord[] = await db.ownRuleSet.findMany({
    where: visibleRuleSets(grant),
    orderBy: [{ ruleSetId: 'asc' }, { version: 'desc' }],
  });
  const shipped = RULE_SETS.map(({ id, version, title }): RuleSetRow => {
    const name = { ruleSetId: id, version, title };
    const state = { shipped: true, draft: false, basedOn: null, publishedAt: null, publishedByName: null };
    return { ...name, ...state, ...usage(name, years, under) };
  });
  const ofTheUnit = own.map((record): RuleSetRow => {
    const { ruleSetId, version, title } = record;
    const basedOn = { ruleSetId: record.basedOnId, version: record.basedOnVersion };
    return {
      ...{ ruleSetId, version, title },
      shipped: false,
      draft: record.state === 'DRAFT',
      basedOn: { ...basedOn, title: titleOf(basedOn, own) },
      publishedAt: record.publishedAt?.toISOString() ?? null,
      publishedByName: record.publishedByName,
      ...usage({ ruleSetId, version, title }, years, under),
    };
  });
  return [...shipped, ...ofTheUnit];
}

/** Events about rule sets or years' choices, the latest first. */
export async function rulesEvents(
  db: Db,
  where: Prisma.AuditEventWhereInput,
  most: number,
): Promise<RulesEvent[]> {
  const events = await db.auditEvent.findMany({ where, orderBy: { id: 'desc' }, take: most });
  return events.map((event) => ({
    id: event.id.toString(),
    at: event.at.toISOString(),
    actorName: event.actorName,
    action: event.action as EventAction,
    subjectName: event.subjectName,
    changes: event.changes as unknown as RulesEvent['changes'],
    reason: event.reason,
  }));
}

/** Whether the viewer administers rule sets. */
export function mayManage(grant: Grant): boolean {
  return can(grant.viewer, 'rules:manage');
}
