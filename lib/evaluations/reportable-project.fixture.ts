import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { blankSheet } from '@/lib/sheet/sample-sheet.fixture';
import { saveReport, submitReport } from './commands';

let counter = 0;

/** A project of 56 万元 with the six indicators of `blankSheet`, nothing reported, owned by `owner`. */
export async function aReportableProject(
  db: Db,
  year: { id: string; unitId: string },
  owner: { id: string; name: string },
) {
  counter += 1;
  const project = await db.project.create({
    data: {
      unitId: year.unitId,
      yearId: year.id,
      origin: 'ADDED',
      position: counter,
      code: `39000124T0000009${String(counter).padStart(5, '0')}`,
      name: `入户走访服务${counter}`,
      ownerId: owner.id,
      ownerName: owner.name,
      total: '56',
      fiscal: '56',
      goal: blankSheet().goal,
      indicators: {
        create: blankSheet().rows.map((row, i) => ({
          position: i + 1,
          level1: row.level1,
          level2: row.level2,
          name: row.name,
          nature: row.nature,
          target: row.target,
          unitOfMeasure: row.unitOfMeasure,
          weight: row.weight,
        })),
      },
      evaluation: {
        create: { fundingLines: { create: [{ source: 'FISCAL', initial: '56', annual: '56' }] } },
      },
    },
    include: { indicators: { orderBy: { position: 'asc' } } },
  });
  const ids = project.indicators.map((indicator) => indicator.id);
  return {
    id: project.id,
    rows: {
      visits: ids[0]!,
      archive: ids[1]!,
      quality: ids[2]!,
      control: ids[3]!,
      effect: ids[4]!,
      satisfaction: ids[5]!,
    },
  };
}

type Rows = Awaited<ReturnType<typeof aReportableProject>>['rows'];

/** A complete report of that project: 96.63 分, 优. */
export function completeReport(rows: Rows) {
  return {
    goalActual: '已按计划完成。',
    money: [{ source: 'FISCAL' as const, executed: '54.6' }],
    rows: [
      { indicatorId: rows.visits, value: '4', deviationReason: '合并走访', improvement: '按季度走访' },
      { indicatorId: rows.archive, doneOn: '2024-07-20' },
      {
        indicatorId: rows.quality,
        grade: '达成' as const,
        percent: '95',
        completion: '记录完整规范',
        deviationReason: '两户未记',
      },
      { indicatorId: rows.effect, grade: '达成' as const, percent: '100', completion: '调查显示提升' },
      { indicatorId: rows.satisfaction, value: '92' },
    ],
  };
}

/** A fresh database with one unit: an owner with a project of 56 万元, an evaluator and a leader. */
export async function aReportingUnit() {
  const database = await freshDatabase();
  const { prisma } = database;
  const unit = await aUnit(prisma);
  const person = await aUser(prisma, 'OWNER', { unitId: unit.id });
  return {
    database,
    owner: sessionOf(person),
    evaluator: sessionOf(await aUser(prisma, 'EVALUATOR', { unitId: unit.id })),
    leader: sessionOf(await aUser(prisma, 'LEADER', { unitId: unit.id })),
    project: await aReportableProject(prisma, await aYear(prisma, unit.id), person),
  };
}

/**
 * Reports the project in full and submits it.
 * @param other rows that are reported otherwise
 * @returns the version to decide on
 */
export async function submitComplete(
  owner: Session,
  project: { id: string; rows: Rows },
  other: { readonly rows: readonly { readonly indicatorId: string }[] } = { rows: [] },
): Promise<number> {
  const complete = completeReport(project.rows);
  const replaced = new Set(other.rows.map(({ indicatorId }) => indicatorId));
  const { version } = await saveReport(owner, {
    projectId: project.id,
    version: 1,
    ...complete,
    rows: [...complete.rows.filter(({ indicatorId }) => !replaced.has(indicatorId)), ...other.rows],
  });
  const outcome = await submitReport(owner, { projectId: project.id, version });
  if (!outcome.submitted) throw new Error(JSON.stringify(outcome.missing));
  return outcome.version;
}
