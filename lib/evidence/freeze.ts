import type { Db } from '@/lib/db/database';
import type { SheetRecord } from '@/lib/evaluations/records';
import type { FormEvidence } from '@/lib/reports/types';
import { filesOf } from './records';

/** The files of a project as its form lists them. */
export async function listedEvidence(db: Db, { id, indicators }: SheetRecord): Promise<FormEvidence[]> {
  const rows = new Map(indicators.map((indicator, row) => [indicator.id, row]));
  const files = await filesOf(db, id);
  return files.map(({ id: fileId, indicatorId, name, size, sha256 }) => {
    const row = indicatorId === null ? null : (rows.get(indicatorId) ?? null);
    return { id: fileId, row, name, size, sha256 };
  });
}

/**
 * The files of a project whose form is being frozen, as the frozen form lists them. From now on their bytes are kept
 * for good, whatever becomes of the files in a reopened form.
 */
export async function freezeEvidence(db: Db, record: SheetRecord): Promise<FormEvidence[]> {
  const files = await listedEvidence(db, record);
  await db.evidence.updateMany({
    where: { id: { in: files.map((file) => file.id) } },
    data: { frozen: true },
  });
  return files;
}
