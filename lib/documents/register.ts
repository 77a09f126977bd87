import type { Db } from '@/lib/db/database';
import type { FileFacts } from '@/lib/verification/claim';
import { codeOf } from '@/lib/verification/code';
import type { PublicDocument, Verification } from '@/lib/verification/verdict';
import { type Frozen, frozenUnder } from './frozen-under';

/** A registered document by its code as `readCode` gives it; null where there is none. */
export async function documentUnder(db: Db, code: string): Promise<PublicDocument | null> {
  const issued = await db.issuedDocument.findFirst({ where: { code } });
  const [frozen] = issued ? await frozenUnder(db, [issued.modelSha256]) : [];
  return frozen ? publicDocument(frozen, code) : null;
}

function publicDocument(frozen: Frozen, code: string | null): PublicDocument {
  const { fiscalYear, unit, approvedOn, inForce, isPublic, report, project, score, grade } = frozen;
  const figures = isPublic ? { project, score, grade } : null;
  const document = { code, fiscalYear, unit, approvedOn: approvedOn ?? '', inForce, figures };
  return report ? { ...document, report } : document;
}

const registered = (frozen: Frozen) => publicDocument(frozen, codeOf(frozen.sha256));

/** Whether documents were registered already when a form was approved: all of its documents have been, then. */
async function registeredFromTheStart(db: Db, approvedAt: Date | null): Promise<boolean> {
  const first = await db.issuedDocument.findFirst({ orderBy: { issuedAt: 'asc' } });
  return first !== null && approvedAt !== null && first.issuedAt <= approvedAt;
}

/** The frozen models of a file's forms in the order of the file, as they were registered. */
async function frozenOf(db: Db, where: { bytesSha256: string } | { setSha256: string }): Promise<Frozen[]> {
  const issued = await db.issuedDocument.findMany({
    where,
    select: { modelSha256: true },
    distinct: ['modelSha256'],
    orderBy: { evaluation: { project: { position: 'asc' } } },
  });
  return frozenUnder(
    db,
    issued.map(({ modelSha256 }) => modelSha256),
  );
}

/**
 * Whether a file is what was issued. A file whose bytes are not registered is altered where it names a form, or a set of
 * forms, and bears the mark of registered documents, or could not have gone out without being registered.
 */
export async function verifyFile(db: Db, { sha256, claim }: FileFacts): Promise<Verification> {
  const issued = await frozenOf(db, { bytesSha256: sha256 });
  if (issued.length > 0) {
    const verdict = issued.every(({ inForce }) => inForce) ? 'genuine' : 'superseded';
    return { verdict, documents: issued.map(registered) };
  }
  if (!claim) return { verdict: 'unknown', documents: [] };
  const [one] = await frozenUnder(db, [claim.modelSha256]);
  if (!one) {
    const several = await frozenOf(db, { setSha256: claim.modelSha256 });
    return { verdict: several.length > 0 ? 'altered' : 'unknown', documents: several.map(registered) };
  }
  if (claim.marked || (await registeredFromTheStart(db, one.approvedAt))) {
    return { verdict: 'altered', documents: [registered(one)] };
  }
  return { verdict: 'unregistered', documents: [publicDocument(one, null)] };
}
