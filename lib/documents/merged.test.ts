import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { approvedList, formDocument } from '@/lib/reports/queries';
import { shownInput } from '@/lib/reports/schema';
import { approveReport } from '@/lib/reviews/commands';
import { claimIn } from '@/lib/verification/claim';
import { codeOf } from '@/lib/verification/code';
import { issueForms, issueMerged } from './commands';
import { DrawnFiles, keepDrawnFiles } from './drawn-files';
import { bundleBytes, bundleName } from './outgoing-bundle';
import { outgoingForm } from './outgoing-form';
import { fileVerification } from './queries';

type Project = Awaited<ReturnType<typeof aReportableProject>>;

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let projects: readonly Project[];
let asker = 0;

async function approve(project: Project): Promise<void> {
  await approveReport(evaluator, { projectId: project.id, version: await submitComplete(owner, project) });
}

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ database, owner, evaluator, leader } = unit);
  const { prisma } = database;
  const year = await prisma.year.findFirstOrThrow();
  const person = await prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  projects = [unit.project, await aReportableProject(prisma, year, person)];
  for (const project of projects) await approve(project);
  asker += 1;
});

async function merged(session = leader, projectIds?: string): Promise<Buffer> {
  const chosen = await approvedList(session, { projects: projectIds });
  return buffer(bundleBytes(session, { kind: 'MERGED', appendix: [], chosen }));
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const verified = (bytes: Uint8Array) =>
  fileVerification(null, { sha256: hashOf(bytes), claim: claimIn(bytes), from: `198.51.100.${asker}` });

const stored = (project: Project) =>
  database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });

async function reopen(project: Project): Promise<void> {
  const { version } = await stored(project);
  await reopenForm(evaluator, { projectId: project.id, version, reason: '满意度依据有误' });
}

describe('a file of several forms', () => {
  it('is registered for each of them, once, before it is whole', async () => {
    const bytes = await merged();
    expect(await merged(evaluator)).toEqual(bytes);
    const rows = await database.prisma.issuedDocument.findMany({ orderBy: { code: 'asc' } });
    const hashes = await Promise.all(projects.map(async (project) => (await stored(project)).frozenSha256!));
    expect(rows.map(({ code }) => code)).toEqual(hashes.map(codeOf).sort());
    for (const row of rows) expect(row).toMatchObject({ bytesSha256: hashOf(bytes), size: bytes.length });
    expect(await database.prisma.auditEvent.count({ where: { action: 'document.issued' } })).toBe(1);
  });

  it('is genuine, with what is registered of each, in the order of the document', async () => {
    const { verdict, documents } = await verified(await merged());
    expect(verdict).toBe('genuine');
    const names = await database.prisma.project.findMany({ orderBy: { position: 'asc' } });
    expect(documents.map(({ figures }) => figures?.project)).toEqual(names.map(({ name }) => name));
    for (const { inForce, figures } of documents)
      expect([inForce, figures?.score, figures?.grade]).toEqual([true, '96.63', '优']);
  });

  it('with one byte more is altered, and the register has what it should show', async () => {
    const bytes = Buffer.concat([await merged(), Buffer.from('\n')]);
    const { verdict, documents } = await verified(bytes);
    expect(verdict).toBe('altered');
    expect(documents).toHaveLength(2);
  });

  it('of which one form was opened again is superseded, and says which', async () => {
    const bytes = await merged();
    await reopen(projects[1]!);
    const { verdict, documents } = await verified(bytes);
    expect([verdict, documents.map(({ inForce }) => inForce)]).toEqual(['superseded', [true, false]]);
  });

  it('of one form is that form', async () => {
    const bytes = await merged(leader, projects[1]!.id);
    const { verdict, documents } = await verified(bytes);
    expect([verdict, documents.length]).toEqual(['genuine', 1]);
  });

  it('does not come out where a form was opened again meanwhile', async () => {
    const chosen = await approvedList(leader, {});
    await reopen(projects[1]!);
    const bytes = buffer(bundleBytes(leader, { kind: 'MERGED', appendix: [], chosen }));
    await expect(bytes).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database.prisma.issuedDocument.count()).toBe(0);
  });

  it("is registered by nobody who does not reach all of its forms, nor drawn of another unit's", async () => {
    const elsewhere = await aUnit(database.prisma);
    const stranger = sessionOf(await aUser(database.prisma, 'LEADER', { unitId: elsewhere.id }));
    const models = await Promise.all(projects.map(async (project) => (await stored(project)).frozenSha256!));
    const file = { setSha256: '0'.repeat(64), bytesSha256: '0'.repeat(64), size: 1 };
    await expect(issueMerged(stranger, { models, ...file })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const chosen = await approvedList(leader, {});
    for (const kind of ['ZIP', 'MERGED'] as const) {
      const bytes = buffer(bundleBytes(stranger, { kind, appendix: [], chosen }));
      await expect(bytes).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is named for its year, its unit, how many it has where they are not all, and its appendix', async () => {
    const chosen = await approvedList(leader, { projects: projects[0]!.id });
    const bundle = { kind: 'MERGED', appendix: ['trace'], chosen } as const;
    expect(bundleName(bundle, false)).toMatch(
      /^2024年度测试单位\d+绩效自评表（1个项目）（附得分依据）\.pdf$/,
    );
    expect(bundleName({ ...bundle, kind: 'ZIP', appendix: [] }, true)).toMatch(
      /^2024年度测试单位\d+绩效自评表\.zip$/,
    );
  });
});

describe('an archive of several forms', () => {
  async function archive(session = leader): Promise<Buffer> {
    const chosen = await approvedList(session, {});
    return buffer(bundleBytes(session, { kind: 'ZIP', appendix: [], chosen }));
  }

  it('has each form as it goes out alone, registered once, with an event of its own', async () => {
    const bytes = await archive();
    for (const { id: projectId } of projects) {
      const shown = shownInput.parse({});
      const alone = await outgoingForm(owner, await formDocument(owner, { projectId }), shown);
      expect(bytes.includes(Buffer.from(alone))).toBe(true);
      expect((await verified(alone)).verdict).toBe('genuine');
    }
    await archive(evaluator);
    const events = await database.prisma.auditEvent.findMany({ where: { action: 'document.issued' } });
    expect(events.map(({ projectId }) => projectId).sort()).toEqual(projects.map(({ id }) => id).sort());
    expect(await database.prisma.issuedDocument.count()).toBe(2);
  });

  it('is registered as a whole or not at all where one form is not in reach', async () => {
    const { frozenSha256 } = await stored(projects[0]!);
    const file = { bytesSha256: '0'.repeat(64), size: 1 };
    const files = [frozenSha256!, 'f'.repeat(64)].map((modelSha256) => ({ ...file, modelSha256 }));
    await expect(issueForms(leader, { files })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database.prisma.issuedDocument.count()).toBe(0);
  });
});

describe('a form that is asked for again', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'drawn-'));
  const files = () =>
    fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);

  afterEach(() => {
    keepDrawnFiles(null);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function form(session = owner, appendix?: string): Promise<Uint8Array> {
    const { id: projectId } = projects[0]!;
    return outgoingForm(
      session,
      await formDocument(session, { projectId, appendix }),
      shownInput.parse({ appendix }),
    );
  }

  it('is the kept file, byte for byte what is drawn anew, for whoever may have it', async () => {
    const fresh = await form();
    const traced = await form(owner, 'trace');
    keepDrawnFiles(new DrawnFiles(folder));
    for (const session of [owner, evaluator]) {
      expect(Buffer.from(await form(session))).toEqual(Buffer.from(fresh));
      expect(Buffer.from(await form(session, 'trace'))).toEqual(Buffer.from(traced));
    }
    expect(files()).toHaveLength(2);
  });

  it('as a draft is drawn each time', async () => {
    await reopen(projects[0]!);
    keepDrawnFiles(new DrawnFiles(folder));
    await form();
    expect(fs.existsSync(folder) ? files() : []).toEqual([]);
  });
});
