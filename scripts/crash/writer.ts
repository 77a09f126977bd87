// A server's worth of concurrent saves on the embedded database in DATA_DIR, until somebody kills it. Prints each
// acknowledged save as `saved <writer> <number>`. With the argument `report` it prints what is there instead.
import fs from 'node:fs';
import path from 'node:path';
import { setCurrentDatabase } from '@/lib/db/current';
import { type Database, openDatabase } from '@/lib/db/database';
import { migrate } from '@/lib/db/migrate';
import { aProject, aUnit, aUser, aYear, sessionOf } from '@/lib/db/test-database';
import { readEnv } from '@/lib/env/env';
import { saveReport } from '@/lib/evaluations/commands';

const WRITERS = 4;
const root = path.join(import.meta.dirname, '../..');

/** Written at once, so that a line that the parent has seen was acknowledged, and none is lost in a buffer. */
function say(line: string): void {
  fs.writeSync(1, `${line}\n`);
}

function fill({ prisma }: Database): Promise<void> {
  return prisma.$transaction(async (db) => {
    const unit = await aUnit(db);
    const year = await aYear(db, unit.id);
    const owner = await aUser(db, 'OWNER', { unitId: unit.id });
    for (let writer = 0; writer < WRITERS; writer += 1) {
      await aProject(db, year, { ownerId: owner.id, ownerName: owner.name });
    }
  });
}

async function evaluations({ prisma }: Database) {
  return prisma.evaluation.findMany({
    include: { project: { include: { owner: true } } },
    orderBy: { project: { position: 'asc' } },
  });
}

async function report(database: Database): Promise<void> {
  const { prisma } = database;
  for (const [writer, { goalActual, projectId, version }] of (await evaluations(database)).entries()) {
    const events = await prisma.auditEvent.count({ where: { projectId, action: 'evaluation.saved' } });
    say(`found ${writer} ${goalActual || 0} ${events} ${version}`);
  }
}

async function write(database: Database): Promise<void> {
  const all = await evaluations(database);
  await Promise.all(
    all.map(async ({ project, goalActual, version: start }, writer) => {
      let version = start;
      for (let number = Number(goalActual) + 1; ; number += 1) {
        const saved = await saveReport(sessionOf(project.owner!), {
          projectId: project.id,
          version,
          goalActual: String(number),
        });
        version = saved.version;
        say(`saved ${writer} ${number}`);
      }
    }),
  );
}

say('opening');
const database = await openDatabase(readEnv());
setCurrentDatabase(database);
// The first life may have been killed before it had filled the folder.
const filled = path.join(readEnv().dataDir, 'filled');
if (!fs.existsSync(filled)) {
  await migrate(root, database.adapter);
  if ((await database.prisma.project.count()) < WRITERS) await fill(database);
  fs.writeFileSync(filled, '');
}
await report(database);
if (process.argv[2] === 'report') await database.close();
else await write(database);
