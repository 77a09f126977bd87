import type { Session } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/database';
import { submitReport } from '@/lib/evaluations/commands';
import { publishForms, reopenForm, signOffForms } from '@/lib/frozen-forms/commands';
import { approveReport } from '@/lib/reviews/commands';
import { setSignOff } from '@/lib/years/commands';
import { PUBLISHED, REOPENED, SIGNED_OFF } from './reports';

type Actors = { readonly owner: Session; readonly evaluator: Session; readonly leader: Session };

async function formOf(db: Db, code: string) {
  const { id, evaluation } = await db.project.findFirstOrThrow({
    where: { code },
    select: { id: true, evaluation: { select: { version: true, frozenSha256: true } } },
  });
  return { projectId: id, version: evaluation!.version, sha256: evaluation!.frozenSha256! };
}

const formsOf = (db: Db, codes: readonly string[]) => Promise.all(codes.map((code) => formOf(db, code)));

/** Opened again after approval, looked through by its owner, and approved once more. */
async function reopenOnce(db: Db, { owner, evaluator }: Actors): Promise<void> {
  const { projectId, version } = await formOf(db, REOPENED.project);
  const reopened = await reopenForm(evaluator, { projectId, version, reason: REOPENED.reason });
  const outcome = await submitReport(owner, { projectId, version: reopened.version });
  if (!outcome.submitted) throw new Error(outcome.missing.map(({ message }) => message).join('; '));
  await approveReport(evaluator, { projectId, version: outcome.version });
}

/** What follows upon approval: the unit's leader signs off some forms, some of these are published, one was reopened. */
export async function settleForms(db: Db, unitCode: string, actors: Actors): Promise<void> {
  const { evaluator, leader } = actors;
  const year = await db.year.findFirstOrThrow({ where: { unit: { code: unitCode } } });
  const setting = { yearId: year.id, yearVersion: year.version, signOffNeeded: true };
  await setSignOff(evaluator, { ...setting, reason: '街道办公会要求：自评结果经分管领导审定后公开。' });
  await reopenOnce(db, actors);
  const signed = await signOffForms(leader, { items: await formsOf(db, [...SIGNED_OFF, ...PUBLISHED]) });
  const published = await publishForms(evaluator, { items: await formsOf(db, PUBLISHED) });
  const refused = [...signed, ...published].find((outcome) => outcome.refused !== null);
  if (refused) throw new Error(`${refused.name}: ${refused.refused}`);
}
