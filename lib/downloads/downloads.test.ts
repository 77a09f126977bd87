import fs from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { bundleBytes } from '@/lib/documents/outgoing-bundle';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { ownDataFolder } from '@/lib/evidence/arrived.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { pagesOf, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { approvedList } from '@/lib/reports/queries';
import { approveReport } from '@/lib/reviews/commands';
import { currentStorage } from '@/lib/storage/current';
import { cancelDownload, requestDownload } from './commands';
import { downloadedFile, listDownloads } from './queries';
import { sweepDownloads } from './sweep';
import { makeDownloads } from './work';

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let projects: readonly { readonly id: string }[];

const folder = ownDataFolder();

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ database, owner, evaluator, leader } = unit);
  const { prisma } = database;
  const year = await prisma.year.findFirstOrThrow();
  const person = await prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  const both = [unit.project, await aReportableProject(prisma, year, person)];
  for (const project of both)
    await approveReport(evaluator, { projectId: project.id, version: await submitComplete(owner, project) });
  projects = both;
  fs.rmSync(path.join(folder, 'downloads'), { recursive: true, force: true });
});

const all = { kind: 'MERGED', projectIds: null } as const;

async function made(session = leader): Promise<string> {
  const { id } = await requestDownload(session, all);
  await makeDownloads();
  return id;
}

async function listed(id: string, session = leader) {
  return (await listDownloads(session, {})).find((download) => download.id === id);
}

async function bytesOf(id: string, session = leader): Promise<Buffer> {
  const { body } = await downloadedFile(session, { downloadId: id });
  return buffer(body as unknown as AsyncIterable<Uint8Array>);
}

async function reopen({ id: projectId }: { readonly id: string }): Promise<void> {
  const { version } = await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId } });
  await reopenForm(evaluator, { projectId, version, reason: '满意度依据有误' });
}

/** As if it had been asked for with more than fifty projects. */
const large = (id: string) => database.prisma.download.update({ where: { id }, data: { total: 51 } });

const told = () =>
  database.prisma.message.findMany({
    where: { projectId: null },
    select: { userId: true, text: true, kind: true },
  });

describe('a request', () => {
  it('is made by the job into the very file that is sent directly, and is there for its person', async () => {
    const { id, known } = await requestDownload(leader, all);
    expect(known).toBe(false);
    expect(await listed(id)).toMatchObject({ state: 'WAITING', total: 2, done: 0, size: null });
    await expect(downloadedFile(leader, { downloadId: id })).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await makeDownloads();
    const direct = bundleBytes(leader, {
      ...{ kind: 'MERGED', appendix: [], chosen: await approvedList(leader, {}) },
    });
    const bytes = await bytesOf(id);
    expect(bytes.equals(await buffer(direct))).toBe(true);
    expect(await listed(id)).toMatchObject({ state: 'READY', done: 2, size: bytes.length });
    expect(fs.readdirSync(path.join(folder, 'downloads/drafts'))).toEqual([]);
  });

  it('for an archive of some has only these', async () => {
    const { id } = await requestDownload(leader, { kind: 'ZIP', projectIds: [projects[1]!.id] });
    await makeDownloads();
    const { name } = await database.prisma.project.findUniqueOrThrow({ where: { id: projects[1]!.id } });
    const text = (await bytesOf(id)).toString('utf8');
    expect(text.split(`-${name}.pdf`)).toHaveLength(3);
    expect((await listed(id))?.fileName).toMatch(/（1个项目）\.zip$/);
  });

  withTool('pdftotext')('with an appendix has it behind each form (pdftotext)', async () => {
    const { id } = await requestDownload(leader, { ...all, appendix: 'trace' });
    await makeDownloads();
    expect(
      pagesOf(await bytesOf(id))
        .join('')
        .split('附：得分依据').length - 1,
    ).toBeGreaterThanOrEqual(2);
  });

  it('that was asked for before is the same one, waiting or ready, until something in it changes', async () => {
    const first = await requestDownload(leader, all);
    expect(await requestDownload(leader, all)).toEqual({ ...first, known: true });
    await makeDownloads();
    expect(await requestDownload(leader, all)).toEqual({ ...first, known: true });
    for (const other of [{ appendix: 'trace' }, { kind: 'ZIP' as const }])
      expect((await requestDownload(leader, { ...all, ...other })).known).toBe(false);
    await reopen(projects[1]!);
    expect((await requestDownload(leader, all)).known).toBe(false);
  });

  it('that two windows send at once is one', async () => {
    const requests = await Promise.all([requestDownload(leader, all), requestDownload(leader, all)]);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(1);
    expect(await database.prisma.download.count()).toBe(1);
  });

  it('of what somebody else had made is ready at once, with the same bytes', async () => {
    const first = await made(leader);
    const second = await requestDownload(evaluator, all);
    expect(second.id).not.toBe(first);
    expect(await listed(second.id, evaluator)).toMatchObject({ state: 'READY', done: 2 });
    expect((await bytesOf(second.id, evaluator)).equals(await bytesOf(first))).toBe(true);
  });

  it('is taken five times at once from one person', async () => {
    const kinds = ['trace', 'evidence', 'history', 'trace,evidence', 'trace,history'];
    for (const appendix of kinds) await requestDownload(leader, { ...all, appendix });
    await expect(requestDownload(leader, all)).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  it('for what is not approved or not in reach is none', async () => {
    await reopen(projects[1]!);
    const ids = projects.map(({ id }) => id);
    await expect(requestDownload(leader, { kind: 'ZIP', projectIds: ids })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a file', () => {
  it('is for nobody but who asked for it, while that person reaches the unit', async () => {
    const id = await made();
    await expect(downloadedFile(evaluator, { downloadId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listed(id, evaluator)).toBeUndefined();
    const elsewhere = await aUnit(database.prisma);
    await database.prisma.user.update({ where: { id: leader.userId }, data: { unitId: elsewhere.id } });
    await expect(downloadedFile(leader, { downloadId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('expires after seven days, and then its bytes go', async () => {
    const id = await made();
    await database.prisma.download.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    await expect(downloadedFile(leader, { downloadId: id })).rejects.toThrow('下载链接已过期');
    expect(await listed(id)).toMatchObject({ state: 'EXPIRED', expiresAt: null });
    await sweepDownloads(inDays(2));
    const kept: string[] = [];
    for await (const { sha256 } of currentStorage('downloads').list()) kept.push(sha256);
    expect(kept).toEqual([]);
    expect((await requestDownload(leader, all)).known).toBe(false);
  });

  it('stays while another request shares it', async () => {
    const first = await made();
    const second = await requestDownload(evaluator, all);
    await database.prisma.download.update({ where: { id: first }, data: { expiresAt: new Date() } });
    await sweepDownloads(inDays(2));
    expect((await bytesOf(second.id, evaluator)).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('of more than fifty projects is told of when it is ready, once', async () => {
    const small = await made();
    expect(await told()).toEqual([]);
    const { id } = await requestDownload(leader, { ...all, kind: 'ZIP' });
    await large(id);
    await makeDownloads();
    await makeDownloads();
    const { fileName } = (await listed(id))!;
    expect(await told()).toEqual([
      {
        userId: leader.userId,
        kind: 'DOWNLOAD_READY',
        text: `“${fileName}”已生成，请在 7 天内到“下载任务”下载。`,
      },
    ]);
    expect(small).not.toBe(id);
  });
});

describe('a request that comes to nothing', () => {
  it('is cancelled while it waits, and is not made', async () => {
    const { id } = await requestDownload(leader, all);
    await cancelDownload(leader, { downloadId: id });
    await makeDownloads();
    expect(await listed(id)).toMatchObject({ state: 'CANCELLED', size: null });
    expect(await database.prisma.issuedDocument.count()).toBe(0);
    await cancelDownload(leader, { downloadId: id });
    expect(await database.prisma.auditEvent.count({ where: { action: 'download.cancelled' } })).toBe(1);
  });

  it('is not cancelled by anybody else', async () => {
    const { id } = await requestDownload(leader, all);
    await expect(cancelDownload(evaluator, { downloadId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says that a form was opened again meanwhile', async () => {
    const { id } = await requestDownload(leader, all);
    await large(id);
    await reopen(projects[0]!);
    await makeDownloads();
    const { state, reason } = (await listed(id))!;
    expect([state, reason]).toEqual([
      'FAILED',
      '所选项目中，有的已重新评价，或不在您的权限范围内。请刷新页面后重新选择。',
    ]);
    expect(await told()).toMatchObject([{ kind: 'DOWNLOAD_FAILED' }]);
  });

  it('says that its person may no longer read the forms', async () => {
    const { id } = await requestDownload(leader, all);
    await database.prisma.user.update({ where: { id: leader.userId }, data: { status: 'DISABLED' } });
    await makeDownloads();
    const { state, reason } = await database.prisma.download.findUniqueOrThrow({ where: { id } });
    expect([state, reason]).toEqual(['FAILED', '您的账号已停用，或不再有下载这些自评表的权限。']);
  });
});

describe('a request whose process ended in the middle', () => {
  const begun = (id: string, secondsAgo: number, attempts = 1) =>
    database.prisma.download.update({
      where: { id },
      data: { state: 'DRAWING', attempts, done: 1, aliveAt: new Date(Date.now() - secondsAgo * 1000) },
    });

  it('is begun again by another once it has been silent for a minute', async () => {
    const { id } = await requestDownload(leader, all);
    await begun(id, 30);
    await makeDownloads();
    expect(await listed(id)).toMatchObject({ state: 'DRAWING', done: 1 });
    await begun(id, 61);
    await makeDownloads();
    expect(await listed(id)).toMatchObject({ state: 'READY', done: 2 });
  });

  it('has failed after the third time', async () => {
    const { id } = await requestDownload(leader, all);
    await begun(id, 61, 3);
    await makeDownloads();
    expect(await listed(id)).toMatchObject({ state: 'FAILED', reason: expect.stringContaining('已试 3 次') });
  });

  it('is made once where two look for work at the same time', async () => {
    const { id } = await requestDownload(leader, all);
    await Promise.all([makeDownloads(), makeDownloads()]);
    const { attempts, state } = await database.prisma.download.findUniqueOrThrow({ where: { id } });
    expect([attempts, state]).toEqual([1, 'READY']);
  });
});

it('an owner, and a person of another unit, can ask for none', async () => {
  await expect(requestDownload(owner, all)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const elsewhere = await aUnit(database.prisma);
  const stranger = sessionOf(await aUser(database.prisma, 'LEADER', { unitId: elsewhere.id }));
  await expect(
    requestDownload(stranger, { kind: 'ZIP', projectIds: [projects[0]!.id] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
