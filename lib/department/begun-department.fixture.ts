import { sampleContent } from '@/lib/budget-document/sample-for-tests';
import { writeTextDump } from '@/lib/budget-document/write-text-dump';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { removeTargets } from '@/lib/department-targets/commands';
import { imported } from '@/lib/imports/uploads.fixture';
import { beginDepartment, saveDepartment } from './commands';
import { departmentPage } from './queries';

const ROWS = [
  ['', '城市管理', '效益指标社会效益指标环境改善', '定性', '', ''],
  ['', '城市管理', '产出指标数量指标巡查次数', '≥', '12', '次'],
  ['', '城市管理', '产出指标数量指标巡查次数', '≥', '12', '次'],
  ['', '民生', '做好各类救助', '定性', '', ''],
];

const above = [
  ['（2024年度）'],
  ['部门（单位）名称', '云溪街道办事处'],
  ['整体绩效目标', '整体绩效目标', '把有限的资金用在居民身边。'],
];

/** The sample budget with these rows in its table 14; without any where it has no such table. */
export function budgetWithTable14(rows: readonly string[][] | null = ROWS): string {
  const content = sampleContent();
  const others = content.tables.filter(({ no }) => no !== '14');
  return writeTextDump({
    ...content,
    tables: rows ? [...others, { no: '14', above, rows: [...rows] }] : others,
  });
}

/** A unit whose budget has a table 14, with all its projects reported: 100 万元, of which 92.5 were spent. */
export async function aUnitWithTable14(text = budgetWithTable14()) {
  const db = (await freshDatabase()).prisma;
  await imported(sessionOf(await aUser(db, 'ADMINISTRATOR')), text);
  const unit = await db.unit.findUniqueOrThrow({ where: { code: '390001' } });
  const year = await db.year.findFirstOrThrow({ where: { unitId: unit.id } });
  const evaluations = await db.evaluation.findMany({
    where: { project: { yearId: year.id } },
    orderBy: { project: { position: 'asc' } },
  });
  await db.fundingLine.deleteMany({ where: { evaluation: { project: { yearId: year.id } } } });
  await db.fundingLine.createMany({
    data: evaluations.map(({ id }, i) => ({
      ...{ evaluationId: id, source: 'FISCAL' as const },
      ...(i === 0
        ? { initial: '60', annual: '60', executed: '60' }
        : { initial: '40', annual: '40', executed: '32.5' }),
    })),
  });
  const account = async (role: 'EVALUATOR' | 'LEADER', name: string) =>
    sessionOf(await aUser(db, role, { unitId: unit.id, name, managesRules: true }));
  return {
    ...{ db, unit, yearId: year.id },
    evaluator: await account('EVALUATOR', '方一诺'),
    leader: await account('LEADER', '许知远'),
  };
}

type Unit = Awaited<ReturnType<typeof aUnitWithTable14>>;

/** The evaluation of that unit's year, begun. */
export async function begun({ evaluator, yearId }: Pick<Unit, 'evaluator' | 'yearId'>) {
  await beginDepartment(evaluator, { yearId });
  return shown({ evaluator });
}

export async function shown({ evaluator }: Pick<Unit, 'evaluator'>) {
  const page = await departmentPage(evaluator, {});
  if (!page?.evaluation) throw new Error('not begun');
  return page.evaluation;
}

const REPORTED = {
  巡查次数: { value: '12' },
  环境改善: { grade: '达成', percent: '90', completion: '河道整洁' },
} as const;

/** What is typed for an evaluation to be complete once its other targets are removed: 94.50 分. */
export function complete(rows: readonly { readonly indicatorId: string; readonly name: string }[]) {
  return {
    ...{ goalActual: '全部完成。', executionReason: '', notes: '' },
    texts: {
      overview: '内设六个办公室。',
      work: '',
      problems: '部分项目支付偏晚。',
      improvements: '按月调度。',
    },
    basic: { applicable: false, initial: null, annual: null, executed: null },
    items: DEFAULT_SCHEME.management.items.map(({ id }) => ({
      itemId: id,
      score: '3.8',
      ground: '查阅台账',
    })),
    rows: rows.flatMap(({ indicatorId, name }) =>
      name in REPORTED
        ? [{ indicatorId, ...REPORTED[name as keyof typeof REPORTED], deviationReason: '记录稍迟' }]
        : [],
    ),
  };
}

/** The evaluation with its copy and its unreadable target removed, reported in full. @returns its version */
export async function reportedDepartment(unit: Unit): Promise<number> {
  const { lines, version, department } = await begun(unit);
  const { evaluator, yearId } = unit;
  const rest = lines.filter(({ duplicateOf, level1 }) => duplicateOf !== null || level1 === null);
  const removed = await removeTargets(evaluator, {
    ...{ yearId, version, targetIds: rest.map(({ id }) => id), reason: '申报表重复' },
  });
  const saved = await saveDepartment(evaluator, {
    ...{ yearId, version: removed.version, ...complete(department.sheet.rows) },
  });
  return saved.version;
}
