import type { Indicator } from '@/lib/indicators/indicator';
import type { DocumentContents } from './contents';
import type { DocumentProblem } from './problem';
import type { DocumentFormat } from './source';

/** A 三级指标 of table 13; `weight` in 分 as a decimal string, null where the document has none. */
export type BudgetIndicator = Indicator & { readonly weight: string | null };

/**
 * A project of table 13. Texts are the cells' own, trimmed; an absent cell is null. Money in 万元 as decimal
 * strings without separators, the decimals as written; null where the cell is empty or no number.
 */
export type BudgetProject = {
  /** 项目编码, null where the document gives none. */
  readonly code: string | null;
  readonly name: string;
  /** 单位名称 as printed, inherited from the rows above. */
  readonly unit: string;
  readonly category: string | null;
  readonly owner: string | null;
  readonly phone: string | null;
  readonly total: string | null;
  readonly fiscal: string | null;
  readonly other: string | null;
  readonly goal: string | null;
  readonly indicators: readonly BudgetIndicator[];
};

/** A table of the document: `title` is its caption without the number, `rows` its data rows, totals aside. */
export type TableSummary = { readonly no: string; readonly title: string; readonly rows: number };

/** A department budget as read. Problems do not hide anything: the rows they are about are there as well. */
export type BudgetDocument = {
  readonly format: DocumentFormat;
  readonly fiscalYear: number;
  readonly unit: { readonly code: string; readonly name: string };
  readonly tables: readonly TableSummary[];
  readonly projects: readonly BudgetProject[];
  readonly problems: readonly DocumentProblem[];
  /** All tables row by row, with their places and totals. */
  readonly contents: DocumentContents;
  /** What was left aside in reading (macros, links, hidden parts), in Chinese sentences for whoever imports it. */
  readonly notes: readonly string[];
};

/**
 * What a file holds, also where it is a lone table other than 13: then there is no project, and year and unit are null
 * unless the table or the file's name says them.
 */
export type BudgetTables = Omit<BudgetDocument, 'fiscalYear' | 'unit'> & {
  readonly fiscalYear: number | null;
  readonly unit: BudgetDocument['unit'] | null;
};
