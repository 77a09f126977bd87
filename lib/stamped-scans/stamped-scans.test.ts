import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, sessionOf } from '@/lib/db/test-database';
import { outgoingForm } from '@/lib/documents/outgoing-form';
import { submitReport } from '@/lib/evaluations/commands';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { aPdf, ownDataFolder } from '@/lib/evidence/arrived.fixture';
import { reopenForm } from '@/lib/frozen-forms/commands';
import { formDocument } from '@/lib/reports/queries';
import { shownInput } from '@/lib/reports/schema';
import { approveReport } from '@/lib/reviews/commands';
import { currentStorage } from '@/lib/storage/current';
import { codeOf } from '@/lib/verification/code';
import { attachScan, removeScan } from './commands';
import { projectScans, scanFile } from './queries';
import { sweepScans } from './sweep';

type Unit = Awaited<ReturnType<typeof aReportingUnit>>;

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Unit['project'];

ownDataFolder();

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
  await approveReport(evaluator, { projectId: project.id, version: await submitComplete(owner, project) });
});

const stored = () => database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });

/** A second version, approved with other words. @returns SHA-256 of the first */
async function approveAgain(): Promise<string> {
  const { version, frozenSha256 } = await stored();
  const reopened = await reopenForm(evaluator, { projectId: project.id, version, reason: '满意度依据有误' });
  const again = await submitReport(owner, { projectId: project.id, version: reopened.version });
  if (!again.submitted) throw new Error('not submitted');
  await database.prisma.evaluation.update({
    where: { projectId: project.id },
    data: { notes: '补充说明。' },
  });
  await approveReport(evaluator, { projectId: project.id, version: again.version });
  return frozenSha256!;
}

type Sent = {
  readonly name?: string;
  readonly bytes?: Uint8Array;
  readonly no?: number | null;
  readonly sure?: boolean;
};

const send = (sent: Sent = {}, session = owner) =>
  attachScan(session, {
    ...{ projectId: project.id, name: '盖章自评表.pdf', bytes: aPdf('扫描'), no: null, sure: false },
    ...sent,
  });

/** A scan whose text names a code, as a scanner that recognises text leaves it. */
const naming = (sha256: string) => aPdf(`BT (验证码 ${codeOf(sha256)}) Tj ET`);

const scansOf = (session = owner) => projectScans(session, { projectId: project.id });

describe('a stamped scan', () => {
  it('of the only version is tied to it, listed with who, when and its hash, and comes back as it was', async () => {
    expect(await send({ name: 'C:\\扫描\\盖章自评表.PDF' })).toEqual({
      ...{ no: 1, already: false, digital: false },
    });
    const { scans, mayChange } = await scansOf(leader);
    const { frozenSha256 } = await stored();
    expect(scans).toMatchObject([
      { no: 1, inForce: true, named: false, code: codeOf(frozenSha256!), name: '盖章自评表.PDF' },
    ]);
    expect(scans[0]).toMatchObject({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      uploadedByName: expect.any(String),
    });
    expect([mayChange, (await scansOf()).mayChange]).toEqual([false, true]);
    const { body, type } = await scanFile(leader, { projectId: project.id, scanId: scans[0]!.id });
    expect(new Uint8Array(await new Response(body).arrayBuffer())).toEqual(aPdf('扫描'));
    expect(type).toBe('application/pdf');
    const event = await database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'evaluation.scanAttached' },
    });
    expect(JSON.stringify(event.changes)).toContain('盖章扫描件：第 1 版');
  });

  it('sent twice is one', async () => {
    await send();
    expect(await send({}, evaluator)).toEqual({ no: 1, already: true, digital: false });
    expect((await scansOf()).scans).toHaveLength(1);
  });

  it('that is a picture is taken, and one that is not what its name says is refused', async () => {
    expect(await send({ name: '盖章.png', bytes: PNG })).toMatchObject({ no: 1 });
    for (const [name, bytes] of [
      ['盖章.jpg', PNG],
      ['盖章.pdf', PNG],
      ['盖章.docx', aPdf()],
      ['盖章.pdf', new Uint8Array()],
    ] as const) {
      await expect(send({ name, bytes }), name).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    await expect(send({ bytes: large })).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('before the first approval is refused', async () => {
    const year = await database.prisma.year.findFirstOrThrow();
    const person = await database.prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
    const open = await aReportableProject(database.prisma, year, person);
    await expect(
      attachScan(owner, { projectId: open.id, name: '盖章.pdf', bytes: aPdf(), no: null, sure: false }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });
});

/** As a program that puts a seal into a PDF leaves it: with something behind its end. */
const sealed = (drawn: Uint8Array) => Buffer.concat([drawn, Buffer.from('% seal\n%%EOF\n')]);

it('a PDF without its end is refused', async () => {
  await expect(send({ bytes: Buffer.from('%PDF-1.4\n<html>') })).rejects.toThrow(/不完整/);
});

describe('where there are two versions', () => {
  it('a scan that names neither is asked about, and tied to the one that is chosen', async () => {
    await approveAgain();
    await expect(send()).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: 'no' }] });
    expect(await send({ no: 1 })).toMatchObject({ no: 1 });
    await expect(send({ no: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a scan is tied to the one that it names, by text or as the file that was drawn and sealed', async () => {
    const first = await approveAgain();
    expect(await send({ bytes: naming(first) })).toMatchObject({ no: 1 });
    const drawn = await outgoingForm(
      owner,
      await formDocument(owner, { projectId: project.id }),
      shownInput.parse({}),
    );
    await expect(send({ bytes: drawn })).rejects.toThrow(/还没有盖章/);
    expect(await send({ bytes: sealed(drawn) })).toMatchObject({ no: 2, digital: true });
    const { scans } = await scansOf();
    expect(scans.map(({ no, inForce, named, digital }) => [no, inForce, named, digital])).toEqual([
      [2, true, true, true],
      [1, false, true, false],
    ]);
    const { changes } = await database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'evaluation.scanAttached' },
      orderBy: { id: 'desc' },
    });
    expect(JSON.stringify(changes)).toContain('由系统生成的 PDF 改动而来，不是纸面扫描件');
  });

  it('one that names another than was chosen is held back with the number, until the person is sure', async () => {
    const first = await approveAgain();
    const sent = { bytes: naming(first), no: 2 };
    await expect(send(sent)).rejects.toMatchObject({
      code: 'CONFLICT',
      problems: [{ path: 'named', message: '1' }],
    });
    expect((await scansOf()).scans).toEqual([]);
    await send({ ...sent, sure: true });
    expect((await scansOf()).scans).toMatchObject([{ no: 2, named: false }]);
  });

  it('a scan stays with its version when the form is opened again', async () => {
    await send();
    await approveAgain();
    expect((await scansOf()).scans).toMatchObject([{ no: 1, inForce: false }]);
  });
});

it("a scan of another project's form is refused", async () => {
  const year = await database.prisma.year.findFirstOrThrow();
  const person = await database.prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  const other = await aReportableProject(database.prisma, year, person);
  await approveReport(evaluator, { projectId: other.id, version: await submitComplete(owner, other) });
  const drawn = await outgoingForm(
    owner,
    await formDocument(owner, { projectId: other.id }),
    shownInput.parse({}),
  );
  await expect(send({ bytes: sealed(drawn) })).rejects.toThrow(/不是本项目自评表的/);
  await expect(send({ bytes: drawn })).rejects.toThrow(/还没有盖章/);
});

describe('removing a scan', () => {
  it('is an event with its reason; the file is gone from the list, its bytes after a month', async () => {
    await send();
    const [scan] = (await scansOf()).scans;
    await removeScan(evaluator, { projectId: project.id, scanId: scan!.id, reason: '扫描不清' });
    expect((await scansOf()).scans).toEqual([]);
    await expect(scanFile(owner, { projectId: project.id, scanId: scan!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const event = await database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'evaluation.scanRemoved' },
    });
    expect(event.reason).toBe('扫描不清');
    await sweepScans(inDays(29));
    expect(await currentStorage('scans').has(scan!.sha256)).toBe(true);
    await sweepScans(inDays(31));
    expect(await currentStorage('scans').has(scan!.sha256)).toBe(false);
  });

  it('and adding one is not for leaders, nor for others outside of the reach', async () => {
    await expect(send({}, leader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await aUnit(database.prisma);
    const stranger = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId: elsewhere.id }));
    await expect(send({}, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scansOf(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
