import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { Db } from '@/lib/db/database';
import { filesOf } from '@/lib/evidence/records';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { submissionDifference } from '@/lib/sheet/submission-difference';
import { type SubmittedForm, submittedFormOf } from '@/lib/sheet/submitted-form';
import type { Change } from './change';
import type { SubmissionChanges, SubmissionHead } from './types';

/** SHA-256 of what is kept of a submission, in hexadecimal. */
function submissionHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Keeps the form as it is being submitted, as the next of its submissions. @returns its SHA-256, for the log */
export async function keepSubmission(
  db: Db,
  { record, sheet }: Change,
  score: ProjectScore,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<string> {
  const files = (await filesOf(db, record.id)).map(({ indicatorId, name, sha256: bytes }) => ({
    ...{ indicatorId, name, sha256: bytes },
  }));
  const content = submittedFormOf(sheet, score, files);
  const sha256 = submissionHash(content);
  const { id: evaluationId, submissionCount } = record.evaluation;
  await db.submission.create({
    data: {
      ...{ evaluationId, no: submissionCount + 1, content, sha256 },
      ...{ submittedAt: now, submittedByName: by },
    },
  });
  return sha256;
}

/** Notes that the last submission was taken back; one from before submissions were kept has nothing to note. */
export async function markWithdrawn(db: Db, { record }: Change, now: Date): Promise<void> {
  const { id: evaluationId, submissionCount: no } = record.evaluation;
  await db.submission.updateMany({ where: { evaluationId, no }, data: { withdrawnAt: now } });
}

type Kept = {
  readonly no: number;
  readonly submittedAt: Date;
  readonly submittedByName: string;
  readonly content: unknown;
  readonly sha256: string;
};

const headOf = ({ no, submittedAt, submittedByName }: Kept): SubmissionHead => ({
  ...{ no, byName: submittedByName, at: submittedAt.toISOString() },
});

/** Compares the last two submissions that were not withdrawn. */
export async function lastChanges(
  db: Db,
  evaluation: { readonly id: string; readonly submissionCount: number },
): Promise<SubmissionChanges> {
  if (evaluation.submissionCount < 2) return { kind: 'first' };
  const kept: Kept[] = await db.submission.findMany({
    where: { evaluationId: evaluation.id, withdrawnAt: null },
    orderBy: { no: 'desc' },
    take: 2,
  });
  const withdrawn = await db.submission.count({
    where: { evaluationId: evaluation.id, withdrawnAt: { not: null } },
  });
  if (evaluation.submissionCount - withdrawn < 2) return { kind: 'first' };
  const [after, before] = kept;
  if (!after || !before) {
    return { kind: 'unknown', why: '上一次提交时系统还没有留存提交内容，无法对比。' };
  }
  const changed = [after, before].find(({ content, sha256 }) => submissionHash(content) !== sha256);
  if (changed) {
    return {
      kind: 'unknown',
      why: `第 ${changed.no} 次提交的留存内容与其校验值不符，请联系系统管理员核查。`,
    };
  }
  const [from, to] = [before.content, after.content] as [SubmittedForm, SubmittedForm];
  return {
    kind: 'compared',
    before: headOf(before),
    after: headOf(after),
    ...submissionDifference(from, to),
  };
}
