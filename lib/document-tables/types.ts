import type { PrintedTable } from '@/lib/budget-document/printed/printed-table';
import type { DocumentProblem } from '@/lib/budget-document/problem';
import type { Place } from '@/lib/budget-document/source';

/** The file whose tables are shown. */
export type DocumentHead = {
  readonly importId: string;
  readonly state: 'PREVIEW' | 'COMMITTED';
  readonly fiscalYear: number;
  readonly unitName: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly byName: string;
  /** ISO 8601 */
  readonly at: string;
  /** Whether the viewer may open the import itself */
  readonly mayManage: boolean;
};

/** One of the fourteen tables; `place` is null where the document does not have it. */
export type ListedTable = {
  readonly no: string;
  readonly title: string;
  readonly place: Place | null;
  readonly rows: number;
  /** In 万元 as a decimal string, null where the table states none */
  readonly total: string | null;
  /** How much of it could not be read */
  readonly unread: number;
};

export type DocumentTableList = DocumentHead & { readonly tables: readonly ListedTable[] };

/** One table: `table` holds the rows of one page, null where the document does not have it. */
export type DocumentTablePage = DocumentHead & {
  readonly no: string;
  readonly title: string;
  readonly table: PrintedTable | null;
  readonly notices: readonly DocumentProblem[];
  /** Rows that the search found, and all */
  readonly found: number;
  readonly rowCount: number;
  readonly page: number;
  readonly pageSize: number;
};
