import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { commentOn } from '@/lib/comments/commands';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import type { PrismaClient } from '@/lib/db/generated/client';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { pasteExecution, saveReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { figuresOf, loadSheetRecords, scoreRecord } from '@/lib/evaluations/rescore';
import { setParticipation } from '@/lib/projects/commands';
import { acceptSuggestions } from '@/lib/quality/commands';
import { qualityFindings } from '@/lib/quality/queries';
import { decideReadings } from '@/lib/readings/commands';
import { approveReport } from '@/lib/reviews/commands';
import { pinRuleSet } from '@/lib/rules/commands';
import { pinnedRuleSet } from '@/lib/rules/pinned';

let prisma: PrismaClient;
let owner: Session;
let evaluator: Session;
let manager: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ owner, evaluator, project } = unit);
  ({ prisma } = unit.database);
  const { unitId } = await prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
  manager = sessionOf(await aUser(prisma, 'EVALUATOR', { unitId, managesRules: true }));
});

async function waiting(count: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const [row] = await prisma.$queryRaw<{ now: number }[]>`
      SELECT count(*)::int AS "now" FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row!.now >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never were ${count} transactions waiting`);
}

/**
 * Lets calls meet in a given order: rows are held by somebody else while they come up one after the other, each
 * until it waits, and are then let go.
 */
async function queued(hold: (db: Db) => Promise<unknown>, calls: readonly (() => Promise<unknown>)[]) {
  const started: Promise<unknown>[] = [];
  await prisma.$transaction(async (db) => {
    await hold(db);
    for (const call of calls) {
      const promise = call();
      promise.catch(() => undefined);
      started.push(promise);
      await waiting(started.length);
    }
  });
  const outcomes = await Promise.allSettled(started);
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done';
    if (outcome.reason instanceof AppError) return `${outcome.reason.code} ${outcome.reason.message}`;
    throw outcome.reason;
  });
}

const evaluationHeld = (db: Db) =>
  db.$queryRaw`SELECT "id" FROM "Evaluation" WHERE "projectId" = ${project.id} FOR UPDATE`;
const actualHeld = (db: Db) =>
  db.$queryRaw`SELECT "indicatorId" FROM "Actual" WHERE "indicatorId" = ${project.rows.archive} FOR UPDATE`;

const evaluation = () => prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
const report = () =>
  saveReport(owner, { projectId: project.id, version: 1, ...completeReport(project.rows) });

const decide = () =>
  decideReadings(evaluator, {
    decisions: [
      {
        rows: [{ indicatorId: project.rows.archive, seen: null }],
        meaning: { kind: 'deadline', due: '2024-03-31' },
        note: '',
      },
    ],
  });

async function pin() {
  const { id, version } = await prisma.year.findFirstOrThrow();
  const to = { ruleSetId: 'mof-2021-101', version: 1 };
  return pinRuleSet(manager, { yearId: id, yearVersion: version, ...to, reason: '按上级要求' });
}

/** What is stored is what the rules that the year pins now make of it. */
async function expectScoredAsPinned() {
  const [record] = await loadSheetRecords(prisma, { id: project.id });
  const scored = scoreRecord(record!, pinnedRuleSet(record!.year));
  const { total, grade } = record!.evaluation;
  expect(record!.year.ruleSetId).toBe('mof-2021-101');
  expect({ total: total?.toFixed(2) ?? null, grade }).toEqual(figuresOf(scored));
  expect(record!.indicators.map(({ weight }) => weight?.toFixed(2))).toEqual(
    scored.sheet.rows.map(({ weight }) => weight),
  );
}

// Runs on a PostgreSQL server only: the embedded database runs one transaction at a time, so nothing meets there.
describe("changing a year's rules while", () => {
  test('a meaning is decided', async () => {
    await report();
    expect(await queued(evaluationHeld, [pin, decide])).toEqual(['done', 'done']);
    await expectScoredAsPinned();
  });

  test('suggestions of the quality audit are accepted', async () => {
    await prisma.indicator.update({ where: { id: project.rows.visits }, data: { name: '指标1：走访户数' } });
    await report();
    await prisma.actual.update({ where: { indicatorId: project.rows.visits }, data: { value: null } });
    const { projects } = await qualityFindings(evaluator, { rule: 'placeholder-text' });
    const findings = projects[0]!.findings.map(({ key }) => ({ projectId: project.id, key }));
    const accept = () => acceptSuggestions(evaluator, { findings });
    expect(await queued(evaluationHeld, [pin, accept])).toEqual(['done', 'done']);
    await expectScoredAsPinned();
  });

  test('execution figures are pasted', async () => {
    await report();
    const seen = { fiscal: '54.6', carryover: null, other: null };
    const paste = () => pasteExecution(evaluator, { rows: [{ projectId: project.id, seen, fiscal: '40' }] });
    expect(await queued(evaluationHeld, [pin, paste])).toEqual(['done', 'done']);
    await expectScoredAsPinned();
  });
});

describe('approving while', () => {
  test('a meaning is decided: the decision is refused by name, and nothing of the project changes', async () => {
    const version = await submitComplete(owner, project);
    const approve = () => approveReport(evaluator, { projectId: project.id, version });
    const actual = () => prisma.actual.findUniqueOrThrow({ where: { indicatorId: project.rows.archive } });
    const before = await actual();
    const { name } = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    expect(await queued(evaluationHeld, [approve, decide])).toEqual([
      'done',
      `INVALID_STATE ${name}已评价通过，指标含义不能再改。`,
    ]);
    expect((await evaluation()).version).toBe(version + 1);
    expect(await prisma.readingDecision.count()).toBe(0);
    expect(await actual()).toEqual(before);
  });

  test('somebody comments: a form that is approved takes no comment', async () => {
    const version = await submitComplete(owner, project);
    const approve = () => approveReport(evaluator, { projectId: project.id, version });
    const comment = () => commentOn(evaluator, { projectId: project.id, indicatorId: null, text: '请补充' });
    const [first, second] = await queued(evaluationHeld, [approve, comment]);
    expect([first, second?.slice(0, 13)]).toEqual(['done', 'INVALID_STATE']);
    expect(await prisma.commentThread.count()).toBe(0);
  });

  test('the project is set 不参评: one of the two', async () => {
    const version = await submitComplete(owner, project);
    const { version: seen } = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    const exempt = { projectId: project.id, version: seen, participates: false, reason: '项目取消' };
    const outcomes = await queued(evaluationHeld, [
      () => setParticipation(evaluator, exempt),
      () => approveReport(evaluator, { projectId: project.id, version }),
    ]);
    expect(outcomes.map((outcome) => outcome === 'done')).toEqual([true, false]);
    expect((await evaluation()).state).toBe('SUBMITTED');
  });
});

describe('no deadlock', () => {
  test('between a decision and an autosave of the same row', async () => {
    const { version } = await report();
    const row = { indicatorId: project.rows.archive, doneOn: '2024-06-01' };
    const save = () => saveReport(owner, { projectId: project.id, version, rows: [row] });
    const [first, second] = await queued(actualHeld, [decide, save]);
    expect([first, second?.slice(0, 8)]).toEqual(['done', 'CONFLICT']);
  });

  test('between a change of rules and a decision that has begun to write', async () => {
    await report();
    expect(await queued(actualHeld, [decide, pin])).toEqual(['done', 'done']);
    await expectScoredAsPinned();
  });
});
