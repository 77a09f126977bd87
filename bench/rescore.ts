import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { holdProjects } from '@/lib/evaluations/hold';
import { rescoreProjects } from '@/lib/evaluations/rescore';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { documentBytes } from './document';
import type { Row } from './pdf';

const EXPECTED_MS = 2000;

/** Every indicator reported and all money spent, in a spread of values, so that every row has a score to compute. */
async function reportEverything(db: Db): Promise<void> {
  await db.$executeRaw`
    UPDATE "Actual" AS actual
    SET "value" = CASE WHEN indicator."nature" = '定性' THEN NULL ELSE 1 + indicator."position" * 7 END,
      "grade" = CASE WHEN indicator."nature" = '定性' THEN '部分达成' END,
      "percent" = CASE WHEN indicator."nature" = '定性' THEN 60 + indicator."position" % 20 END,
      "doneOn" = '2024-09'
    FROM "Indicator" AS indicator WHERE indicator."id" = actual."indicatorId"`;
  await db.$executeRaw`UPDATE "FundingLine" SET "executed" = "annual" * 0.87 WHERE "applicable"`;
}

/**
 * A year of the real document where REAL_BUDGET_DOC names one, else of the sample, scored again under each rule set
 * in turn and stored: reading, scoring and writing in one transaction on the embedded database.
 */
export async function benchRescore(): Promise<Row[]> {
  const { prisma } = await freshDatabase();
  const admin = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
  const { importId } = await createPreview(admin, { bytes: documentBytes(), fileName: '2024.txt' });
  await commitImport(admin, { importId });
  await reportEverything(prisma);
  const times: number[] = [];
  let projects = 0;
  for (const { id: ruleSetId, version: ruleSetVersion } of RULE_SETS) {
    await prisma.year.updateMany({ data: { ruleSetId, ruleSetVersion } });
    const start = performance.now();
    const rescored = await prisma.$transaction(async (db) => rescoreProjects(db, await holdProjects(db, {})));
    projects = rescored.length;
    times.push(performance.now() - start);
  }
  const indicators = await prisma.actual.count({ where: { score: { not: null } } });
  const slowest = Math.max(...times);
  return [
    {
      what: `Re-scoring and storing a year (${projects} projects, ${indicators} scores), slowest of ${times.length}, fastest ${Math.min(...times).toFixed(0)} ms`,
      value: `${slowest.toFixed(0)} ms`,
      against: `expected under ${EXPECTED_MS} ms`,
      ratio: (slowest / EXPECTED_MS).toFixed(2),
    },
  ];
}
