import { AppError } from '@/lib/core/app-error';
import { projectsWithin } from '@/lib/db/scope';
import { readEnv } from '@/lib/env/env';
import { loadSheetRecord, situationOf } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { currentStorage } from '@/lib/storage/current';
import type { Uploader } from '@/lib/storage/uploads';
import { mayAct, refuseImpossible } from '@/lib/workflow/transitions';
import { filesOf, refuseTooLarge, usedBytes } from './records';
import { evidenceInput, extensionIn, fileInput, kindOf, uploadInput } from './schema';
import type { ProjectEvidence } from './types';

/** The 佐证材料 of a project, and whether the viewer may add to it and remove from it. */
export const projectEvidence = defineQuery({
  name: 'evidence.ofProject',
  permission: 'evaluation:read',
  input: evidenceInput,
  async run({ db, grant, now }, { projectId }): Promise<ProjectEvidence> {
    const record = await loadSheetRecord(db, grant, projectId);
    const { fileMaxBytes, projectMaxBytes } = readEnv().evidence;
    return {
      files: await filesOf(db, projectId),
      mayChange: mayAct(grant.viewer, situationOf(record, now), 'attachEvidence'),
      limits: { file: fileMaxBytes, project: projectMaxBytes },
    };
  },
});

/**
 * Whether the viewer may send a part of a file for the project now; asked for every single request of an upload.
 * @throws AppError NOT_FOUND, INVALID_STATE, INVALID_INPUT for a name, TOO_LARGE
 */
export const uploadPermit = defineQuery({
  name: 'evidence.uploadPermit',
  permission: 'evaluation:report',
  input: uploadInput,
  async run({ db, grant, now }, { projectId, name, size }): Promise<Uploader> {
    const record = await loadSheetRecord(db, grant, projectId);
    refuseImpossible(situationOf(record, now), 'attachEvidence');
    const extension = name === undefined ? null : extensionIn(name);
    if (extension?.ok === false) throw new AppError('INVALID_INPUT', extension.error);
    if (size !== undefined) refuseTooLarge(size, await usedBytes(db, projectId));
    return { projectId, userId: grant.viewer.id };
  },
});

type Download = {
  readonly name: string;
  readonly type: string;
  readonly preview: 'image' | 'pdf' | null;
  readonly size: number;
  readonly sha256: string;
  readonly body: ReadableStream<Uint8Array>;
};

/** One file to read; a removed one only where a frozen form lists it. */
export const evidenceFile = defineQuery({
  name: 'evidence.file',
  permission: 'evaluation:read',
  input: fileInput,
  async run({ db, grant }, { projectId, evidenceId }): Promise<Download> {
    const row = await db.evidence.findFirst({
      where: {
        id: evidenceId,
        project: { AND: [projectsWithin(grant), { id: projectId }] },
        OR: [{ removedAt: null }, { frozen: true }],
      },
    });
    if (!row) throw new AppError('NOT_FOUND');
    const body = await currentStorage().read(row.sha256);
    if (!body) throw new Error(`evidence ${row.id}: nothing is stored under ${row.sha256}`);
    const { type, preview } = kindOf(row.extension);
    return { name: row.name, type, preview, size: row.size, sha256: row.sha256, body };
  },
});
