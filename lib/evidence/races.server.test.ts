import { beforeEach, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { aReportingUnit, completeReport } from '@/lib/evaluations/reportable-project.fixture';
import { currentStorage } from '@/lib/storage/current';
import { takeBytes } from '@/lib/storage/held-bytes';
import { aPdf, arrived, attached, ownDataFolder } from './arrived.fixture';
import { attachEvidence } from './commands';
import { sweepEvidence } from './sweep';

let database: Database;
let owner: Session;
let project: Awaited<ReturnType<typeof aReportingUnit>>['project'];

ownDataFolder();

beforeEach(async () => {
  ({ database, owner, project } = await aReportingUnit());
});

const rows = () => database.prisma.evidence.findMany();

async function waiting(): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const [row] = await database.prisma.$queryRaw<{ now: number }[]>`
      SELECT count(*)::int AS "now" FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row!.now > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('nobody waits');
}

// Runs on a PostgreSQL server only: the embedded database runs one transaction at a time, so nothing meets there.
it('the same file uploaded several times at once is one file in the list, and everybody hears of that one', async () => {
  const uploads = await Promise.all([1, 2, 3, 4].map(() => arrived(owner, project.id, aPdf())));
  const input = { projectId: project.id, indicatorId: null, name: '合同.pdf' };
  const all = await Promise.all(uploads.map((uploadId) => attachEvidence(owner, { ...input, uploadId })));
  const [row, ...others] = await rows();
  expect(others).toEqual([]);
  expect(new Set(all.map(({ file }) => file.id))).toEqual(new Set([row!.id]));
  expect(all.filter(({ already }) => !already)).toHaveLength(1);
});

it('a file that meets the submission of its form is either in the submitted form or refused', async () => {
  const { version } = await saveReport(owner, {
    projectId: project.id,
    version: 1,
    ...completeReport(project.rows),
  });
  const uploadId = await arrived(owner, project.id, aPdf());
  const [submitted, file] = await Promise.allSettled([
    submitReport(owner, { projectId: project.id, version }),
    attachEvidence(owner, { projectId: project.id, indicatorId: null, name: '合同.pdf', uploadId }),
  ]);
  expect(submitted.status).toBe('fulfilled');
  if (file.status === 'rejected') {
    expect(file.reason).toBeInstanceOf(AppError);
    expect(file.reason.code).toBe('INVALID_STATE');
  }
  expect(await rows()).toHaveLength(file.status === 'fulfilled' ? 1 : 0);
});

it('bytes that are swept while a file is attached are there again when its row is', async () => {
  const uploadId = await arrived(owner, project.id, aPdf());
  let attaching: Promise<unknown> = Promise.resolve();
  await database.prisma.$transaction(async (db) => {
    await takeBytes(db);
    attaching = attachEvidence(owner, {
      projectId: project.id,
      indicatorId: null,
      name: '合同.pdf',
      uploadId,
    });
    await waiting();
    for await (const { sha256 } of currentStorage().list()) await currentStorage().remove(sha256);
  });
  await attaching;
  const [row] = await rows();
  expect(await currentStorage().has(row!.sha256)).toBe(true);
});

it('a sweep that meets attachments takes none of their bytes', async () => {
  const later = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  const files = ['一', '二', '三'].map((words) => attached(owner, project.id, { bytes: aPdf(words) }));
  await Promise.all([...files, sweepEvidence(later), sweepEvidence(later)]);
  for (const { sha256 } of await rows()) expect(await currentStorage().has(sha256)).toBe(true);
});
