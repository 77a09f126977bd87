import type { Db } from '@/lib/db/database';
import type { ScannedVersion } from './types';

/** The versions of a project's form that were approved, the latest first. */
export async function versionsOf(db: Db, projectId: string): Promise<ScannedVersion[]> {
  const evaluation = await db.evaluation.findUnique({
    where: { projectId },
    select: {
      frozenSha256: true,
      versions: { select: { no: true, sha256: true }, orderBy: { no: 'desc' } },
    },
  });
  if (!evaluation) return [];
  const earlier = evaluation.versions.map((version) => ({ ...version, inForce: false }));
  const { frozenSha256: sha256 } = evaluation;
  return sha256 === null ? earlier : [{ no: (earlier[0]?.no ?? 0) + 1, sha256, inForce: true }, ...earlier];
}
