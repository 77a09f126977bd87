import type { Session } from '@/lib/auth/viewer';
import { sampleText } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { listProjects } from './queries';
import type { AddProjectInput } from './schema';

export type Department = Awaited<ReturnType<typeof aDepartment>>;

/** Two units of one department with three projects, as imported, and one person per role. */
export async function aDepartment(db: Db) {
  const admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
  const bytes = new TextEncoder().encode(sampleText());
  const { importId } = await createPreview(admin, { bytes, fileName: '2024.txt' });
  await commitImport(admin, { importId });
  const [office, centre] = await db.unit.findMany({ orderBy: { code: 'asc' } });
  const session = async (name: string, unitId: string) => {
    const user = await db.user.findFirstOrThrow({ where: { name, unitId, role: 'OWNER' } });
    return sessionOf(await db.user.update({ where: { id: user.id }, data: { status: 'ACTIVE' } }));
  };
  const projects = await db.project.findMany({ orderBy: { code: 'asc' } });
  return {
    admin,
    office: office!,
    centre: centre!,
    fang: await session('方一诺', office!.id),
    su: await session('苏清和', office!.id),
    evaluator: sessionOf(await aUser(db, 'EVALUATOR', { unitId: office!.id })),
    leader: sessionOf(await aUser(db, 'LEADER', { unitId: office!.id })),
    elsewhere: sessionOf(await aUser(db, 'EVALUATOR', { unitId: centre!.id })),
    patrol: projects[0]!,
    culture: projects[1]!,
    centreProject: projects[2]!,
  };
}

/** The names that a person's list shows, in its order. */
export async function listedNames(session: Session, input: Parameters<typeof listProjects>[1] = {}) {
  return (await listProjects(session, input)).rows.map(({ name }) => name);
}

/** A project as an evaluator types it in for 云溪街道办事处. */
export function aTypedProject(ownerId: string, fields: Partial<AddProjectInput> = {}): AddProjectInput {
  return {
    fiscalYear: 2024,
    unitCode: '390001',
    code: '11990124T000000000777',
    name: '新增应急项目',
    ownerId,
    fiscal: '１,２００.５',
    other: '',
    goal: '完成应急处置。',
    reason: '年中追加',
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '处置次数',
        nature: '≥',
        target: '５',
        unitOfMeasure: '次',
        direction: '',
      },
      {
        level1: '效益指标',
        level2: '社会效益指标',
        name: '居民安全感',
        nature: '定性',
        target: '优',
        unitOfMeasure: '',
        direction: '',
      },
    ],
    ...fields,
  };
}
