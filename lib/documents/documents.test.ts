import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { submitReport } from '@/lib/evaluations/commands';
import { aReportingUnit, submitComplete } from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { pagesOf, run, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { formDocument, formVersion } from '@/lib/reports/queries';
import { shownInput } from '@/lib/reports/schema';
import { approveReport } from '@/lib/reviews/commands';
import { claimIn } from '@/lib/verification/claim';
import { codeOf } from '@/lib/verification/code';
import { issueDocument } from './commands';
import { editedPdf } from './edited-pdf.fixture';
import { factsOfBody } from './facts-of-body';
import { outgoingForm } from './outgoing-form';
import { documentByCode, fileVerification, verificationLimit } from './queries';

type Unit = Awaited<ReturnType<typeof aReportingUnit>>;

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Unit['project'];
let asker = 0;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
  asker += 1;
});

const from = () => `192.0.2.${asker}`;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function approve(): Promise<string> {
  await approveReport(evaluator, { projectId: project.id, version: await submitComplete(owner, project) });
  return (await stored()).frozenSha256!;
}

const stored = () => database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });

async function approveAgain(): Promise<void> {
  const { version } = await reopenForm(evaluator, {
    ...{ projectId: project.id, version: (await stored()).version, reason: '满意度依据有误' },
  });
  const again = await submitReport(owner, { projectId: project.id, version });
  if (!again.submitted) throw new Error('not submitted');
  await database.prisma.evaluation.update({
    where: { projectId: project.id },
    data: { notes: '重新评价后补充说明。' },
  });
  await approveReport(evaluator, { projectId: project.id, version: again.version });
}

async function download(session = owner, withTraces = false): Promise<Uint8Array> {
  const shown = shownInput.parse({ appendix: withTraces ? 'trace' : undefined });
  const form = await formDocument(session, {
    projectId: project.id,
    appendix: withTraces ? 'trace' : undefined,
  });
  return outgoingForm(session, form, shown);
}

const verified = (bytes: Uint8Array) =>
  fileVerification(null, { sha256: hashOf(bytes), claim: claimIn(bytes), from: from() });

const issuedEvents = () => database.prisma.auditEvent.count({ where: { action: 'document.issued' } });

describe('a form that goes out', () => {
  it('is registered by its bytes, once, with an event', async () => {
    const sha256 = await approve();
    const bytes = await download();
    expect(await download(evaluator)).toEqual(bytes);
    const rows = await database.prisma.issuedDocument.findMany();
    expect(rows).toMatchObject([
      { modelSha256: sha256, code: codeOf(sha256), bytesSha256: hashOf(bytes), size: bytes.length },
    ]);
    expect(await issuedEvents()).toBe(1);
    await download(owner, true);
    expect(await database.prisma.issuedDocument.count()).toBe(2);
  });

  it('as a draft is not registered, bears no mark and verifies as unknown', async () => {
    const bytes = await download();
    expect(await database.prisma.issuedDocument.count()).toBe(0);
    expect(await issuedEvents()).toBe(0);
    expect(claimIn(bytes)).toMatchObject({ marked: false });
    expect(await verified(bytes)).toEqual({ verdict: 'unknown', documents: [] });
  });

  withTool('pdftotext')('shows its code and the SHA-256 of its model (pdftotext)', async () => {
    const sha256 = await approve();
    const pages = pagesOf(await download());
    expect(pages[0]).toContain(`验证码${codeOf(sha256)}`);
    for (const page of pages) expect(page).toContain(`SHA-256${sha256}`);
  });

  it("cannot be registered by who does not reach the project, or for what is no project's", async () => {
    const modelSha256 = await approve();
    const elsewhere = await aUnit(database.prisma);
    const stranger = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId: elsewhere.id }));
    const bytes = Buffer.from('%PDF');
    for (const [session, sha256] of [
      [stranger, modelSha256],
      [owner, 'f'.repeat(64)],
    ] as const) {
      await expect(issueDocument(session, { modelSha256: sha256, bytes })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await database.prisma.issuedDocument.count()).toBe(0);
  });
});

describe('a file', () => {
  it('as it was issued is genuine, with the figures of its form', async () => {
    const sha256 = await approve();
    const {
      verdict,
      documents: [document],
    } = await verified(await download());
    expect(verdict).toBe('genuine');
    expect(document).toMatchObject({
      ...{ code: codeOf(sha256), inForce: true, fiscalYear: 2024 },
      figures: { score: '96.63', grade: '优' },
    });
    expect(Object.keys(document ?? {}).sort()).toEqual([
      ...['approvedOn', 'code', 'figures', 'fiscalYear', 'inForce', 'unit'],
    ]);
  });

  withTool('qpdf')(
    'in which one score was edited is altered, and the register has the true one (qpdf)',
    async () => {
      await approve();
      const edited = editedPdf(await download(), '96.63', '99.93');
      const text = pagesOf(edited).join('');
      expect(text).toContain('99.93');
      expect(text).not.toContain('96.63');
      const {
        verdict,
        documents: [document],
      } = await verified(edited);
      expect(verdict).toBe('altered');
      expect(document?.figures?.score).toBe('96.63');
      expect(run('qpdf', ['--check', 'FILE'], edited)).toContain('No syntax or stream encoding errors found');
    },
  );

  it('with one byte more is altered, and so it is when sent and not hashed by the browser', async () => {
    await approve();
    const bytes = await download();
    const longer = Buffer.concat([bytes, Buffer.from('\n')]);
    expect((await verified(longer)).verdict).toBe('altered');
    for (const [sent, verdict] of [
      [longer, 'altered'],
      [bytes, 'genuine'],
    ] as const) {
      const request = new Request('http://localhost/api/verify', { method: 'POST', body: Buffer.from(sent) });
      const { maxBytes } = await verificationLimit(null, { from: from() });
      const facts = await factsOfBody(request, maxBytes);
      expect((await fileVerification(null, { ...facts, from: from() })).verdict).toBe(verdict);
    }
  });

  it('that is too large is refused', async () => {
    const request = new Request('http://localhost/api/verify', { method: 'POST', body: 'x'.repeat(11) });
    await expect(factsOfBody(request, 10)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('of a form that was approved anew since is superseded, and so is what is drawn of the old one later', async () => {
    await approve();
    const first = await download();
    await approveAgain();
    const old = await outgoingForm(
      owner,
      await formVersion(owner, { projectId: project.id, no: 1 }),
      shownInput.parse({}),
    );
    for (const bytes of [first, old]) {
      expect(await verified(bytes)).toMatchObject({ verdict: 'superseded', documents: [{ inForce: false }] });
    }
    expect(old).not.toEqual(first);
    expect((await verified(await download())).verdict).toBe('genuine');
  });

  it('drawn before documents were registered is said to be that, not altered', async () => {
    const sha256 = await approve();
    const { model } = await formDocument(owner, { projectId: project.id });
    const before = await drawForm(model, { draft: false, sha256 });
    expect(await verified(before)).toMatchObject({ verdict: 'unregistered', documents: [{ code: null }] });
    await download();
    expect((await verified(before)).verdict).toBe('unregistered');
  });

  it('without the mark of a form that was approved while documents were registered is altered', async () => {
    await approve();
    await download();
    await approveAgain();
    const { model, sha256 } = await formDocument(owner, { projectId: project.id });
    expect((await verified(await drawForm(model, { draft: false, sha256 }))).verdict).toBe('altered');
  });

  it('that says nothing of itself is unknown', async () => {
    await approve();
    await download();
    expect(await verified(Buffer.from('%PDF-1.7'))).toEqual({ verdict: 'unknown', documents: [] });
  });
});

describe('a code', () => {
  const ask = (code: string) => documentByCode(null, { code, from: from() });

  it('shows the registered document, however it is typed', async () => {
    const sha256 = await approve();
    const code = codeOf(sha256);
    await expect(ask(code)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await download();
    expect(await ask(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ code, inForce: true });
    await approveAgain();
    expect(await ask(code)).toMatchObject({ code, inForce: false, figures: { score: '96.63' } });
  });

  it('of a project that is 不公开 shows only unit, dates and whether it is in force', async () => {
    const sha256 = await approve();
    const bytes = await download();
    await database.prisma.project.update({ where: { id: project.id }, data: { isPublic: false } });
    const { name } = await database.prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    for (const shown of [await ask(codeOf(sha256)), await verified(bytes)]) {
      const text = JSON.stringify(shown);
      expect(text).toContain('"inForce":true');
      for (const hidden of [name, '96.63', '优']) expect(text).not.toContain(hidden);
    }
  });

  it('with a wrong digit is said to be wrong', async () => {
    await expect(ask('0000-0000-0000-5')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('that nobody registered may be asked for thirty times, files that nobody registered included', async () => {
    for (let i = 0; i < 15; i += 1) {
      await expect(ask('0000-0000-0000-4')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await verified(Buffer.from('%PDF-1.7'));
    }
    await expect(ask('0000-0000-0000-4')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await expect(verified(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    asker += 1;
    await expect(ask('0000-0000-0000-4')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
