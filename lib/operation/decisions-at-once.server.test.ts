import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { addBudgetAdjustment } from '@/lib/budget-adjustments/commands';
import { answerThread, commentOn, settleThread } from '@/lib/comments/commands';
import { AppError } from '@/lib/core/app-error';
import { addDays, dayAt } from '@/lib/core/day';
import type { PrismaClient } from '@/lib/db/generated/client';
import { aUser, sessionOf } from '@/lib/db/test-database';
import { appointDeputy } from '@/lib/deputies/commands';
import { saveReport } from '@/lib/evaluations/commands';
import {
  aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { reopenForm, signOffForms } from '@/lib/frozen-forms/commands';
import { drawRechecks } from '@/lib/rechecks/commands';
import { approveReport } from '@/lib/reviews/commands';
import { extendStage, setStages } from '@/lib/stages/commands';
import { approveAdjustment, refuseAdjustment, requestAdjustment } from '@/lib/target-adjustments/commands';

let prisma: PrismaClient;
let owner: Session;
let evaluator: Session;
let leader: Session;
let second: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let year: { readonly id: string; readonly unitId: string; readonly version: number };

beforeEach(async () => {
  const unit = await aReportingUnit();
  ({ owner, evaluator, leader, project } = unit);
  ({ prisma } = unit.database);
  year = await prisma.year.findFirstOrThrow();
  second = sessionOf(await aUser(prisma, 'EVALUATOR', { unitId: year.unitId }));
});

const today = dayAt(new Date());
const day = (days: number) => addDays(today, days);

/** What came of calls that were made at the same time, refusals by their code. */
async function atOnce(...calls: (() => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls.map((call) => call()));
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done';
    if (outcome.reason instanceof AppError) return outcome.reason.code;
    throw outcome.reason;
  });
}

/** That exactly one was done, and the others were refused as something that has changed meanwhile. */
function expectOne(outcomes: readonly string[]): void {
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome !== 'done')).toSatisfy((others: string[]) =>
    others.every((code) => code === 'CONFLICT' || code === 'INVALID_STATE' || code === 'INVALID_INPUT'),
  );
}

const events = (action: string) => prisma.auditEvent.findMany({ where: { action }, orderBy: { id: 'asc' } });

describe('the dates of a year', () => {
  const closed = { opensOn: day(-30), closesOn: day(-1), graceDays: 0 };
  const close = (closesOn = closed.closesOn) =>
    setStages(evaluator, {
      ...{ yearId: year.id, yearVersion: year.version, reason: '区财政局通知' },
      stages: { REPORT: { ...closed, closesOn }, REVIEW: null, SIGN_OFF: null, PUBLISH: null },
    });

  it('closing meets a save: the save is in the log before it, or refused', async () => {
    const save = () => saveReport(owner, { projectId: project.id, version: 1, notes: '说明' });
    const [closing, saving] = await atOnce(() => close(), save);
    expect(closing).toBe('done');
    const saved = await events('evaluation.saved');
    expect(saved).toHaveLength(saving === 'done' ? 1 : 0);
    if (saving !== 'done') return expect(saving).toBe('INVALID_STATE');
    const [stages] = await events('year.stages');
    expect(saved[0]!.id < stages!.id).toBe(true);
  });

  it('are set by one of two who saw the same, and 延期 is granted once', async () => {
    expectOne(
      await atOnce(
        () => close(),
        () => close(day(-2)),
      ),
    );
    const extend = (by: Session, until: string) => () =>
      extendStage(by, {
        ...{ projectId: project.id, stage: 'REPORT', seen: null, until, reason: '项目验收推迟' },
      });
    expectOne(await atOnce(extend(evaluator, day(5)), extend(second, day(6))));
    expect(await prisma.stageExtension.count()).toBe(1);
  });
});

it('a person has one deputy a day, whoever appoints', async () => {
  const deputies = await Promise.all([1, 2].map(() => aUser(prisma, 'OWNER', { unitId: year.unitId })));
  const appoint = (deputyId: string) => () =>
    appointDeputy(owner, {
      ...{ principalId: owner.userId, deputyId, reason: '外出培训' },
      ...{ from: day(0), until: day(3) },
    });
  expectOne(await atOnce(...deputies.map(({ id }) => appoint(id))));
  expect(await prisma.deputy.count()).toBe(1);
});

it('a request to adjust a target is decided once', async () => {
  const row = await prisma.indicator.findUniqueOrThrow({ where: { id: project.rows.visits } });
  const { nature, target, unitOfMeasure } = row;
  const { id: adjustmentId } = await requestAdjustment(owner, {
    ...{ projectId: project.id, indicatorId: row.id, seen: { nature, target, unitOfMeasure } },
    to: { nature, target: '3', unitOfMeasure: unitOfMeasure ?? '' },
    ...{ documentNumber: '云财〔2024〕15号', reason: '年中减少两次' },
  });
  const named = { projectId: project.id, adjustmentId, version: 1 };
  const outcomes = await atOnce(
    () => approveAdjustment(evaluator, named),
    () => refuseAdjustment(second, { ...named, reason: '理由不足' }),
  );
  expectOne(outcomes);
  const { target: now } = await prisma.indicator.findUniqueOrThrow({ where: { id: row.id } });
  expect(now).toBe(outcomes[0] === 'done' ? '3' : target);
});

it('money is adjusted upon what was seen: the second of two who saw the same is told', async () => {
  const add = (by: Session, documentNumber: string) => () =>
    addBudgetAdjustment(by, {
      ...{ projectId: project.id, source: 'FISCAL', seenAnnual: '56.000000', kind: 'ADDED' },
      ...{ date: '2024-05-10', amount: '10', documentNumber, note: '' },
    });
  expectOne(await atOnce(add(evaluator, '云财〔2024〕9号'), add(second, '云财〔2024〕10号')));
  const line = await prisma.fundingLine.findFirstOrThrow({ where: { source: 'FISCAL' } });
  expect(line.annual?.toFixed()).toBe('66');
});

describe('approved forms', () => {
  const approve = async (one: typeof project) =>
    approveReport(evaluator, { projectId: one.id, version: await submitComplete(owner, one) });

  it('two draws of a sample take turns, and no project is drawn twice', async () => {
    const person = await prisma.user.findUniqueOrThrow({ where: { id: owner.userId } });
    await approve(project);
    for (let i = 0; i < 3; i += 1) await approve(await aReportableProject(prisma, year, person));
    const draw = (by: Session, seed: string) => () =>
      drawRechecks(by, { yearId: year.id, percent: '50', seed });
    const outcomes = await atOnce(draw(evaluator, '甲'), draw(second, '乙'));
    const drawn = await prisma.recheck.findMany({ select: { projectId: true } });
    expect(new Set(drawn.map(({ projectId }) => projectId)).size).toBe(drawn.length);
    const draws = await prisma.recheckDraw.findMany({ orderBy: { no: 'asc' } });
    expect(draws.map(({ no }) => no)).toEqual(outcomes.filter((one) => one === 'done').map((_, i) => i + 1));
    expect(draws[0]?.population).toHaveLength(4);
  });

  it('are signed off or opened again, never both', async () => {
    await prisma.year.update({ where: { id: year.id }, data: { signOffNeeded: true } });
    const { version } = await approve(project);
    const { frozenSha256 } = await prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
    const seen = { projectId: project.id, version };
    const outcomes = await atOnce(
      () => signOffForms(leader, { items: [{ ...seen, sha256: frozenSha256! }] }),
      () => reopenForm(evaluator, { ...seen, reason: '发现漏填', reportUntil: null }),
    );
    expectOne(outcomes);
    const { state } = await prisma.evaluation.findUniqueOrThrow({ where: { projectId: project.id } });
    expect(state).toBe(outcomes[0] === 'done' ? 'SIGNED_OFF' : 'RETURNED');
  });
});

it('a thread is settled once, and an answer to what it was before is told', async () => {
  await submitComplete(owner, project);
  const { id: threadId } = await commentOn(evaluator, {
    ...{ projectId: project.id, indicatorId: project.rows.visits, text: '请附台账' },
  });
  const named = { projectId: project.id, threadId, version: 1 };
  const settle = (by: Session) => () => settleThread(by, { ...named, resolved: true });
  expect((await atOnce(settle(evaluator), settle(second))).includes('done')).toBe(true);
  const thread = await prisma.commentThread.findUniqueOrThrow({ where: { id: threadId } });
  expect([thread.version, thread.resolvedAt !== null]).toEqual([2, true]);
  expect(await atOnce(() => answerThread(owner, { ...named, text: '已附', handled: true }))).not.toContain(
    'done',
  );
});
