import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { currentStorage } from '@/lib/storage/current';
import { uploadOf } from '@/lib/storage/uploads';
import { aPdf, attached, beginUpload, ownDataFolder } from './arrived.fixture';
import { removeEvidence } from './commands';
import { sweepEvidence } from './sweep';

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let database: Database;
let owner: Session;
let project: { readonly id: string };

ownDataFolder();

beforeEach(async () => {
  ({ database, owner, project } = await aReportingUnit());
});

const has = (sha256: string) => currentStorage().has(sha256);

async function removedFile(words: string): Promise<string> {
  const { file } = await attached(owner, project.id, { bytes: aPdf(words) });
  await removeEvidence(owner, { projectId: project.id, evidenceId: file.id });
  return file.sha256;
}

describe('sweeping', () => {
  it('removes bytes that no row came to name, and not before a day has passed', async () => {
    const bytes = aPdf('没有登记');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await currentStorage().keep(sha256, bytes);
    await sweepEvidence(inDays(0.9));
    expect(await has(sha256)).toBe(true);
    await sweepEvidence(inDays(1.1));
    expect(await has(sha256)).toBe(false);
  });

  it('leaves what a row names, however old', async () => {
    const { file } = await attached(owner, project.id, { bytes: aPdf('在用') });
    await sweepEvidence(inDays(400));
    expect(await has(file.sha256)).toBe(true);
  });

  it('removes the bytes of a removed file after thirty days, but not those that a frozen form lists', async () => {
    const gone = await removedFile('作废');
    const listed = await removedFile('定稿列出');
    await database.prisma.evidence.updateMany({ where: { sha256: listed }, data: { frozen: true } });
    await sweepEvidence(inDays(29));
    expect(await has(gone)).toBe(true);
    await sweepEvidence(inDays(31));
    expect([await has(gone), await has(listed)]).toEqual([false, true]);
  });

  it('leaves bytes that another row still names', async () => {
    const sha256 = await removedFile('又上传');
    await attached(owner, project.id, { bytes: aPdf('又上传') });
    await sweepEvidence(inDays(40));
    expect(await has(sha256)).toBe(true);
  });

  it('leaves an upload that can still be resumed', async () => {
    const id = await beginUpload(project.id, owner.userId, 10);
    await sweepEvidence(inDays(0));
    expect(await uploadOf({ projectId: project.id, userId: owner.userId }, id)).not.toBeNull();
  });
});
