import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { lockUser } from '@/lib/db/locks';
import { bundleKey, bundleName } from '@/lib/documents/outgoing-bundle';
import { defineCommand } from '@/lib/operation/define';
import { approvedProjects } from '@/lib/reports/approved-projects';
import { shareBytes } from '@/lib/storage/held-bytes';
import { expiryOf } from './expiry';
import { downloadInput, requestInput } from './schema';
import { DOWNLOAD_KINDS, type Requested } from './types';

/** Of one person at a time; more would keep others waiting. */
const MOST_OPEN = 5;

const OPEN = ['WAITING', 'DRAWING'] as const;

async function refuseTooMany(db: Db, userId: string): Promise<void> {
  const open = await db.download.count({ where: { userId, state: { in: [...OPEN] } } });
  if (open < MOST_OPEN) return;
  throw new AppError(
    'INVALID_STATE',
    `您已有 ${open} 个下载任务在进行，请等它们完成，或在“下载任务”中取消后再试。`,
  );
}

/** What somebody else had made of the same forms; its bytes stay until the transaction ends. */
async function madeBefore(db: Db, contentKey: string, now: Date) {
  await shareBytes(db);
  return db.download.findFirst({
    where: { contentKey, state: 'READY', expiresAt: { gt: now } },
    orderBy: { finishedAt: 'desc' },
    select: { sha256: true, size: true },
  });
}

/**
 * Asks for many forms in one file, which a job makes. The same forms with the same appendix are not drawn again while
 * the file of an earlier request is there: one's own request is given back, another person's file is shared.
 */
export const requestDownload = defineCommand({
  name: 'downloads.request',
  permission: 'overview:read',
  input: requestInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<Requested> {
    const { viewer } = grant;
    await lockUser(db, viewer.id);
    const { kind, appendix } = input;
    const chosen = await approvedProjects(db, grant, input);
    const contentKey = bundleKey({ kind, appendix, chosen });
    const own = await db.download.findFirst({
      where: {
        ...{ userId: viewer.id, contentKey },
        OR: [{ state: { in: [...OPEN] } }, { state: 'READY', expiresAt: { gt: now } }],
      },
    });
    if (own) {
      unchanged();
      return { id: own.id, known: true };
    }
    await refuseTooMany(db, viewer.id);
    const { projects } = chosen;
    const made = await madeBefore(db, contentKey, now);
    const fileName = bundleName({ kind, appendix, chosen }, input.projectIds === null);
    const ready = made && { ...made, state: 'READY' as const, done: projects.length, finishedAt: now };
    const row = await db.download.create({
      data: {
        ...{
          userId: viewer.id,
          yearId: chosen.year.id,
          kind,
          appendix: appendix.join(','),
          contentKey,
          fileName,
        },
        ...{ projectIds: projects.map(({ id }) => id), total: projects.length, requestedAt: now },
        ...(ready && { ...ready, expiresAt: expiryOf(now) }),
      },
    });
    record({
      action: 'download.requested',
      subjectType: 'year',
      subjectId: chosen.year.id,
      subjectName: fileName,
      unitId: chosen.unit.id,
      changes: [{ field: '下载方式', from: null, to: `${DOWNLOAD_KINDS[kind]}，${projects.length} 个项目` }],
    });
    return { id: row.id, known: false };
  },
});

/** Stops a request of one's own that is not ready yet; what is drawn of it goes. */
export const cancelDownload = defineCommand({
  name: 'downloads.cancel',
  permission: 'overview:read',
  input: downloadInput,
  async run({ db, grant, now, record, unchanged }, { downloadId }): Promise<void> {
    const mine = { id: downloadId, userId: grant.viewer.id };
    const row = await db.download.findFirst({ where: mine, include: { year: { select: { unitId: true } } } });
    if (!row) throw new AppError('NOT_FOUND');
    const { count } = await db.download.updateMany({
      where: { ...mine, state: { in: [...OPEN] } },
      data: { state: 'CANCELLED', finishedAt: now },
    });
    if (count === 0) return unchanged();
    record({
      action: 'download.cancelled',
      subjectType: 'year',
      subjectId: row.yearId,
      subjectName: row.fileName,
      unitId: row.year.unitId,
    });
  },
});
