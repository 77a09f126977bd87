import { createHash } from 'node:crypto';
import { Recent } from '@/lib/core/recent';
import type { Db, Prisma } from '@/lib/db/database';
import type { SheetRecord } from '@/lib/evaluations/records';
import type { Indicator } from '@/lib/indicators/indicator';
import { auditProjects, type QualityFinding, unitsAmong } from '@/lib/quality-audit/audit-projects';
import type { Repair } from '@/lib/quality-audit/finding';
import { changesMeaning } from '@/lib/quality-audit/repair';
import type { UnitsInUse } from '@/lib/quality-audit/units-in-use';
import { isPossible } from '@/lib/workflow/transitions';

type StoredIndicator = Prisma.IndicatorGetPayload<object>;
type StoredDecision = Prisma.QualityDecisionGetPayload<object>;
type Read = Awaited<ReturnType<typeof readProjects>>;
type StoredProject = Read['projects'][number];

/** A finding on stored texts; `blocked` says why its repair cannot be carried out now. */
export type KeyedFinding = QualityFinding & {
  readonly key: string;
  readonly stored: StoredIndicator | null;
  readonly blocked: string | null;
};

/** A project of the year with what was found in it, and what was decided about that. */
export type AuditedRecord = {
  readonly project: StoredProject;
  readonly indicators: readonly StoredIndicator[];
  readonly findings: readonly KeyedFinding[];
  readonly decisions: readonly StoredDecision[];
};

/** An indicator's texts as the rules read them. */
export function textsOf({ unitOfMeasure, ...row }: StoredIndicator): Indicator {
  const { level1, level2, name, nature, target, direction } = row;
  return { level1, level2, name, nature, target, direction, unit: unitOfMeasure };
}

const REPORTED = [
  ...(['value', 'doneOn', 'grade', 'percent'] as const),
  ...(['measured', 'timesOnTime', 'eligible', 'surveyValid'] as const),
];

/** Anything that an owner reported or an evaluator judged in a row. */
export const REPORTED_ACTUAL: Prisma.ActualWhereInput = {
  OR: [...REPORTED.map((field) => ({ [field]: { not: null } })), { completion: { not: '' } }],
};

/** The same of a row that is already read. */
const isReported = (actual: SheetRecord['indicators'][number]['actual']) =>
  actual !== null && (actual.completion !== '' || REPORTED.some((field) => actual[field] !== null));

const LATEST_FIRST: Prisma.QualityDecisionOrderByWithRelationInput[] = [
  { decidedAt: 'desc' },
  { id: 'desc' },
];

/** Read in flat queries and joined here: most indicators have no decision and nothing reported. */
async function readProjects(db: Db, where: Prisma.ProjectWhereInput) {
  const project = { AND: [where, { participates: true, evaluation: { isNot: null } }] };
  const [projects, indicators, meanings, reported, decisions] = await Promise.all([
    db.project.findMany({
      where: project,
      select: {
        ...{ id: true, code: true, name: true, total: true, goal: true, ownerName: true, unitId: true },
        ...{ ownerId: true, assignments: { select: { evaluatorId: true } } },
        evaluation: { select: { id: true, state: true } },
      },
      orderBy: { position: 'asc' },
    }),
    db.indicator.findMany({ where: { project }, orderBy: { position: 'asc' } }),
    db.readingDecision.findMany({ where: { indicator: { project } }, select: { indicatorId: true } }),
    db.actual.findMany({
      where: { indicator: { project }, ...REPORTED_ACTUAL },
      select: { indicatorId: true },
    }),
    db.qualityDecision.findMany({ where: { project }, orderBy: LATEST_FIRST }),
  ]);
  return {
    projects,
    indicators,
    decisions,
    decided: new Set(meanings.map(({ indicatorId }) => indicatorId)),
    reported: new Set(reported.map(({ indicatorId }) => indicatorId)),
  };
}

function byProject<T extends { readonly projectId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.projectId);
    if (group) group.push(row);
    else groups.set(row.projectId, [row]);
  }
  return groups;
}

/** Stands for a finding with the texts it is about: once they change, so does the key. */
function keyOf({ rule, what, repair }: QualityFinding, stored: StoredIndicator | null): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, stored?.id ?? null, what, repair ?? null]))
    .digest('hex');
}

/** Why texts of a row may not be replaced: approved projects are closed, and a reported or decided meaning stays. */
export function whyNotReplaceable(
  state: NonNullable<StoredProject['evaluation']>['state'],
  row: { readonly reported: boolean; readonly decided: boolean; readonly adjusted: boolean },
  texts: Repair,
): string | null {
  if (!isPossible(state, 'correctIndicators')) return '项目已评价通过，指标文字不再改动。';
  if (!changesMeaning(texts)) return null;
  if (row.adjusted)
    return '年度指标值已按批准的目标调整改过，性质、指标值和单位不再改动；需要时请由责任人再次申请调整。';
  if (row.reported) return '已填报实际完成值，性质、指标值和单位不再改动；需要时请在“指标含义”中确认。';
  return row.decided ? '指标含义已确认，性质、指标值和单位不再改动。' : null;
}

type AuditedYear = { readonly id: string; readonly fiscalYear: number };

function audit(
  { projects, indicators, decisions, decided, reported }: Read,
  fiscalYear: number,
  units?: UnitsInUse,
): AuditedRecord[] {
  const [rowsOf, decisionsOf] = [byProject(indicators), byProject(decisions)];
  const texts = projects.map(({ id, code, name, total, goal }) => ({
    ...{ code, name, goal },
    total: total?.toFixed() ?? null,
    indicators: (rowsOf.get(id) ?? []).map(textsOf),
  }));
  const audited = auditProjects(texts, fiscalYear, units);
  return projects.map((project, at) => {
    const rows = rowsOf.get(project.id) ?? [];
    const keyed = (finding: QualityFinding): KeyedFinding => {
      const stored = finding.indicator === null ? null : (rows[finding.indicator - 1] ?? null);
      const row = {
        reported: reported.has(stored?.id ?? ''),
        decided: decided.has(stored?.id ?? ''),
        adjusted: (stored?.originalNature ?? null) !== null,
      };
      const blocked = finding.repair
        ? whyNotReplaceable(project.evaluation!.state, row, finding.repair)
        : null;
      return { ...finding, stored, blocked, key: keyOf(finding, stored) };
    };
    return {
      project,
      indicators: rows,
      findings: (audited[at] ?? []).map(keyed),
      decisions: decisionsOf.get(project.id) ?? [],
    };
  });
}

/**
 * The projects of a year that take part, audited as they are stored now, in the order of the document. All of them
 * together, whoever asks: what is usual in a year is the same for everybody.
 */
export async function auditYear(db: Db, { id, fiscalYear }: AuditedYear): Promise<AuditedRecord[]> {
  return audit(await readProjects(db, { yearId: id }), fiscalYear);
}

/** What was made of the texts of years. */
const unitsByTexts = new Recent<UnitsInUse>(8);

function unitsOf(texts: string): UnitsInUse {
  const rows = JSON.parse(texts) as [level2: string, name: string, nature: string, unit: string][];
  const indicators = rows.map(([level2, name, nature, unit]) => ({
    ...{ level1: '', level2, name, nature, target: '', unit, direction: null },
  }));
  return unitsAmong([{ code: null, name: '', total: null, goal: null, indicators }]);
}

/**
 * Which units are usual in the year. Every project's page asks: the texts are read as one, which is quick, and what
 * was made of the very same texts before is used again.
 */
async function unitsOfYear(db: Db, yearId: string): Promise<UnitsInUse> {
  const [found] = await db.$queryRaw<{ texts: string | null }[]>`
    SELECT json_agg(json_build_array(indicator."level2", indicator."name", indicator."nature", indicator."unitOfMeasure")
      ORDER BY project."position", indicator."position")::text AS "texts"
    FROM "Indicator" AS indicator JOIN "Project" AS project ON project."id" = indicator."projectId"
    WHERE project."yearId" = ${yearId} AND project."participates" AND indicator."unitOfMeasure" IS NOT NULL
      AND EXISTS (SELECT FROM "Evaluation" WHERE "projectId" = project."id")`;
  const texts = found?.texts ?? '[]';
  return unitsByTexts.get(texts) ?? unitsByTexts.put(texts, unitsOf(texts));
}

/** A project that is already read, as `auditYear` would have it; null where it takes no part. */
export async function auditOne(db: Db, project: SheetRecord): Promise<AuditedRecord | null> {
  if (!project.participates) return null;
  const { id: projectId, year, indicators } = project;
  const [units, decisions] = await Promise.all([
    unitsOfYear(db, year.id),
    db.qualityDecision.findMany({ where: { projectId }, orderBy: LATEST_FIRST }),
  ]);
  const having = (holds: (row: SheetRecord['indicators'][number]) => boolean) =>
    new Set(indicators.filter(holds).map(({ id }) => id));
  const decided = having(({ decision }) => decision !== null);
  const reported = having(({ actual }) => isReported(actual));
  const [record] = audit(
    { projects: [project], indicators, decisions, decided, reported },
    year.fiscalYear,
    units,
  );
  return record ?? null;
}
