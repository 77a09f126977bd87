import type { BudgetIndicator, TableSummary } from '@/lib/budget-document/budget-document';
import type { DocumentProblem } from '@/lib/budget-document/problem';
import type { Level1 } from '@/lib/indicators/levels';

/** An import as the list shows it. Times are ISO 8601. */
export type ImportRow = {
  readonly id: string;
  readonly state: 'PREVIEW' | 'COMMITTED';
  readonly fileName: string;
  readonly byteSize: number;
  readonly fiscalYear: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly projectCount: number;
  readonly indicatorCount: number;
  readonly problemCount: number;
  /** Projects that it brought in; 0 for a preview */
  readonly addedCount: number;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly committedAt: string | null;
  readonly committedByName: string | null;
};

/** A unit that the document's projects belong to. */
export type ImportUnit = {
  readonly code: string;
  readonly name: string;
  readonly projects: number;
  /** The name that the product has for the code; null for a unit that the import would create */
  readonly knownAs: string | null;
};

/** What a 一级指标 comes to: its indicators, the projects that have one, and these projects' 项目总额 in 万元. */
export type LevelSum = {
  readonly level1: Level1;
  readonly indicators: number;
  readonly projects: number;
  readonly money: string;
};

/** A 项目责任人 of one unit. `NEW`: the import would create the account. */
export type ImportPerson = {
  readonly name: string;
  readonly unitCode: string;
  readonly phone: string | null;
  readonly projects: number;
  readonly account: 'NEW' | 'INVITED' | 'ACTIVE' | 'DISABLED';
};

/** `new`: to be added, or added by this import; `different`: already there with other content, and kept. */
export type ProjectComparison =
  | { readonly kind: 'new' | 'identical' }
  | { readonly kind: 'different'; readonly fields: readonly string[] };

/** A project of the document. Money in 万元 as decimal strings. */
export type ImportProject = {
  readonly code: string | null;
  readonly name: string;
  readonly unitCode: string;
  readonly owner: string | null;
  readonly phone: string | null;
  readonly total: string | null;
  readonly goal: string | null;
  readonly indicators: readonly BudgetIndicator[];
  readonly comparison: ProjectComparison;
};

/** Weights that the document brings and that do not sum to what the rule set wants: kept, and said. */
export type WeightNote = { readonly code: string | null; readonly name: string; readonly message: string };

export type ImportDetails = ImportRow & {
  readonly tables: readonly TableSummary[];
  readonly units: readonly ImportUnit[];
  /** Sum of 项目总额 in 万元 */
  readonly money: string;
  readonly levels: readonly LevelSum[];
  readonly persons: readonly ImportPerson[];
  readonly problems: readonly DocumentProblem[];
  /** What suggests that the file is only a part of the document, in Chinese sentences */
  readonly completeness: readonly string[];
  /** What was left aside in reading the file, in Chinese sentences */
  readonly notes: readonly string[];
  readonly projects: readonly ImportProject[];
  /** Projects whose every indicator has a weight in the document */
  readonly weighted: number;
  readonly weightNotes: readonly WeightNote[];
  /** An import of the same content that was committed before */
  readonly earlier: { readonly id: string; readonly committedAt: string } | null;
  /** Projects of the same years that the document lacks; they stay */
  readonly absent: readonly { readonly code: string; readonly name: string }[];
};

/** What a commit came to. `changed: false`: everything was there already, and nothing was kept of the preview. */
export type CommitOutcome =
  | {
      readonly changed: true;
      readonly importId: string;
      readonly projects: number;
      readonly accounts: number;
    }
  | { readonly changed: false; readonly earlierImportId: string | null };
