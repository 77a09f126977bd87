import { createHash } from 'node:crypto';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { canonicalContent } from '@/lib/budget-document/canonical-content';
import { AppError } from '@/lib/core/app-error';
import { formatDateTime } from '@/lib/core/clock';
import type { Db } from '@/lib/db/database';
import { readBudgetFile } from '@/lib/office-files/read-budget-file';
import { defineCommand } from '@/lib/operation/define';
import { type Commit, commitDocument } from './commit';
import { lastImportOf } from './earlier-import';
import { eventsOf } from './import-events';
import { tablesDiffer } from './newest-tables';
import { outcomeOf } from './outcome';
import { commitInput, importInput, uploadInput } from './schema';
import { storedDocument } from './stored-document';
import type { CommitOutcome } from './types';

const PREVIEW_HOURS = 24;

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** @throws AppError INVALID_INPUT with one Chinese line why the file as a whole is no budget */
async function readDocument(bytes: Uint8Array, fileName: string): Promise<BudgetDocument> {
  const parsed = await readBudgetFile(bytes, fileName);
  if (parsed.ok) return parsed.value;
  const { message } = parsed.error;
  throw new AppError('INVALID_INPUT', message, [{ path: 'file', message }]);
}

function countIndicators({ projects }: BudgetDocument): number {
  return projects.reduce((count, project) => count + project.indicators.length, 0);
}

/**
 * Reads an uploaded file and keeps it for a look before the commit. A preview is no record of the department:
 * it leaves no event, and is thrown away when it is cancelled or a day old.
 */
export const createPreview = defineCommand({
  name: 'imports.createPreview',
  permission: 'import:manage',
  input: uploadInput,
  async prepare(_context, { bytes, fileName }) {
    const document = await readDocument(bytes, fileName);
    return { document, contentSha256: sha256(canonicalContent(document)), fileSha256: sha256(bytes) };
  },
  async run({ db, grant, now, unchanged }, { bytes, fileName }, { document, ...hashes }) {
    unchanged();
    const tooOld = new Date(now.getTime() - PREVIEW_HOURS * 3_600_000);
    await db.import.deleteMany({ where: { state: 'PREVIEW', createdAt: { lt: tooOld } } });
    const { id } = await db.import.create({
      data: {
        ...hashes,
        fileName,
        byteSize: bytes.length,
        fiscalYear: document.fiscalYear,
        unitCode: document.unit.code,
        unitName: document.unit.name,
        bytes,
        document,
        projectCount: document.projects.length,
        indicatorCount: countIndicators(document),
        problemCount: document.problems.length,
        createdById: grant.viewer.id,
        createdByName: grant.viewer.name,
        createdAt: now,
      },
      select: { id: true },
    });
    return { importId: id };
  },
});

/** Throws a preview away; nothing of it is kept. */
export const cancelPreview = defineCommand({
  name: 'imports.cancelPreview',
  permission: 'import:manage',
  input: importInput,
  async run({ db, unchanged }, { importId }) {
    unchanged();
    const deleted = await db.import.deleteMany({ where: { id: importId, state: 'PREVIEW' } });
    if (deleted.count === 0) throw await noPreview(db, importId);
  },
});

/**
 * Brings in what is taken of a previewed document, all or nothing: new projects with their units, years, accounts,
 * 分值, money and 自评; changes of projects that are there; 不参评 for those that it lacks. A project that changed
 * since it was looked at is refused by name, and stays as it is. When nothing is to be done the preview goes.
 */
export const commitImport = defineCommand({
  name: 'imports.commit',
  permission: 'import:manage',
  input: commitInput,
  async run({ db, grant, now, record, unchanged }, { importId, choices }): Promise<CommitOutcome> {
    const claimed = await db.import.updateMany({
      where: { id: importId, state: 'PREVIEW' },
      data: { state: 'COMMITTED', committedAt: now, committedByName: grant.viewer.name },
    });
    if (claimed.count !== 1) throw await noPreview(db, importId);
    const row = await db.import.findUniqueOrThrow({
      where: { id: importId },
      select: { document: true, fileName: true, contentSha256: true },
    });
    const document = storedDocument(row);
    refuseProblems(document);
    const commit = await commitDocument(db, { importId, document, choices, now });
    const { projects, accounts, applied, exempted, refused } = commit;
    const nothing = projects.length + applied.length + exempted.length === 0;
    if (nothing) refuseRefused(refused);
    if (nothing && !(await tablesDiffer(db, importId, document))) {
      unchanged();
      await db.import.delete({ where: { id: importId } });
      const earlier = await lastImportOf(db, row.contentSha256);
      return { changed: false, earlierImportId: earlier?.id ?? null };
    }
    const outcome = outcomeOf(document, commit);
    await db.import.update({ where: { id: importId }, data: { outcome } });
    record(...eventsOf({ importId, fileName: row.fileName, document }, commit));
    return {
      changed: true,
      importId,
      projects: projects.length,
      accounts: accounts.length,
      updated: applied.length,
      exempted: exempted.length,
      refused: refused.length,
    };
  },
});

/** Where nothing that was wanted can be done, nothing is: the preview stays, to be looked at again. */
function refuseRefused(refused: Commit['refused']): void {
  if (refused.length === 0) return;
  const problems = refused.map(({ code, name, why }) => ({ path: code, message: `“${name}”：${why}` }));
  const shown = problems.slice(0, 3).map(({ message }) => message);
  throw new AppError(
    'CONFLICT',
    `没有改动任何数据。${shown.join('；')}${problems.length > 3 ? `等 ${problems.length} 个项目` : ''}。`,
    problems,
  );
}

function refuseProblems({ problems }: BudgetDocument): void {
  if (problems.length === 0) return;
  throw new AppError(
    'INVALID_STATE',
    `文本中有 ${problems.length} 处问题，不能导入。请修改原文件后重新上传。`,
    problems.map(({ table, row, field, message }) => ({
      path: `${table}.${row}.${field}`,
      message: `预算${table}表第${row}行“${field}”：${message}`,
    })),
  );
}

/** Why there is no such preview: it was committed meanwhile, or never was, or is gone. */
async function noPreview(db: Db, importId: string): Promise<AppError> {
  const row = await db.import.findUnique({
    where: { id: importId },
    select: { committedAt: true, committedByName: true },
  });
  if (!row?.committedAt) {
    return new AppError(
      'NOT_FOUND',
      '预览已取消、已过期，或内容此前已导入。请查看导入记录，需要时重新上传。',
    );
  }
  const when = formatDateTime(row.committedAt);
  return new AppError('INVALID_STATE', `${row.committedByName} 已于 ${when} 提交了这次导入，没有重复导入。`);
}
