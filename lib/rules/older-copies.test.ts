import { beforeEach, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
} from '@/lib/evaluations/reportable-project.fixture';
import { older } from '@/lib/scoring/older-body.fixture';
import { ruleSetBodySchema } from '@/lib/scoring/rule-set-schema';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { rulesInWords } from '@/lib/scoring/rule-words';
import { pinRuleSet, publishDraft, reviseRuleSet } from './commands';
import { anOwnRuleSet, pin } from './own-rule-set.fixture';
import { ruleSetDetails, ruleSetDraft } from './queries';

let database: Database;
let manager: Session;
let owner: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

const ref = { ruleSetId: '390001-1', version: 1 };

beforeEach(async () => {
  ({ database, owner, project } = await aReportingUnit());
  const { unitId } = await database.prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  manager = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId, managesRules: true }));
});

/** A copy as it was stored before parts of its rules had a basis of their own. */
async function anOlderCopy(state: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED') {
  const { unitId } = await database.prisma.year.findFirstOrThrow();
  const { prisma } = database;
  const row = await anOwnRuleSet(prisma, unitId, {}, { state });
  return prisma.ownRuleSet.update({ where: { id: row.id }, data: { body: older(mof202010) } });
}

const stored = () => database.prisma.ownRuleSet.findFirstOrThrow({ where: ref });
const totalOf = async () =>
  (await database.prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } })).total?.toFixed(
    2,
  );

it('a published copy of the older form reads as today, names what was not read, and stays as it is stored', async () => {
  const before = await anOlderCopy();
  const { ruleSet, unverified, differences } = await ruleSetDetails(manager, ref);
  expect(differences).toEqual([]);
  expect(unverified).toBe(
    rulesInWords(mof202010).filter(({ basis }) => basis?.textVerified === false).length,
  );
  expect(ruleSet.satisfactionMissing).toEqual(mof202010.satisfactionMissing);
  expect((await stored()).body).toEqual(before.body);
});

it('scores a year that pins it as the same rules in the form of today do', async () => {
  await saveReport(owner, { projectId: project.id, version: 1, ...completeReport(project.rows) });
  const total = await totalOf();
  const year = await database.prisma.year.findFirstOrThrow();
  await anOlderCopy();
  await pinRuleSet(manager, { yearId: year.id, yearVersion: year.version, ...ref, reason: '按上级要求' });
  expect(total).toBe('96.63');
  expect(await totalOf()).toBe(total);
});

it('a form is saved while its year pins one', async () => {
  await pin(database.prisma, await anOlderCopy());
  await saveReport(owner, { projectId: project.id, version: 1, ...completeReport(project.rows) });
  expect(await totalOf()).toBe('96.63');
});

it('the next version, and a draft that is published, are in the form of today', async () => {
  await anOlderCopy();
  const next = await reviseRuleSet(manager, ref);
  const { body, revision } = await ruleSetDraft(manager, next);
  expect(body.costFarBelow).toEqual(mof202010.costFarBelow);
  const row = await database.prisma.ownRuleSet.findFirstOrThrow({ where: next });
  expect(ruleSetBodySchema.parse(row.body)).toEqual(body);
  expect(await publishDraft(manager, { ...next, revision })).toEqual(next);
});

it('a draft of the older form opens, and can be published', async () => {
  const { revision } = await anOlderCopy('DRAFT');
  expect((await ruleSetDraft(manager, ref)).body.presumed.percent).toBe('100');
  expect(await publishDraft(manager, { ...ref, revision })).toEqual(ref);
});
