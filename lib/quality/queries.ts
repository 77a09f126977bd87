import { can, type Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord } from '@/lib/evaluations/records';
import { newestImport } from '@/lib/imports/reach';
import { defineQuery } from '@/lib/operation/define';
import { QUALITY_RULE_IDS, type QualityRuleId } from '@/lib/quality-audit/registry';
import { chooseYear } from '@/lib/years/choose-year';
import { type AuditedRecord, auditOne, auditYear } from './audited-year';
import { filtered, listedFindings, projectFindings } from './listed';
import { FINDING_STATES, type FindingState, projectQualityInput, qualityInput } from './schema';
import type { ProjectQuality, QualityExport, QualityPage, QualityYear } from './types';

const PAGE_SIZE = 20;

type ChosenYear = NonNullable<Awaited<ReturnType<typeof chooseYear>>>;

/** The year's projects under the grant, audited. */
async function recordsWithin(db: Db, grant: Grant, year: ChosenYear | null): Promise<AuditedRecord[]> {
  if (!year) return [];
  const [records, reached] = await Promise.all([
    auditYear(db, year),
    db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id }] },
      select: { id: true },
    }),
  ]);
  const ids = new Set(reached.map(({ id }) => id));
  return records.filter(({ project }) => ids.has(project.id));
}

function yearOf({ fiscalYear, unit }: Pick<ChosenYear, 'fiscalYear' | 'unit'>): QualityYear {
  return { fiscalYear, unitCode: unit.code, unitName: unit.name };
}

async function budgetOf(db: Db, year: ChosenYear) {
  return { importId: (await newestImport(db, year))?.id ?? null };
}

function counts(records: readonly AuditedRecord[], shown: FindingState) {
  const states = Object.fromEntries(FINDING_STATES.map((state) => [state, 0])) as Record<
    FindingState,
    number
  >;
  const rules = Object.fromEntries(QUALITY_RULE_IDS.map((id) => [id, 0])) as Record<QualityRuleId, number>;
  for (const { state, rule } of records.flatMap(listedFindings)) {
    states[state] += 1;
    if (state === shown) rules[rule] += 1;
  }
  return { states, rules };
}

/** What the audit finds in a year's targets as they are now, by project, filtered, a page of projects at a time. */
export const qualityFindings = defineQuery({
  name: 'quality.findings',
  permission: 'quality:read',
  input: qualityInput,
  async run({ db, grant }, input): Promise<QualityPage> {
    const year = await chooseYear(db, grant, input);
    const records = await recordsWithin(db, grant, year);
    const projects = filtered(records, input);
    const page = Math.min(input.page, Math.max(1, Math.ceil(projects.length / PAGE_SIZE)));
    return {
      year: year && yearOf(year),
      budget: year && can(grant.viewer, 'import:read') ? await budgetOf(db, year) : null,
      ...counts(records, input.state),
      findingCount: projects.reduce((sum, { findings }) => sum + findings.length, 0),
      projectCount: projects.length,
      page,
      pageSize: PAGE_SIZE,
      projects: projects.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      mayDecide: can(grant.viewer, 'quality:decide'),
    };
  },
});

/** The same without pages, for whoever has to mend the targets. */
export const qualityExport = defineQuery({
  name: 'quality.export',
  permission: 'quality:read',
  input: qualityInput,
  async run({ db, grant }, input): Promise<QualityExport> {
    const year = await chooseYear(db, grant, input);
    if (!year) throw new AppError('NOT_FOUND', '还没有导入任何年度的预算文本。');
    return { year: yearOf(year), projects: filtered(await recordsWithin(db, grant, year), input) };
  },
});

/** Everything that the audit says about one project: open, dismissed and accepted. */
export const projectQuality = defineQuery({
  name: 'quality.project',
  permission: 'quality:read',
  input: projectQualityInput,
  async run({ db, grant }, { projectId }): Promise<ProjectQuality | null> {
    const project = await loadSheetRecord(db, grant, projectId);
    const record = await auditOne(db, project);
    if (!record) return null;
    const mayDecide = can(grant.viewer, 'quality:decide');
    return {
      ...projectFindings(record, listedFindings(record)),
      year: yearOf({ fiscalYear: project.year.fiscalYear, unit: project.unit }),
      mayDecide,
    };
  },
});
