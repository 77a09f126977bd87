import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '@/lib/budget-document/decode';
import { AppError } from '@/lib/core/app-error';
import { defineQuery } from '@/lib/operation/define';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { ownersOfUnits } from './accounts';
import { importDetailsOf, importHead, importRow } from './details';
import { unitsOf } from './document-parts';
import { importInput } from './schema';
import { storedDocument } from './stored-document';
import { storedProjects } from './stored-projects';
import type { ImportDetails, ImportRow } from './types';

/** What an upload may be: asked before the file is read, so that a stranger's is not read at all. */
export const uploadLimit = defineQuery({
  name: 'imports.uploadLimit',
  permission: 'import:manage',
  input: z.object({}),
  async run() {
    return { maxBytes: MAX_DOCUMENT_BYTES };
  },
});

/** Every import and preview, the latest first. */
export const listImports = defineQuery({
  name: 'imports.list',
  permission: 'import:manage',
  input: z.object({}),
  async run({ db }): Promise<ImportRow[]> {
    const rows = await db.import.findMany({ select: importHead, orderBy: { createdAt: 'desc' }, take: 200 });
    return rows.map(importRow);
  },
});

/** One import or preview: what the document holds, what is wrong with it, and what is there already. */
export const importDetails = defineQuery({
  name: 'imports.details',
  permission: 'import:manage',
  input: importInput,
  async run({ db }, { importId }): Promise<ImportDetails> {
    const row = await db.import.findUnique({
      where: { id: importId },
      select: { ...importHead, contentSha256: true, document: true },
    });
    if (!row) throw new AppError('NOT_FOUND');
    const document = storedDocument(row);
    const unitCodes = unitsOf(document).map(({ unit }) => unit.code);
    const units = await db.unit.findMany({ where: { code: { in: unitCodes } } });
    const years = await db.year.findMany({
      where: { fiscalYear: document.fiscalYear, unit: { code: { in: unitCodes } } },
      include: { ownRuleSet: true, unit: { select: { code: true } } },
    });
    const earlier = await db.import.findFirst({
      where: { contentSha256: row.contentSha256, state: 'COMMITTED', id: { not: importId } },
      select: { id: true, committedAt: true },
      orderBy: { committedAt: 'asc' },
    });
    return importDetailsOf(row, document, {
      unitNames: new Map(units.map((unit) => [unit.code, unit.name])),
      owners: await ownersOfUnits(db, unitCodes),
      stored: await storedProjects(db, document.fiscalYear, unitCodes),
      ruleSets: new Map(years.map((year) => [year.unit.code, pinnedRuleSet(year)])),
      earlier: row.state === 'PREVIEW' ? earlier : null,
    });
  },
});
