import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { AppError } from '@/lib/core/app-error';
import type { PrismaClient } from '@/lib/db/generated/client';
import { aUnit, aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { saveReport, submitReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  type aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { approveReport, returnReport } from '@/lib/reviews/commands';
import { acceptLink, createUser, disableUser } from '@/lib/users/commands';

// In memory these take turns; on a PostgreSQL server (TEST_ON_SERVER) they meet.

/** What came of calls that were made at once: values, and codes of refusals; anything else fails the test. */
async function together<T>(calls: readonly (() => Promise<T>)[]) {
  const outcomes = await Promise.allSettled(calls.map((call) => call()));
  const values: T[] = [];
  const refused: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') values.push(outcome.value);
    else if (outcome.reason instanceof AppError) refused.push(outcome.reason.code);
    else throw outcome.reason;
  }
  return { values, refused };
}

const times = <T>(count: number, call: (i: number) => Promise<T>) =>
  Array.from({ length: count }, (_, i) => () => call(i));

describe('one form, several windows at once', () => {
  let prisma: PrismaClient;
  let owner: Session;
  let evaluator: Session;
  let project: Awaited<ReturnType<typeof aReportableProject>>;
  const events = (action: string) => prisma.auditEvent.count({ where: { action } });

  beforeEach(async () => {
    const unit = await aReportingUnit();
    ({ owner, evaluator, project } = unit);
    ({ prisma } = unit.database);
  });

  test('of eight saves upon one version one is taken, whole, and the others are told', async () => {
    const text = (i: number) => `第 ${i} 个窗口`;
    const { values, refused } = await together(
      times(8, (i) =>
        saveReport(owner, {
          projectId: project.id,
          version: 1,
          goalActual: text(i),
          rows: [
            { indicatorId: project.rows.visits, value: String(i + 1) },
            { indicatorId: project.rows.quality, completion: text(i) },
          ],
        }),
      ),
    );
    expect(values.map(({ version }) => version)).toEqual([2]);
    expect(refused).toEqual(Array(7).fill('CONFLICT'));
    expect(await events('evaluation.saved')).toBe(1);
    const { version, sheet } = await evaluationSheet(owner, { projectId: project.id });
    expect(version).toBe(2);
    const winner = Number(sheet.rows[0]!.value) - 1;
    expect(sheet).toMatchObject({ goalActual: text(winner) });
    expect(sheet.rows[2]!.completion).toBe(text(winner));
  });

  test('a form that is submitted five times at once is submitted once', async () => {
    const input = { projectId: project.id, version: 1, ...completeReport(project.rows) };
    const { version } = await saveReport(owner, input);
    const { values, refused } = await together(
      times(5, () => submitReport(owner, { projectId: project.id, version })),
    );
    expect(values).toEqual([{ submitted: true, version: version + 1, state: 'SUBMITTED' }]);
    expect(refused).toHaveLength(4);
    for (const code of refused) expect(['CONFLICT', 'INVALID_STATE']).toContain(code);
    expect(await events('evaluation.submitted')).toBe(1);
  });

  test('a form is approved or returned, never both, and frozen only where it is approved', async () => {
    const version = await submitComplete(owner, project);
    const decision = { projectId: project.id, version };
    const { values, refused } = await together<unknown>([
      () => approveReport(evaluator, decision),
      () => returnReport(evaluator, { ...decision, reason: '请补充材料' }),
      () => approveReport(evaluator, decision),
    ]);
    expect([values.length, refused.length]).toEqual([1, 2]);
    const { state, frozenSha256 } = await prisma.evaluation.findUniqueOrThrow({
      where: { projectId: project.id },
    });
    expect(['APPROVED', 'RETURNED']).toContain(state);
    expect(frozenSha256 !== null).toBe(state === 'APPROVED');
    expect((await events('evaluation.approved')) + (await events('evaluation.returned'))).toBe(1);
  });
});

describe('accounts', () => {
  let prisma: PrismaClient;
  let administrators: { id: string; version: number; session: Session }[];

  beforeEach(async () => {
    ({ prisma } = await freshDatabase());
    await aUnit(prisma, { code: '390001' });
    administrators = [];
    for (const login of ['first', 'second']) {
      const user = await aUser(prisma, 'ADMINISTRATOR', { login, passwordHash: 'x' });
      administrators.push({ id: user.id, version: user.version, session: sessionOf(user) });
    }
  });

  test('two administrators who disable each other at once: one is left', async () => {
    const [first, second] = administrators as [(typeof administrators)[0], (typeof administrators)[0]];
    const end = (by: typeof first, { id, version }: typeof first) =>
      disableUser(by.session, { userId: id, version, reason: '人员变动' });
    const { values } = await together([() => end(first, second), () => end(second, first)]);
    expect(values).toHaveLength(1);
    expect(await prisma.user.count({ where: { role: 'ADMINISTRATOR', status: 'ACTIVE' } })).toBe(1);
  });

  test('a one-time link that is used twice at once sets one password', async () => {
    const { token } = await createUser(administrators[0]!.session, {
      name: '林小满',
      role: 'OWNER',
      unitCode: '390001',
      login: '',
      phone: '',
    });
    const passwords = ['Yunxi2024-first!', 'Yunxi2024-second'];
    const { values, refused } = await together(
      passwords.map((password) => () => acceptLink(null, { token, password, repeated: password })),
    );
    expect([values.length, refused]).toEqual([1, ['NOT_FOUND']]);
    expect(await prisma.auditEvent.count({ where: { action: 'account.linkUsed' } })).toBe(1);
  });
});
