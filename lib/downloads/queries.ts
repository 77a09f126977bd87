import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { formatDateTime } from '@/lib/core/clock';
import type { Prisma } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import { BUNDLE_TYPES } from '@/lib/documents/outgoing-bundle';
import { defineQuery } from '@/lib/operation/define';
import { currentStorage } from '@/lib/storage/current';
import { downloadInput } from './schema';
import type { ListedDownload } from './types';

/** Requests that are over are shown for as long as anybody remembers them. */
const SHOWN = 50;

type Row = Prisma.DownloadGetPayload<object>;

/** Between its last day and the sweep a file is expired as well. */
function stateOf({ state, expiresAt }: Row, now: Date): ListedDownload['state'] {
  return state === 'READY' && expiresAt !== null && expiresAt <= now ? 'EXPIRED' : state;
}

function listed(row: Row, now: Date): ListedDownload {
  const { id, fileName, kind, total, done, size, requestedAt, expiresAt, reason } = row;
  const state = stateOf(row, now);
  return {
    ...{ id, fileName, kind, state, total, done, size, reason },
    requestedAt: formatDateTime(requestedAt),
    expiresAt: state === 'READY' && expiresAt ? formatDateTime(expiresAt) : null,
  };
}

/** The viewer's own 下载任务, the latest first. */
export const listDownloads = defineQuery({
  name: 'downloads.list',
  permission: 'overview:read',
  input: z.object({}),
  async run({ db, grant, now }): Promise<ListedDownload[]> {
    const rows = await db.download.findMany({
      where: { userId: grant.viewer.id },
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map((row) => listed(row, now));
  },
});

type DownloadedFile = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly body: ReadableStream<Uint8Array>;
};

/** A file that is ready, for whoever asked for it and still reaches the unit's forms. */
export const downloadedFile = defineQuery({
  name: 'downloads.file',
  permission: 'overview:read',
  input: downloadInput,
  async run({ db, grant, now }, { downloadId }): Promise<DownloadedFile> {
    const row = await db.download.findFirst({
      where: { id: downloadId, userId: grant.viewer.id, year: yearsWithin(grant) },
    });
    if (!row) throw new AppError('NOT_FOUND');
    const state = stateOf(row, now);
    if (state === 'EXPIRED') throw new AppError('NOT_FOUND', '下载链接已过期，请在“总览”中重新下载。');
    const { sha256, size, fileName, kind } = row;
    if (state !== 'READY' || sha256 === null || size === null)
      throw new AppError('INVALID_STATE', '文件还没有生成，请在“下载任务”中查看进度。');
    const body = await currentStorage('downloads').read(sha256);
    if (!body) throw new Error(`download ${row.id}: nothing is stored under ${sha256}`);
    return { name: fileName, type: BUNDLE_TYPES[kind], size, sha256, body };
  },
});
