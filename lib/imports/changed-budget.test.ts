import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { BudgetIndicator, BudgetProject } from '@/lib/budget-document/budget-document';
import { sampleProjects, sampleText } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { adjustWeights, saveReport } from '@/lib/evaluations/commands';
import { decideReadings } from '@/lib/readings/commands';
import { differencesIn, everything, NONE, previewedBy, takenBy } from './choices.fixture';
import { commitImport } from './commands';
import { importDetails, keptFile, projectSources } from './queries';
import { counts, imported } from './uploads.fixture';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

const previewed = (projects: readonly BudgetProject[]) => previewedBy(admin, projects);
const takeAll = (projects: readonly BudgetProject[]) => takenBy(admin, projects);

async function projectNamed(name: string) {
  return db.project.findFirstOrThrow({
    where: { name },
    include: {
      evaluation: { include: { fundingLines: true } },
      indicators: { include: { actual: true, decision: true }, orderBy: { position: 'asc' } },
      owner: true,
    },
  });
}

function withRows(project: BudgetProject, indicators: readonly BudgetIndicator[]): BudgetProject {
  return { ...project, indicators };
}

const [river, culture, centre] = sampleProjects() as [BudgetProject, BudgetProject, BudgetProject];
const [patrols, effect, cost] = river.indicators as [BudgetIndicator, BudgetIndicator, BudgetIndicator];
const extra: BudgetIndicator = { ...patrols, name: '清理垃圾吨数', target: '30', unit: '吨' };

/** The sample imported, its first project with an owner who may report. */
async function aReportedProject() {
  await imported(admin);
  const project = await projectNamed(river.name);
  await db.user.update({ where: { id: project.ownerId! }, data: { status: 'ACTIVE' } });
  return { project, owner: sessionOf(await db.user.findUniqueOrThrow({ where: { id: project.ownerId! } })) };
}

describe('a changed document', () => {
  test('taken as a whole leaves what it declares, in its order, with its sources', async () => {
    await imported(admin);
    const changed = withRows({ ...river, goal: '每月巡查。', total: '30', fiscal: '30', owner: '苏清和' }, [
      extra,
      { ...patrols, target: '14' },
      cost,
    ]);
    expect(await takeAll([changed, culture, centre])).toMatchObject({
      changed: true,
      updated: 1,
      projects: 0,
    });
    const project = await projectNamed(river.name);
    expect(project).toMatchObject({ goal: '每月巡查。', owner: { name: '苏清和' }, ownerName: '苏清和' });
    expect(project.indicators.map(({ name, target, position }) => [name, target, position])).toEqual([
      ['清理垃圾吨数', '30', 1],
      ['巡查次数', '14', 2],
      ['项目预算控制数', '20', 3],
    ]);
    const fiscal = project.evaluation!.fundingLines.find(({ source }) => source === 'FISCAL')!;
    expect([fiscal.initial?.toFixed(), fiscal.annual?.toFixed()]).toEqual(['30', '30']);
    const { project: source, indicators } = await projectSources(admin, { projectId: project.id });
    expect(source).toMatchObject({ row: 1, place: { kind: 'line', line: expect.any(Number) } });
    expect(indicators.map((one) => one.source?.row)).toEqual([1, 2, 3]);
    expect(indicators[2]!.source!.importId).not.toBe(source!.importId);
  });

  test('leaves one event with from and to, and says what was taken', async () => {
    await imported(admin);
    const { importId, details } = await previewed([
      withRows({ ...river, goal: '每月巡查。' }, [{ ...patrols, target: '14' }, effect, cost]),
      culture,
      centre,
    ]);
    const taken = () => ({ items: [], rows: [0], order: false });
    await commitImport(admin, { importId, choices: everything(details, taken) });
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'project.importChanged' } });
    expect(event.changes).toEqual([{ field: '“巡查次数”指标值', from: '12', to: '14' }]);
    const { outcome } = await importDetails(admin, { importId });
    expect(outcome?.changed).toMatchObject([{ taken: ['修改 1 条指标'], left: ['绩效目标'], lost: [] }]);
  });

  test('of which nothing is taken changes nothing', async () => {
    await imported(admin);
    const before = [await counts(db), await projectNamed(river.name)];
    const { importId } = await previewed([{ ...river, goal: '另一个目标' }, culture, centre]);
    expect(await commitImport(admin, { importId, choices: NONE })).toMatchObject({ changed: false });
    expect([await counts(db), await projectNamed(river.name)]).toEqual(before);
  });

  test('splits the 分值 again for another set of rows, and leaves those that a person set', async () => {
    const { project, owner } = await aReportedProject();
    const before = project.indicators.map(({ weight }) => weight?.toFixed(2));
    await takeAll([withRows(river, [patrols, extra, effect, cost]), culture, centre]);
    const after = await projectNamed(river.name);
    const sum = after.indicators.reduce((total, { weight }) => total + Number(weight), 0);
    expect([before.length, after.indicators.length, sum]).toEqual([3, 4, 90]);
    const weights = after.indicators.map(({ id }, i) => ({
      indicatorId: id,
      weight: ['20', '20', '40', '10'][i]!,
    }));
    const { version } = after.evaluation!;
    await adjustWeights(owner, { projectId: project.id, version, weights, reason: '突出重点' });
    await takeAll([withRows(river, [{ ...patrols, target: '15' }, effect, cost]), culture, centre]);
    const adjusted = await projectNamed(river.name);
    expect(adjusted.indicators.map(({ weight }) => weight?.toFixed())).toEqual(['20', '40', '10']);
  });
});

describe('what was reported', () => {
  test('is touched only with a tick, and stays beside a row that changed', async () => {
    const { project, owner } = await aReportedProject();
    const rows = [{ indicatorId: project.indicators[0]!.id, value: '12' }];
    await saveReport(owner, { projectId: project.id, version: 1, rows });
    const changed = [withRows(river, [{ ...patrols, target: '24' }, effect, cost]), culture, centre];
    const { importId, details } = await previewed(changed);
    const { comparison } = differencesIn(details)[0]!;
    expect(comparison.standing).toMatchObject({ reported: 1, state: 'DRAFTING' });
    expect(comparison.consequences[0]).toEqual({
      actual: '12 次',
      decision: null,
      adjustment: null,
      comments: 0,
    });
    const choices = everything(details);
    const silent = choices.changed.map((choice) => ({ ...choice, overReported: false }));
    await expect(
      commitImport(admin, { importId, choices: { ...choices, changed: silent } }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '没有改动任何数据。“河道巡查服务”：涉及已填报的内容，但没有确认。',
    });
    await commitImport(admin, { importId, choices });
    const [row] = (await projectNamed(river.name)).indicators;
    expect([row!.target, row!.actual?.value?.toFixed()]).toEqual(['24', '12']);
    expect(Number(row!.actual?.score)).toBe(Number(row!.weight) / 2);
  });

  test('goes with a row that is removed, and the history and the result say so', async () => {
    const { project, owner } = await aReportedProject();
    const rows = [{ indicatorId: project.indicators[0]!.id, value: '12' }];
    await saveReport(owner, { projectId: project.id, version: 1, rows });
    const { importId, details } = await previewed([withRows(river, [effect, cost]), culture, centre]);
    await commitImport(admin, { importId, choices: everything(details) });
    const { outcome } = await importDetails(admin, { importId });
    expect(outcome?.changed[0]?.lost).toEqual(['巡查次数（已填报：12 次）']);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'project.importChanged' } });
    expect(JSON.stringify(event.changes)).toContain('已填报：12 次');
  });

  test('of money stays: executed amounts and a 全年预算数 that was adjusted', async () => {
    const { project, owner } = await aReportedProject();
    const money = [{ source: 'FISCAL' as const, annual: '18', executed: '17' }];
    await saveReport(owner, { projectId: project.id, version: 1, money });
    await takeAll([{ ...river, total: '25', fiscal: '25' }, culture, centre]);
    const { evaluation } = await projectNamed(river.name);
    const fiscal = evaluation!.fundingLines.find(({ source }) => source === 'FISCAL')!;
    expect([fiscal.initial, fiscal.annual, fiscal.executed].map((one) => one?.toFixed())).toEqual([
      '25',
      '18',
      '17',
    ]);
  });
});

test('a decided meaning stays with text that is alike, and goes with another one', async () => {
  await imported(admin);
  const project = await projectNamed(river.name);
  const evaluator = sessionOf(await aUser(db, 'EVALUATOR', { unitId: project.unitId }));
  const [row] = project.indicators;
  const meaning = { kind: 'number' as const };
  await decideReadings(evaluator, {
    decisions: [{ rows: [{ indicatorId: row!.id, seen: null }], meaning, note: '' }],
  });
  await takeAll([withRows(river, [{ ...patrols, direction: null }, effect, cost]), culture, centre]);
  expect((await projectNamed(river.name)).indicators[0]!.decision).not.toBeNull();
  await takeAll([withRows(river, [{ ...patrols, target: '15' }, effect, cost]), culture, centre]);
  expect((await projectNamed(river.name)).indicators[0]!.decision).toBeNull();
});

describe('a project that is not as it was looked at', () => {
  test('is refused by name, and the others go through', async () => {
    const { project, owner } = await aReportedProject();
    const { importId, details } = await previewed([
      { ...river, goal: '新目标一' },
      { ...culture, goal: '新目标二' },
      centre,
    ]);
    await saveReport(owner, { projectId: project.id, version: 1, notes: '期间的改动' });
    expect(await commitImport(admin, { importId, choices: everything(details) })).toMatchObject({
      updated: 1,
      refused: 1,
    });
    expect([(await projectNamed(river.name)).goal, (await projectNamed(culture.name)).goal]).toEqual([
      river.goal,
      '新目标二',
    ]);
    const { outcome } = await importDetails(admin, { importId });
    expect(outcome?.refused).toMatchObject([{ name: river.name, why: expect.stringContaining('预览之后') }]);
  });

  test('stays as it is once approved', async () => {
    await imported(admin);
    const { id } = await projectNamed(river.name);
    await db.evaluation.update({ where: { projectId: id }, data: { state: 'APPROVED' } });
    const { importId, details } = await previewed([{ ...river, goal: '新目标' }, culture, centre]);
    await expect(commitImport(admin, { importId, choices: everything(details) })).rejects.toThrow(
      '已评价通过',
    );
    expect((await projectNamed(river.name)).goal).toBe(river.goal);
  });
});

test('a project that the document lacks stays, or becomes 不参评 with the reason', async () => {
  await imported(admin);
  const { importId, details } = await previewed([river, centre]);
  const [absent] = details.absent;
  expect(absent).toMatchObject({ name: culture.name, origin: 'IMPORTED' });
  const exempted = [{ key: absent!.key, seen: absent!.standing.seen, reason: '项目已取消' }];
  await commitImport(admin, { importId, choices: { ...NONE, exempted } });
  expect(await projectNamed(culture.name)).toMatchObject({
    participates: false,
    exemptionReason: '项目已取消',
  });
});

test('a document of another department is brought in only after that was confirmed', async () => {
  await aUnit(db, { code: '777001', name: '别的单位' });
  const { importId, details } = await previewed(sampleProjects());
  expect(details.otherUnits).toEqual(['别的单位']);
  await expect(commitImport(admin, { importId })).rejects.toThrow('文本属于“390001 云溪街道办事处”');
  const choices = { ...everything(details), otherDepartment: true };
  expect(await commitImport(admin, { importId, choices })).toMatchObject({ projects: 3 });
});

test('the kept file is for those who may see a project of it, byte for byte', async () => {
  const outcome = await imported(admin);
  const importId = outcome.changed ? outcome.importId : '';
  const { unitId } = await projectNamed(river.name);
  const here = sessionOf(await aUser(db, 'EVALUATOR', { unitId }));
  const there = sessionOf(await aUser(db, 'EVALUATOR', { unitId: (await aUnit(db)).id }));
  const owner = sessionOf(await aUser(db, 'OWNER', { unitId }));
  const { bytes } = await keptFile(here, { importId });
  expect(new TextDecoder().decode(bytes)).toBe(sampleText());
  await expect(keptFile(there, { importId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(keptFile(owner, { importId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
