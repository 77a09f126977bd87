import { can, type Grant } from '@/lib/access/grant';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { pageOfPlace, withLinesOf } from '@/lib/budget-document/printed/find-lines';
import type { PrintedTable } from '@/lib/budget-document/printed/printed-table';
import { printedTable, TABLE_NUMBERS, titleIn } from '@/lib/budget-document/printed/printed-tables';
import type { DocumentProblem } from '@/lib/budget-document/problem';
import { AppError } from '@/lib/core/app-error';
import { Recent } from '@/lib/core/recent';
import type { Db } from '@/lib/db/database';
import { completeDocument } from '@/lib/imports/complete-document';
import { importInReach } from '@/lib/imports/reach';
import { importInput } from '@/lib/imports/schema';
import { defineQuery } from '@/lib/operation/define';
import { tableInput } from './schema';
import type { DocumentHead, DocumentTableList, DocumentTablePage } from './types';

const PAGE_SIZE = 100;

/** A table of a document, and what could not be read of it. */
type Stored = {
  readonly no: string;
  readonly title: string;
  readonly table: PrintedTable | null;
  readonly notices: readonly DocumentProblem[];
};

/** The tables of documents, by import: a stored document stays as it is, and pages of it are turned one by one. */
const tablesByImport = new Recent<readonly Stored[]>(3);

function tablesIn(document: BudgetDocument): readonly Stored[] {
  const notices = [...document.problems, ...document.contents.notices];
  return TABLE_NUMBERS.map((no) => ({
    no,
    title: titleIn(document, no),
    table: printedTable(document, no),
    notices: notices.filter(({ table }) => table === no),
  }));
}

async function tablesOf(db: Db, importId: string): Promise<readonly Stored[]> {
  const known = tablesByImport.get(importId);
  return known ?? tablesByImport.put(importId, tablesIn(await completeDocument(db, importId)));
}

async function headOf(db: Db, grant: Grant<'import:read'>, importId: string): Promise<DocumentHead> {
  const { createdByName, createdAt, committedByName, committedAt, ...head } = await importInReach(
    db,
    grant,
    importId,
  );
  return {
    importId,
    ...head,
    byName: committedByName ?? createdByName,
    at: (committedAt ?? createdAt).toISOString(),
    mayManage: can(grant.viewer, 'import:manage'),
  };
}

/** The fourteen tables of an import in reach, or preview: how many rows each has, and what each comes to. */
export const documentTables = defineQuery({
  name: 'documentTables.ofImport',
  permission: 'import:read',
  input: importInput,
  async run({ db, grant }, { importId }): Promise<DocumentTableList> {
    const head = await headOf(db, grant, importId);
    const tables = await tablesOf(db, importId);
    return {
      ...head,
      tables: tables.map(({ no, title, table, notices }) => ({
        ...{ no, title, unread: notices.length },
        place: table?.place ?? null,
        rows: table?.rows.length ?? 0,
        total: table?.total ?? null,
      })),
    };
  },
});

/** The rows of one table, with their places: a page of those that a search finds, the one with a row that is meant. */
export const documentTable = defineQuery({
  name: 'documentTables.table',
  permission: 'import:read',
  input: tableInput,
  async run({ db, grant }, { importId, no, q, page, at }): Promise<DocumentTablePage> {
    const head = await headOf(db, grant, importId);
    const stored = (await tablesOf(db, importId)).find((candidate) => candidate.no === no);
    if (!stored) throw new AppError('NOT_FOUND');
    const found = stored.table && withLinesOf(stored.table, q);
    const last = Math.max(1, Math.ceil((found?.rows.length ?? 0) / PAGE_SIZE));
    const meant = found && at !== undefined ? pageOfPlace(found, at, PAGE_SIZE) : 1;
    const shown = Math.min(last, page ?? meant);
    const rows = found?.rows.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE) ?? [];
    return {
      ...head,
      ...stored,
      table: found && { ...found, rows },
      found: found?.rows.length ?? 0,
      rowCount: stored.table?.rows.length ?? 0,
      page: shown,
      pageSize: PAGE_SIZE,
    };
  },
});
