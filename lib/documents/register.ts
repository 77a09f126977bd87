import type { Db } from '@/lib/db/database';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import type { FileFacts } from '@/lib/verification/claim';
import { codeOf } from '@/lib/verification/code';
import type { PublicDocument, Verification } from '@/lib/verification/verdict';

type Frozen = {
  readonly model: unknown;
  readonly approvedAt: Date | null;
  readonly inForce: boolean;
  readonly isPublic: boolean;
};

const frozenForm = { frozenModel: true, approvedAt: true, project: { select: { isPublic: true } } } as const;

/** What was frozen under a SHA-256: the form in force, or an earlier version. */
async function frozenUnder(db: Db, modelSha256: string): Promise<Frozen | null> {
  const current = await db.evaluation.findFirst({
    where: { frozenSha256: modelSha256 },
    select: frozenForm,
  });
  if (current) {
    const { frozenModel: model, approvedAt, project } = current;
    return { model, approvedAt, inForce: true, isPublic: project.isPublic };
  }
  const version = await db.frozenVersion.findFirst({
    where: { sha256: modelSha256 },
    include: { evaluation: { select: frozenForm } },
  });
  if (!version) return null;
  const { model, approvedAt, evaluation } = version;
  return { model, approvedAt, inForce: false, isPublic: evaluation.project.isPublic };
}

function publicDocument({ model: stored, inForce, isPublic }: Frozen, code: string | null): PublicDocument {
  const { fiscalYear, project, approvedOn, total, grade } = readFrozenModel(stored);
  return {
    code,
    fiscalYear,
    unit: project.unit,
    approvedOn: approvedOn ?? '',
    inForce,
    figures: isPublic ? { project: project.name, score: total, grade } : null,
  };
}

/** A registered document by its code as `readCode` gives it; null where there is none. */
export async function documentUnder(db: Db, code: string): Promise<PublicDocument | null> {
  const issued = await db.issuedDocument.findFirst({ where: { code } });
  const frozen = issued && (await frozenUnder(db, issued.modelSha256));
  return frozen && publicDocument(frozen, code);
}

/** Whether documents were registered already when a form was approved: all of its documents have been, then. */
async function registeredFromTheStart(db: Db, approvedAt: Date | null): Promise<boolean> {
  const first = await db.issuedDocument.findFirst({ orderBy: { issuedAt: 'asc' } });
  return first !== null && approvedAt !== null && first.issuedAt <= approvedAt;
}

/**
 * Whether a file is what was issued. A file whose bytes are not registered is altered where it names a form and bears
 * the mark of registered documents, or could not have gone out without being registered.
 */
export async function verifyFile(db: Db, { sha256, claim }: FileFacts): Promise<Verification> {
  const issued = await db.issuedDocument.findUnique({ where: { bytesSha256: sha256 } });
  const modelSha256 = issued?.modelSha256 ?? claim?.modelSha256;
  const frozen = modelSha256 === undefined ? null : await frozenUnder(db, modelSha256);
  if (modelSha256 === undefined || !frozen) return { verdict: 'unknown', document: null };
  const code = codeOf(modelSha256);
  if (issued) {
    return { verdict: frozen.inForce ? 'genuine' : 'superseded', document: publicDocument(frozen, code) };
  }
  if (claim?.marked || (await registeredFromTheStart(db, frozen.approvedAt))) {
    return { verdict: 'altered', document: publicDocument(frozen, code) };
  }
  return { verdict: 'unregistered', document: publicDocument(frozen, null) };
}
