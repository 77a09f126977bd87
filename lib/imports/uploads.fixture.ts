import type { Session } from '@/lib/auth/viewer';
import { sampleText } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { commitImport, createPreview } from './commands';

const utf8 = new TextEncoder();

/** Uploads a document; the preview's id. */
export async function previewOf(
  admin: Session,
  text: string | Uint8Array,
  fileName = '2024年预算公开.txt',
): Promise<string> {
  const bytes = new Uint8Array(typeof text === 'string' ? utf8.encode(text) : text);
  return (await createPreview(admin, { bytes, fileName })).importId;
}

/** Uploads a document, the sample unless told, and commits it. */
export async function imported(admin: Session, text = sampleText()) {
  return commitImport(admin, { importId: await previewOf(admin, text) });
}

/** Every table that an import may write, so that "nothing" means nothing. */
export async function counts(db: Db) {
  return {
    imports: await db.import.count(),
    units: await db.unit.count(),
    years: await db.year.count(),
    users: await db.user.count(),
    projects: await db.project.count(),
    indicators: await db.indicator.count(),
    evaluations: await db.evaluation.count(),
    fundingLines: await db.fundingLine.count(),
    actuals: await db.actual.count(),
    events: await db.auditEvent.count(),
  };
}
