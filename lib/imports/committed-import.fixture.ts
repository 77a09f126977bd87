import { randomUUID } from 'node:crypto';
import type { Db, Prisma } from '@/lib/db/database';

/** A committed import of a unit's budget for 2024 that brought in nothing; its file and document are empty. */
export function aCommittedImport(
  db: Db,
  unit: { readonly code: string; readonly name: string },
  fields: Partial<Prisma.ImportCreateInput> = {},
) {
  return db.import.create({
    data: {
      state: 'COMMITTED',
      fileName: '预算.txt',
      byteSize: 0,
      fileSha256: randomUUID(),
      contentSha256: randomUUID(),
      fiscalYear: 2024,
      unitCode: unit.code,
      unitName: unit.name,
      bytes: new Uint8Array(),
      document: {},
      projectCount: 0,
      indicatorCount: 0,
      problemCount: 0,
      createdById: randomUUID(),
      createdByName: '系统管理员',
      committedAt: new Date('2026-01-05'),
      ...fields,
    },
  });
}
