import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { myProjects } from '@/lib/evaluations/queries';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { projectHistory } from '@/lib/projects/queries';
import { approveReport } from '@/lib/reviews/commands';
import { addRecheck, concludeRecheck, drawRechecks, reportOutcome } from './commands';
import { projectRechecks, recheckDetails, yearRechecks } from './queries';
import { recheckWorkbook } from './recheck-workbook';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let yearId: string;

async function approve(one: typeof project): Promise<void> {
  await approveReport(evaluator, { projectId: one.id, version: await submitComplete(owner, one) });
}

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
  await approve(project);
  ({ yearId } = await database.prisma.project.findUniqueOrThrow({ where: { id: project.id } }));
});

/** Projects of the same year and owner, approved. */
async function more(count: number): Promise<void> {
  const { prisma } = database;
  const year = await prisma.year.findUniqueOrThrow({ where: { id: yearId } });
  const person = await prisma.user.findFirstOrThrow({ where: { role: 'OWNER' } });
  for (let i = 0; i < count; i += 1) await approve(await aReportableProject(prisma, year, person));
}

const year = () => yearRechecks(leader, {});
const added = async () => (await addRecheck(leader, { projectId: project.id, reason: '群众来信反映' })).id;
const found = { score: '90.1', rows: [], opinion: '走访台账不全', demand: '补齐 5 月台账' };

describe('a random draw', () => {
  it('is kept with its seed, percent and population, and gives the same projects again', async () => {
    await more(3);
    expect(await drawRechecks(evaluator, { yearId, percent: '50', seed: '2024-11-28' })).toEqual({
      drawn: 2,
    });
    const { draws, items, candidates, counts } = await year();
    expect(draws).toMatchObject([
      { no: 1, percent: '50', seed: '2024-11-28', population: 4, drawn: 2, reproduced: true },
    ]);
    expect(items).toHaveLength(2);
    expect(candidates).toHaveLength(2);
    expect(counts).toEqual({ all: 2, open: 2, concluded: 0, owed: 0, mended: 0 });
    expect(items[0]).toMatchObject({ drawNo: 1, selfScore: '96.63', score: null, difference: null });
    const [told] = await projectHistory(owner, { projectId: items[0]!.projectId });
    expect(told).toMatchObject({
      action: 'recheck.selected',
      changes: [{ to: '第 1 次随机抽取：4 个中抽 50%，种子 2024-11-28' }],
    });
  });

  it('makes a seed where none is given, and draws the next time from what is left', async () => {
    await more(1);
    await drawRechecks(evaluator, { yearId, percent: '1', seed: '' });
    await drawRechecks(leader, { yearId, percent: '100', seed: '' });
    const { draws } = await year();
    expect(draws).toMatchObject([
      { no: 1, population: 2, drawn: 1, seed: expect.stringMatching(/^[0-9a-f]{16}$/), reproduced: true },
      { no: 2, population: 1, drawn: 1, reproduced: true },
    ]);
    expect(draws[0]?.seed).not.toBe(draws[1]?.seed);
    await expect(drawRechecks(leader, { yearId, percent: '100', seed: '' })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });

  it('of two at once takes no project twice', async () => {
    await more(2);
    const draw = () => drawRechecks(evaluator, { yearId, percent: '100', seed: '' });
    const both = await Promise.allSettled([draw(), draw()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await year()).items).toHaveLength(3);
  });

  it.each(['0', '100.01', '1.234', 'x', '-5'])('of %s %% is refused', async (percent) => {
    await expect(drawRechecks(evaluator, { yearId, percent, seed: '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('a recheck', () => {
  it('is added by hand with a reason, once, and only to an approved form', async () => {
    await added();
    await expect(added()).rejects.toMatchObject({ code: 'INVALID_STATE', message: '该项目已列入复核。' });
    expect((await year()).items).toMatchObject([{ drawNo: null, reason: '群众来信反映', state: 'open' }]);
    const { prisma } = database;
    const person = await prisma.user.findFirstOrThrow({ where: { role: 'OWNER' } });
    const draft = await aReportableProject(
      prisma,
      await prisma.year.findUniqueOrThrow({ where: { id: yearId } }),
      person,
    );
    await expect(addRecheck(leader, { projectId: draft.id, reason: '想看' })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });

  it('stands beside the self-evaluation, and the owner says what came of it', async () => {
    const recheckId = await added();
    const before = await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
    const { version, difference } = await concludeRecheck(evaluator, { recheckId, version: 1, ...found });
    expect(difference).toBe('-6.53');
    expect(await projectRechecks(owner, { projectId: project.id })).toMatchObject({
      items: [{ state: 'owed', selfScore: '96.63', score: '90.10', difference: '-6.53' }],
      mayReport: true,
      mayAdd: false,
    });
    const toMend = async () => (await myProjects(owner, {})).projects[0]?.toMend;
    expect(await toMend()).toEqual([{ recheckId, demand: '补齐 5 月台账' }]);
    await reportOutcome(owner, { recheckId, version, outcome: '台账已补齐并归档' });
    expect(await toMend()).toEqual([]);
    expect((await year()).items).toMatchObject([{ state: 'mended', outcome: '台账已补齐并归档' }]);
    const after = await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
    expect(after).toEqual(before);
    const [outcome, concluded] = await projectHistory(owner, { projectId: project.id });
    expect(outcome).toMatchObject({ action: 'recheck.outcomeReported' });
    expect(concluded?.changes).toContainEqual({ field: '差异', from: null, to: '-6.53' });
  });

  it('row by row makes the total of what was scored anew and what was not', async () => {
    const recheckId = await added();
    const { rows } = await recheckDetails(leader, { recheckId });
    expect(rows.map(({ no }) => no)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const [, first] = rows;
    const input = { ...found, recheckId, version: 1, score: null };
    const tooMuch = concludeRecheck(leader, { ...input, rows: [{ no: 1, score: '99' }] });
    await expect(tooMuch).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const { difference } = await concludeRecheck(leader, { ...input, rows: [{ no: 1, score: '1.5' }] });
    expect(Number(difference)).toBeCloseTo(1.5 - Number(first?.self), 10);
    expect((await recheckDetails(leader, { recheckId })).rows[1]?.score).toBe('1.5');
  });

  it('needs a score, and is concluded upon what was seen', async () => {
    const recheckId = await added();
    const blank = concludeRecheck(leader, { ...found, recheckId, version: 1, score: null });
    await expect(blank).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const conclude = () => concludeRecheck(leader, { ...found, recheckId, version: 1 });
    const both = await Promise.allSettled([conclude(), conclude()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('without anything demanded waits for nobody', async () => {
    const recheckId = await added();
    const { version } = await concludeRecheck(leader, { ...found, recheckId, version: 1, demand: '' });
    const outcome = reportOutcome(owner, { recheckId, version, outcome: '已整改' });
    await expect(outcome).rejects.toMatchObject({ code: 'INVALID_STATE' });
    expect((await year()).counts).toMatchObject({ concluded: 1, owed: 0 });
  });

  it('of a form that was opened again is about an earlier version, which is no longer scored', async () => {
    const recheckId = await added();
    const { version } = await database.prisma.evaluation.findUniqueOrThrow({
      where: { projectId: project.id },
    });
    await reopenForm(leader, { projectId: project.id, version, reason: '复核发现问题' });
    expect((await year()).items).toMatchObject([{ superseded: true, selfScore: '96.63' }]);
    const conclude = concludeRecheck(leader, { ...found, recheckId, version: 1 });
    await expect(conclude).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });
});

it('the workbook has a line per draw and per project, figures as numbers, texts as texts', async () => {
  await drawRechecks(evaluator, { yearId, percent: '100', seed: '=1+1' });
  const [item] = (await year()).items;
  await concludeRecheck(leader, { ...found, recheckId: item!.id, version: 1, opinion: '=HYPERLINK("x")' });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await recheckWorkbook(await year())).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('复核')!;
  expect(sheet.getCell('A2').text).toContain('种子 =1+1');
  const line = sheet.getRow(4);
  expect([line.getCell(7).value, line.getCell(8).value, line.getCell(9).value]).toEqual([96.63, 90.1, -6.53]);
  expect(line.getCell(10).type).toBe(ExcelJS.ValueType.String);
  expect(line.getCell(10).text).toContain('=HYPERLINK');
});
