import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { Session } from '@/lib/auth/viewer';
import { systemClock } from '@/lib/core/clock';
import { currentDatabase } from '@/lib/db/current';
import type { Db } from '@/lib/db/database';
import { type Bundle, bundleBytes, bundleKey } from '@/lib/documents/outgoing-bundle';
import { approvedList } from '@/lib/reports/queries';
import { shownInput } from '@/lib/reports/schema';
import { currentStorage } from '@/lib/storage/current';
import { shareBytes } from '@/lib/storage/held-bytes';
import { type Begun, begunIncluded, held } from './begun';
import { draftsFolder } from './drafts';
import { expiryOf } from './expiry';
import { giveUp, MOST_ATTEMPTS, Stopped, settleFailed, tellReady } from './outcome';

/** Without a sign of life for so long, whoever had begun it is gone. */
const SILENT_MS = 60_000;

/** Signs of life are given, and cancelling is noticed, about so often. */
const SIGN_MS = 400;

/** Begins the next request: small ones first, since their people wait in front of them. @returns null where none waits */
async function beginNext(db: Db): Promise<Begun | null> {
  for (;;) {
    const now = systemClock.now();
    const silent = { lt: new Date(now.getTime() - SILENT_MS) };
    const row = await db.download.findFirst({
      where: {
        OR: [
          { state: 'WAITING', aliveAt: null },
          { state: { in: ['WAITING', 'DRAWING'] }, aliveAt: silent },
        ],
      },
      include: begunIncluded,
      orderBy: [{ total: 'asc' }, { requestedAt: 'asc' }],
    });
    if (!row) return null;
    const { id, state, attempts } = row;
    if (attempts >= MOST_ATTEMPTS) {
      await giveUp(db, row, now);
      continue;
    }
    const { count } = await db.download.updateMany({
      where: { id, state, attempts },
      data: { state: 'DRAWING', attempts: attempts + 1, aliveAt: now, done: 0 },
    });
    if (count === 1) return { ...row, state: 'DRAWING', attempts: attempts + 1 };
  }
}

/** It is drawn as the person who asked for it, with what that person may read now. */
function sessionFor({ userId, user }: Begun): Session {
  return { userId, sessionVersion: user.sessionVersion };
}

async function bundleOf(session: Session, { kind, appendix, projectIds, year }: Begun): Promise<Bundle> {
  const chosen = await approvedList(session, {
    ...{ year: year.fiscalYear, unit: year.unit.code },
    projects: (projectIds as readonly string[]).join(','),
  });
  return { kind, appendix: shownInput.parse({ appendix }).appendix, chosen };
}

/** Says how far it is, now and then. @throws Stopped where it was cancelled, or somebody else has begun it anew */
function signsOfLife(db: Db, begun: Begun): (done: number) => Promise<void> {
  let last = Date.now();
  return async (done) => {
    await turn();
    if (Date.now() - last < SIGN_MS) return;
    last = Date.now();
    const data = { done, aliveAt: systemClock.now() };
    const { count } = await db.download.updateMany({ where: held(begun), data });
    if (count === 0) throw new Stopped();
  };
}

type Written = { readonly file: string; readonly sha256: string; readonly size: number };

async function write(file: string, bytes: NodeJS.ReadableStream): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  const counting = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      size += piece.length;
      done(null, piece);
    },
  });
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await pipeline(bytes, counting, createWriteStream(file, { mode: 0o600 }));
  return { file, sha256: hash.digest('hex'), size };
}

async function make(begun: Begun, file: string): Promise<void> {
  const { prisma } = await currentDatabase();
  const session = sessionFor(begun);
  const bundle = await bundleOf(session, begun);
  const { sha256, size } = await write(file, bundleBytes(session, bundle, signsOfLife(prisma, begun)));
  const storage = currentStorage('downloads');
  await storage.keepFile(sha256, file);
  await prisma.$transaction(async (db) => {
    await shareBytes(db);
    if (!(await storage.has(sha256))) await storage.keepFile(sha256, file);
    const now = systemClock.now();
    const ready = { state: 'READY' as const, done: begun.total, finishedAt: now, expiresAt: expiryOf(now) };
    const { count } = await db.download.updateMany({
      where: held(begun),
      data: { ...ready, sha256, size, contentKey: bundleKey(bundle) },
    });
    if (count === 1) await tellReady(db, begun, now);
  });
}

/**
 * Makes every file that is asked for, one after the other, until none waits. Of several processes each makes others;
 * what one left unfinished, another begins again.
 */
export async function makeDownloads(): Promise<void> {
  const { prisma } = await currentDatabase();
  for (let begun = await beginNext(prisma); begun; begun = await beginNext(prisma)) {
    const file = path.join(draftsFolder(), `${begun.id}.${begun.attempts}`);
    await make(begun, file)
      .catch((error: unknown) => settleFailed(begun as Begun, error))
      .finally(() => fs.rm(file, { force: true }));
  }
}
