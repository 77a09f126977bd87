import { createHash } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { projectsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { codeOf } from '@/lib/verification/code';
import { issueInput } from './schema';

/**
 * Registers the bytes of a frozen form's document as issued, the first time that they go out. Nothing is taken back:
 * other bytes of the same form (another appendix, another version of the program) are registered beside them.
 */
export const issueDocument = defineCommand({
  name: 'documents.issue',
  permission: 'evaluation:read',
  input: issueInput,
  async prepare(_, { bytes }): Promise<string> {
    return createHash('sha256').update(bytes).digest('hex');
  },
  async run({ db, grant, now, record, unchanged }, { modelSha256, bytes }, bytesSha256): Promise<void> {
    const frozen = [{ frozenSha256: modelSha256 }, { versions: { some: { sha256: modelSha256 } } }];
    const project = await db.project.findFirst({
      where: { AND: [projectsWithin(grant), { evaluation: { OR: frozen } }] },
      select: { id: true, name: true, unitId: true, evaluation: { select: { id: true } } },
    });
    if (!project?.evaluation) throw new AppError('NOT_FOUND');
    const evaluationId = project.evaluation.id;
    const row = { evaluationId, modelSha256, code: codeOf(modelSha256), bytesSha256, size: bytes.length };
    const { count } = await db.issuedDocument.createMany({
      data: [{ ...row, issuedAt: now, issuedByName: grant.viewer.name }],
      skipDuplicates: true,
    });
    if (count === 0) return unchanged();
    record({
      action: 'document.issued',
      subjectType: 'evaluation',
      subjectId: evaluationId,
      subjectName: project.name,
      unitId: project.unitId,
      projectId: project.id,
      changes: [
        { field: '验证码', from: null, to: row.code },
        { field: '文件 SHA-256', from: null, to: bytesSha256 },
      ],
    });
  },
});
