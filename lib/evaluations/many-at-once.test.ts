import { beforeAll, expect, test } from 'vitest';
import { verifyChain } from '@/lib/audit/verify';
import type { Session } from '@/lib/auth/viewer';
import { AppError } from '@/lib/core/app-error';
import type { PrismaClient } from '@/lib/db/generated/client';
import { aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { approveReport, returnReport } from '@/lib/reviews/commands';
import { saveReport, submitReport } from './commands';
import { evaluationSheet } from './queries';
import { aReportableProject, completeReport } from './reportable-project.fixture';
import type { SaveReportInput } from './schema';

const OWNERS = 50;

type Reporter = {
  readonly session: Session;
  readonly project: Awaited<ReturnType<typeof aReportableProject>>;
};

let prisma: PrismaClient;
let reporters: Reporter[];
let evaluators: readonly [Session, Session];

beforeAll(async () => {
  ({ prisma } = await freshDatabase());
  const unit = await aUnit(prisma);
  const year = await aYear(prisma, unit.id);
  reporters = [];
  for (let i = 0; i < OWNERS; i += 1) {
    const person = await aUser(prisma, 'OWNER', { unitId: unit.id });
    reporters.push({
      session: sessionOf(person),
      project: await aReportableProject(prisma, year, person),
    });
  }
  const evaluator = async () => sessionOf(await aUser(prisma, 'EVALUATOR', { unitId: unit.id }));
  evaluators = [await evaluator(), await evaluator()];
});

type Fields = Omit<SaveReportInput, 'projectId' | 'version'>;

/** What an owner types group by group, in two windows that save at the same time. */
function windowsOf({ project }: Reporter): readonly (readonly Fields[])[] {
  const { goalActual, money, rows } = completeReport(project.rows);
  return [
    [{ goalActual, notes: `${project.id} 的说明` }, { money }],
    [{ rows: rows.slice(0, 3) }, { rows: rows.slice(3) }],
  ];
}

/** Saves as the form does: upon a conflict it takes the version that is there, and tries again. */
async function saveUntilTaken({ session, project }: Reporter, fields: Fields): Promise<void> {
  for (;;) {
    const { version } = await evaluationSheet(session, { projectId: project.id });
    try {
      await saveReport(session, { projectId: project.id, version, ...fields });
      return;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
    }
  }
}

async function report(reporter: Reporter): Promise<void> {
  await Promise.all(
    windowsOf(reporter).map(async (groups) => {
      for (const fields of groups) await saveUntilTaken(reporter, fields);
    }),
  );
  const { session, project } = reporter;
  const { version } = await evaluationSheet(session, { projectId: project.id });
  // A double click: one submission, and the other is told.
  const [first, second] = await Promise.allSettled(
    [1, 2].map(() => submitReport(session, { projectId: project.id, version })),
  );
  expect([first, second].filter((outcome) => outcome?.status === 'fulfilled')).toHaveLength(1);
}

const wordsOf = (outcome: PromiseSettledResult<unknown>): string => {
  if (outcome.status === 'fulfilled') return 'done';
  if (outcome.reason instanceof AppError) return outcome.reason.code;
  throw outcome.reason;
};

test(`${OWNERS} owners save and submit at once: nothing is lost, nothing is counted twice`, {
  timeout: 120_000,
}, async () => {
  await Promise.all(reporters.map(report));
  const stored = await prisma.evaluation.findMany({ include: { fundingLines: true, submissions: true } });
  expect(stored).toHaveLength(OWNERS);
  for (const { projectId, state, version, total, notes, submissions } of stored) {
    // Begun at 1, four saves, one submission.
    expect({ state, version, total: total?.toFixed(2) }).toEqual({
      state: 'SUBMITTED',
      version: 6,
      total: '96.63',
    });
    expect(notes).toBe(`${projectId} 的说明`);
    expect(submissions).toHaveLength(1);
  }
  expect(await prisma.auditEvent.count({ where: { action: 'evaluation.saved' } })).toBe(4 * OWNERS);
});

test('two evaluators decide on the same projects at once: one decision wins, the other is refused in words', {
  timeout: 120_000,
}, async () => {
  const [approving, returning] = evaluators;
  const outcomes = await Promise.all(
    reporters.map(async ({ project }) => {
      const seen = { projectId: project.id, version: 6 };
      const both = [
        () => approveReport(approving, seen),
        () => returnReport(returning, { ...seen, reason: '请补充走访记录', reportUntil: null }),
      ];
      if (project.id > reporters[0]!.project.id) both.reverse();
      const settled = await Promise.allSettled(both.map((decide) => decide()));
      return { id: project.id, words: settled.map(wordsOf) };
    }),
  );
  for (const { id, words } of outcomes) {
    expect(words.filter((word) => word === 'done')).toHaveLength(1);
    expect(words.filter((word) => word === 'CONFLICT' || word === 'INVALID_STATE')).toHaveLength(1);
    const { state, version, frozenSha256 } = await prisma.evaluation.findUniqueOrThrow({
      where: { projectId: id },
    });
    expect(version).toBe(7);
    expect(frozenSha256 !== null).toBe(state === 'APPROVED');
    const decisions = await prisma.auditEvent.count({
      where: { projectId: id, action: { in: ['evaluation.approved', 'evaluation.returned'] } },
    });
    expect(decisions).toBe(1);
  }
});

test('the log of all that is one chain', async () => {
  expect(await verifyChain(prisma)).toMatchObject({
    broken: null,
    count: 6 * OWNERS,
  });
});
