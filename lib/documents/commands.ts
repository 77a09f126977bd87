import { createHash } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { projectsWithin, yearsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import { codeOf } from '@/lib/verification/code';
import { yearSubject } from '@/lib/years/hold-year';
import { issueFormsInput, issueInput, issueMergedInput } from './schema';

/**
 * Registers the bytes of the document of a frozen form, or of a finished report, as issued, the first time that they go out. Nothing is taken back:
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
    const frozen = [
      { evaluation: { frozenSha256: modelSha256 } },
      { evaluation: { versions: { some: { sha256: modelSha256 } } } },
      { writtenReports: { some: { editions: { some: { sha256: modelSha256 } } } } },
    ];
    const project = await db.project.findFirst({
      where: { AND: [projectsWithin(grant), { OR: frozen }] },
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

/** The same of a document of 部门整体支出. */
export const issueDepartmentDocument = defineCommand({
  name: 'documents.issueDepartment',
  permission: 'department:read',
  input: issueInput,
  async prepare(_, { bytes }): Promise<string> {
    return createHash('sha256').update(bytes).digest('hex');
  },
  async run({ db, grant, now, record, unchanged }, { modelSha256, bytes }, bytesSha256): Promise<void> {
    const frozen = [{ frozenSha256: modelSha256 }, { versions: { some: { sha256: modelSha256 } } }];
    const department = await db.departmentEvaluation.findFirst({
      where: { AND: [{ year: yearsWithin(grant) }, { OR: frozen }] },
      include: { year: true },
    });
    if (!department) throw new AppError('NOT_FOUND');
    const row = { departmentId: department.id, modelSha256, code: codeOf(modelSha256), bytesSha256 };
    const { count } = await db.issuedDocument.createMany({
      data: [{ ...row, size: bytes.length, issuedAt: now, issuedByName: grant.viewer.name }],
      skipDuplicates: true,
    });
    if (count === 0) return unchanged();
    record({
      action: 'document.issued',
      ...yearSubject(department.year),
      changes: [
        { field: '部门整体支出绩效自评，验证码', from: null, to: row.code },
        { field: '文件 SHA-256', from: null, to: bytesSha256 },
      ],
    });
  },
});

/** The same of files of several forms that are in force, a file each: all of them in one go, or none. */
export const issueForms = defineCommand({
  name: 'documents.issueForms',
  permission: 'overview:read',
  input: issueFormsInput,
  async run({ db, grant, now, record, unchanged }, { files }): Promise<void> {
    const evaluations = await db.evaluation.findMany({
      where: {
        frozenSha256: { in: files.map(({ modelSha256 }) => modelSha256) },
        project: projectsWithin(grant),
      },
      select: { id: true, frozenSha256: true, project: { select: { id: true, name: true, unitId: true } } },
    });
    const byModel = new Map(evaluations.map((evaluation) => [evaluation.frozenSha256, evaluation]));
    const rows = files.map((file) => {
      const { id: evaluationId } = byModel.get(file.modelSha256) ?? {};
      if (evaluationId === undefined) throw new AppError('NOT_FOUND');
      return { ...file, evaluationId, code: codeOf(file.modelSha256) };
    });
    const issued = await db.issuedDocument.createManyAndReturn({
      data: rows.map((row) => ({ ...row, issuedAt: now, issuedByName: grant.viewer.name })),
      skipDuplicates: true,
      select: { modelSha256: true, code: true, bytesSha256: true },
    });
    if (issued.length === 0) return unchanged();
    for (const { modelSha256, code, bytesSha256 } of issued) {
      const evaluation = byModel.get(modelSha256);
      if (!evaluation) throw new Error(`registered what was not asked for: ${modelSha256}`);
      const { id, project } = evaluation;
      record({
        ...{ action: 'document.issued', subjectType: 'evaluation', subjectId: id },
        ...{ subjectName: project.name, unitId: project.unitId, projectId: project.id },
        changes: [
          { field: '验证码', from: null, to: code },
          { field: '文件 SHA-256', from: null, to: bytesSha256 },
        ],
      });
    }
  },
});

/**
 * The same of a file that holds several frozen forms: its bytes are registered for each of them. Who reaches one of the
 * forms only registers none.
 */
export const issueMerged = defineCommand({
  name: 'documents.issueMerged',
  permission: 'overview:read',
  input: issueMergedInput,
  async run({ db, grant, now, record, unchanged }, { models, ...file }): Promise<void> {
    const evaluations = await db.evaluation.findMany({
      where: { frozenSha256: { in: models }, project: projectsWithin(grant) },
      select: { id: true, frozenSha256: true, project: { select: { unitId: true, yearId: true } } },
    });
    const [first] = evaluations;
    if (!first || evaluations.length < models.length) throw new AppError('NOT_FOUND');
    const issued = { ...file, issuedAt: now, issuedByName: grant.viewer.name };
    const { count } = await db.issuedDocument.createMany({
      data: evaluations.map(({ id, frozenSha256: sha256 }) => {
        const modelSha256 = sha256 ?? '';
        return { ...issued, evaluationId: id, modelSha256, code: codeOf(modelSha256) };
      }),
      skipDuplicates: true,
    });
    if (count === 0) return unchanged();
    record({
      action: 'document.issued',
      subjectType: 'year',
      subjectId: first.project.yearId,
      subjectName: `${models.length} 个项目的自评表（合并）`,
      unitId: first.project.unitId,
      changes: [{ field: '文件 SHA-256', from: null, to: file.bytesSha256 }],
    });
  },
});
