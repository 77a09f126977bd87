import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { listMessages } from '@/lib/messages/queries';
import { setParticipation } from '@/lib/projects/commands';
import { projectHistory } from '@/lib/projects/queries';
import { proseParts } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import { frozenHash } from '@/lib/reports/frozen-model';
import { SELF_REPORT } from '@/lib/reports/written/self-report';
import { approveReport } from '@/lib/reviews/commands';
import { askForReports, finishReport, reopenReport, saveText } from './commands';
import { writtenDocument, writtenReport, writtenText, yearReports } from './queries';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
});

const prose = (text: string): Prose => [{ kind: 'paragraph', text: [{ text, bold: false }] }];
const of = () => ({ projectId: project.id });
const save = (session: Session, key: string, text: string, version = 0) =>
  saveText(session, { ...of(), key, version, prose: text === '' ? [] : prose(text) });

async function approve(): Promise<void> {
  const version = await submitComplete(owner, project);
  await approveReport(evaluator, { projectId: project.id, version });
}

const REQUIRED = proseParts(SELF_REPORT).filter(({ required }) => required);

/** Writes whatever is required. @returns the report's version */
async function write(): Promise<number> {
  let version = 0;
  for (const { key, title } of REQUIRED) version = (await save(owner, key, `${title}的内容。`)).reportVersion;
  return version;
}

async function finished(): Promise<void> {
  await approve();
  await finishReport(owner, { ...of(), version: await write() });
}

const dataWords = async (session: Session) =>
  JSON.stringify((await writtenReport(session, of())).content.data);

describe('writing', () => {
  it('keeps each text with its version, and who wrote it when', async () => {
    const saved = await save(owner, 'background', '项目的背景。');
    expect(saved).toMatchObject({ version: 1, reportVersion: 2 });
    const view = await writtenReport(leader, of());
    expect(view.texts.background).toMatchObject({
      prose: prose('项目的背景。'),
      version: 1,
      savedAt: saved.savedAt,
    });
    expect(view.texts.use).toEqual({ prose: [], version: 0, savedAt: null, savedByName: null });
    expect(view).toMatchObject({ state: 'DRAFT', formFrozen: false, outdated: null, editions: [] });
    expect(view.may).toMatchObject({ write: false, finish: false, reopen: false, ask: false });
    const [told] = await projectHistory(owner, of());
    expect(told).toMatchObject({
      action: 'writtenReport.saved',
      changes: [{ field: '自评报告“项目概况”', from: null, to: '6 字' }],
    });
  });

  it('refuses what was typed upon another version, text by text', async () => {
    await save(owner, 'background', '甲');
    await save(evaluator, 'use', '乙');
    await expect(save(evaluator, 'background', '丙')).rejects.toMatchObject({ code: 'CONFLICT' });
    await save(evaluator, 'background', '丙', 1);
    expect(await writtenText(owner, { ...of(), key: 'background' })).toMatchObject({
      prose: prose('丙'),
      version: 2,
    });
  });

  it('two saves at once: one is kept, the other refused', async () => {
    const both = await Promise.allSettled([save(owner, 'use', '甲'), save(evaluator, 'use', '乙')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('notes nothing where nothing changed, and lets a text be emptied', async () => {
    const { reportVersion } = await save(owner, 'background', '甲');
    expect(await save(owner, 'background', '甲', 1)).toMatchObject({ version: 1, reportVersion });
    await save(owner, 'background', '', 1);
    expect((await writtenReport(owner, of())).texts.background).toMatchObject({ prose: [], version: 2 });
  });

  it('is for places of the outline, and for projects that take part', async () => {
    await expect(save(owner, 'elsewhere', '甲')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(leader, 'use', '甲')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { version } = await database.prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    const exempt = { ...of(), version, participates: false, kind: 'OTHER' as const, reason: '项目取消' };
    await setParticipation(evaluator, exempt);
    await expect(save(owner, 'use', '甲')).rejects.toMatchObject({ code: 'INVALID_STATE' });
    expect((await writtenReport(owner, of())).may.write).toBe(false);
  });
});

describe('the data parts', () => {
  it('follow the form and touch no text', async () => {
    await save(owner, 'background', '项目的背景。');
    const before = await dataWords(owner);
    const money = [{ source: 'FISCAL' as const, executed: '50' }];
    await saveReport(owner, { projectId: project.id, version: 1, money, rows: [] });
    const after = await writtenReport(owner, of());
    expect(JSON.stringify(after.content.data)).not.toBe(before);
    expect(JSON.stringify(after.content.data)).toContain('全年执行数50.00万元');
    expect(after.texts.background).toMatchObject({ prose: prose('项目的背景。'), version: 1 });
  });
});

describe('finishing', () => {
  it('says what is missing of a report in which nobody has written anything', async () => {
    await approve();
    const { version } = await writtenReport(owner, of());
    await expect(finishReport(owner, { ...of(), version })).rejects.toMatchObject({
      message: expect.stringContaining('以下必写部分还没有内容：“项目概况”、'),
    });
  });

  it('needs an approved form and what has to be written, and says which', async () => {
    const version = await write();
    await expect(finishReport(owner, { ...of(), version })).rejects.toMatchObject({
      message:
        '自评表当前为“未开始”，其中的数据还会变化：自评表评价通过后才能完成报告。文字可以先写，会一直保留。',
    });
    await approve();
    const emptied = await save(owner, 'use', '', 1);
    await expect(finishReport(owner, { ...of(), version: emptied.reportVersion })).rejects.toMatchObject({
      message: '以下必写部分还没有内容：“结果应用与公开”。写好后才能完成报告。',
    });
  });

  it('refuses what is not what the person saw', async () => {
    await approve();
    const version = await write();
    await save(evaluator, 'goal', '补充');
    await expect(finishReport(owner, { ...of(), version })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('freezes form and texts as one model, which nobody changes until it is opened again', async () => {
    await finished();
    const edition = await database.prisma.writtenEdition.findFirstOrThrow();
    expect(frozenHash(edition.model)).toBe(edition.sha256);
    const { frozenSha256 } = await database.prisma.evaluation.findFirstOrThrow();
    expect(edition.model).toMatchObject({
      formSha256: frozenSha256,
      proses: { use: prose('结果应用与公开的内容。') },
    });
    const view = await writtenReport(owner, of());
    expect(view).toMatchObject({ state: 'FINISHED', outdated: null, may: { write: false, reopen: true } });
    await expect(save(owner, 'use', '改', 1)).rejects.toMatchObject({
      message: '报告已完成，不能再修改；要修改请先重新打开。',
    });
    expect(await writtenDocument(leader, of())).toMatchObject({ sha256: edition.sha256, superseded: null });
  });

  it('keeps each edition readable', async () => {
    await finished();
    const { version } = await writtenReport(owner, of());
    await reopenReport(evaluator, { ...of(), version, reason: '补充依据' });
    await save(evaluator, 'use', '改写。', 1);
    const draft = await writtenDocument(owner, of());
    expect(draft).toMatchObject({ sha256: null, finishedOn: null });
    expect(draft.content.proses.use).toEqual(prose('改写。'));
    const first = await writtenDocument(owner, { ...of(), no: 1 });
    expect(first).toMatchObject({ superseded: 1 });
    expect(first.content.proses.use).toEqual(prose('结果应用与公开的内容。'));
    const again = await writtenReport(owner, of());
    expect(await finishReport(owner, { ...of(), version: again.version })).toEqual({ no: 2 });
    const { editions } = await writtenReport(owner, of());
    expect(editions.map(({ no, reopened }) => [no, reopened?.reason ?? null])).toEqual([
      [2, null],
      [1, '补充依据'],
    ]);
    await expect(writtenDocument(owner, { ...of(), no: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says that it is out of date once the form is approved anew, and keeps its own figures', async () => {
    await finished();
    const before = await dataWords(owner);
    const { version } = await database.prisma.evaluation.findFirstOrThrow();
    const opened = await reopenForm(evaluator, { ...of(), version, reason: '依据有误' });
    expect((await writtenReport(owner, of())).outdated).toMatch(/^自评表正在重新评价/);
    expect((await writtenDocument(owner, of())).outdated).toBe(true);
    const money = [{ source: 'FISCAL' as const, executed: '56' }];
    await saveReport(owner, { projectId: project.id, version: opened.version, money, rows: [] });
    const current = await database.prisma.evaluation.findFirstOrThrow();
    const submitted = await submitReport(owner, { projectId: project.id, version: current.version });
    if (!submitted.submitted) throw new Error('not submitted');
    await approveReport(evaluator, { projectId: project.id, version: submitted.version });
    const view = await writtenReport(owner, of());
    expect(view.outdated).toMatch(/^自评表其后已重新评价通过/);
    expect(await dataWords(owner)).toBe(before);
    await reopenReport(owner, { ...of(), version: view.version, reason: '数据更新' });
    expect(await dataWords(owner)).toContain('全年执行数56.00万元');
  });
});

describe('asking for reports', () => {
  it('marks projects, tells their owners, and lists where each stands', async () => {
    const asked = { projectIds: [project.id], asked: true };
    expect(await askForReports(evaluator, asked)).toEqual({ changed: 1 });
    expect(await askForReports(evaluator, asked)).toEqual({ changed: 0 });
    const { messages } = await listMessages(owner, {});
    expect(messages[0]?.text).toMatch(/要求为“入户走访服务\d+”撰写项目支出绩效自评报告。$/);
    expect((await yearReports(leader, {})).items).toMatchObject([
      { asked: true, state: 'NONE', outdated: false },
    ]);
    await finished();
    expect((await yearReports(evaluator, {})).items).toMatchObject([{ state: 'FINISHED', outdated: false }]);
    await askForReports(evaluator, { ...asked, asked: false });
    const { items, others } = await yearReports(evaluator, {});
    expect([items[0]?.asked, others]).toEqual([false, []]);
  });

  it("is the evaluator's alone, within the unit, and lets evaluators choose among the others", async () => {
    const asked = { projectIds: [project.id], asked: true };
    for (const session of [owner, leader]) {
      await expect(askForReports(session, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const stranger = sessionOf(
      await aUser(database.prisma, 'EVALUATOR', {
        unitId: (await database.prisma.unit.create({ data: { code: '390009', name: '外单位' } })).id,
      }),
    );
    await expect(askForReports(stranger, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { others, items } = await yearReports(evaluator, {});
    expect([others.map(({ id }) => id), items]).toEqual([[project.id], []]);
  });
});
