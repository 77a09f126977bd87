import { can } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { formatDateTime } from '@/lib/core/clock';
import type { Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { kindOf } from '@/lib/evidence/schema';
import { defineQuery } from '@/lib/operation/define';
import { currentStorage } from '@/lib/storage/current';
import { codeOf } from '@/lib/verification/code';
import { MOST_BYTES, scanInput, scansInput } from './schema';
import type { ListedScan, ProjectScans, ScannedVersion } from './types';
import { versionsOf } from './versions';

type Row = Prisma.StampedScanGetPayload<object>;

function listed(row: Row, versions: readonly ScannedVersion[]): ListedScan[] {
  const version = versions.find(({ sha256 }) => sha256 === row.modelSha256);
  if (!version) return [];
  const { id, named, digital, name, size, sha256, uploadedByName, uploadedAt } = row;
  return [
    {
      ...{ id, named, digital, name, size, sha256, uploadedByName },
      ...{ no: version.no, inForce: version.inForce, code: codeOf(version.sha256) },
      uploadedAt: formatDateTime(uploadedAt),
    },
  ];
}

async function assertReached(db: Db, where: Prisma.ProjectWhereInput): Promise<void> {
  if (!(await db.project.findFirst({ where, select: { id: true } }))) throw new AppError('NOT_FOUND');
}

/** The stamped scans of a project, those of the latest version first, and whether the viewer may add and remove. */
export const projectScans = defineQuery({
  name: 'stampedScans.ofProject',
  permission: 'evaluation:read',
  input: scansInput,
  async run({ db, grant }, { projectId }): Promise<ProjectScans> {
    await assertReached(db, { AND: [projectsWithin(grant), { id: projectId }] });
    const versions = await versionsOf(db, projectId);
    const rows = await db.stampedScan.findMany({
      where: { projectId, removedAt: null },
      orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    });
    const scans = rows.flatMap((row) => listed(row, versions)).sort((a, b) => b.no - a.no);
    return { scans, versions, mayChange: can(grant.viewer, 'scan:manage') && versions.length > 0 };
  },
});

/** How large a scan may be that the viewer sends for the project, asked before anything of it is read. */
export const scanPermit = defineQuery({
  name: 'stampedScans.permit',
  permission: 'scan:manage',
  input: scansInput,
  async run({ db, grant }, { projectId }): Promise<{ maxBytes: number }> {
    await assertReached(db, { AND: [projectsWithin(grant), { id: projectId }] });
    return { maxBytes: MOST_BYTES };
  },
});

type Download = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly body: ReadableStream<Uint8Array>;
};

/** One scan to keep. */
export const scanFile = defineQuery({
  name: 'stampedScans.file',
  permission: 'evaluation:read',
  input: scanInput,
  async run({ db, grant }, { projectId, scanId }): Promise<Download> {
    const row = await db.stampedScan.findFirst({
      where: { id: scanId, removedAt: null, project: { AND: [projectsWithin(grant), { id: projectId }] } },
    });
    if (!row) throw new AppError('NOT_FOUND');
    const body = await currentStorage('scans').read(row.sha256);
    if (!body) throw new Error(`scan ${row.id}: nothing is stored under ${row.sha256}`);
    return { name: row.name, type: kindOf(row.extension).type, size: row.size, sha256: row.sha256, body };
  },
});
