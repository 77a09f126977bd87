import type { BudgetIndicator, TableSummary } from '@/lib/budget-document/budget-document';
import type { Declared } from '@/lib/budget-document/difference/declared';
import type { ProjectDifference } from '@/lib/budget-document/difference/project-difference';
import type { DocumentProblem } from '@/lib/budget-document/problem';
import type { Place } from '@/lib/budget-document/source';
import type { Level1 } from '@/lib/indicators/levels';
import type { WeightsOrigin } from '@/lib/sheet/proposed-weights';
import type { State } from '@/lib/workflow/states';

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
  /** Projects that it brought in, changed and set 不参评; 0 for a preview */
  readonly addedCount: number;
  readonly updatedCount: number;
  readonly exemptedCount: number;
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

/** What came of a row of a difference: what stands beside it, and what taking it would do to that. */
export type RowConsequence = {
  /** 实际完成值 in words that was reported for the row as it is */
  readonly actual: string | null;
  /** A meaning that was decided for it: it stays where the text stays alike, else it goes */
  readonly decision: 'kept' | 'dropped' | null;
  /** An approved adjustment of its target: it stays where the document says what was declared or what is in force */
  readonly adjustment: 'kept' | 'dropped' | null;
  /** 批注 that would go with a row that is removed */
  readonly comments: number;
};

/** How far a project that is there already has come. */
export type Standing = {
  readonly projectId: string;
  readonly state: State;
  /** What the commit compares: a project that changed since is refused */
  readonly seen: string;
  /** Rows with something reported */
  readonly reported: number;
  /** An executed amount is reported, or 全年预算数 was adjusted by hand */
  readonly moneyReported: boolean;
  readonly decisions: number;
  readonly weights: WeightsOrigin;
  readonly participates: boolean;
};

/**
 * A project that is there with other content. `stored` and the project of the document are what the numbers of
 * `difference` are about; `consequences` go with `difference.rows`.
 */
export type DifferentProject = {
  readonly kind: 'different';
  readonly stored: Declared;
  readonly difference: ProjectDifference;
  readonly consequences: readonly RowConsequence[];
  readonly standing: Standing;
};

/** `new`: to be added, or added by this import; `different`: already there with other content. */
export type ProjectComparison = { readonly kind: 'new' | 'identical' } | DifferentProject;

/** A project of the same years that the document lacks. */
export type AbsentProject = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly origin: 'IMPORTED' | 'ADDED';
  readonly standing: Standing;
};

/** A project of the document. Money in 万元 as decimal strings. */
export type ImportProject = {
  /** Unit and code: what a choice names it by */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly unitCode: string;
  readonly owner: string | null;
  readonly phone: string | null;
  readonly total: string | null;
  readonly category: string | null;
  readonly fiscal: string | null;
  readonly other: string | null;
  readonly goal: string | null;
  readonly indicators: readonly BudgetIndicator[];
  readonly comparison: ProjectComparison;
};

/** Weights that the document brings and that do not sum to what the rule set wants: kept, and said. */
export type WeightNote = { readonly code: string | null; readonly name: string; readonly message: string };

/** What was done to projects after an import, in the words of the history. Times are ISO 8601. */
export type LaterChange = {
  readonly words: string;
  readonly byName: string;
  readonly at: string;
  readonly projects: number;
  /** The import that did it */
  readonly source: { readonly id: string; readonly fileName: string } | null;
};

/** The last import of the same content that was committed. */
export type EarlierImport = {
  readonly id: string;
  readonly fileName: string;
  readonly byName: string;
  readonly committedAt: string;
  /** What was done since to the projects that differ now */
  readonly later: readonly LaterChange[];
};

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
  /** Places outside of table 13 that could not be read; they keep no import back */
  readonly unread: number;
  readonly projects: readonly ImportProject[];
  /** Projects whose every indicator has a weight in the document */
  readonly weighted: number;
  readonly weightNotes: readonly WeightNote[];
  /** Of a preview whose content was imported before */
  readonly earlier: EarlierImport | null;
  /** Tables other than 13 say something else than in the newest import of the unit and year */
  readonly tablesDiffer: boolean;
  /** Projects of the same years that the document lacks; they stay unless they are set 不参评 */
  readonly absent: readonly AbsentProject[];
  /** Units that are there, where the document is of none of them: its units would be created */
  readonly otherUnits: readonly string[];
  /** SHA-256 of the file as it was uploaded */
  readonly fileSha256: string;
  /** What the commit came to; null for a preview, and for imports that were committed before this was kept */
  readonly outcome: ImportOutcome | null;
};

type Named = { readonly projectId: string; readonly code: string; readonly name: string };

/** What was taken of a project that was there, in the words of the form. */
export type ChangedProject = Named & {
  readonly taken: readonly string[];
  /** What goes with it: values reported in rows that went, meanings whose text is another one now */
  readonly lost: readonly string[];
  /** What differs and was left as it was */
  readonly left: readonly string[];
};

/** What a commit came to, project by project, as it is kept with the import. */
export type ImportOutcome = {
  readonly added: number;
  readonly changed: readonly ChangedProject[];
  readonly exempted: readonly (Named & { readonly reason: string })[];
  /** Left by choice */
  readonly left: readonly { readonly code: string; readonly name: string; readonly why: string }[];
  /** Wanted, and not done */
  readonly refused: readonly { readonly code: string; readonly name: string; readonly why: string }[];
};

/** What a commit came to. `changed: false`: there was nothing to take, and nothing was kept of the preview. */
export type CommitOutcome =
  | {
      readonly changed: true;
      readonly importId: string;
      readonly projects: number;
      readonly accounts: number;
      readonly updated: number;
      readonly exempted: number;
      readonly refused: number;
    }
  | { readonly changed: false; readonly earlierImportId: string | null };

/** Where a row of a project came from: the kept file, who brought it in, and its place. */
export type RowSource = {
  readonly importId: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly importedBy: string;
  /** ISO 8601 */
  readonly importedAt: string;
  /** Data row of table 13, from 1; null where the import did not keep it */
  readonly row: number | null;
  /** The same in the file's own terms */
  readonly place: Place | null;
};

/** Where a project and its indicators came from; null what was typed in. */
export type ProjectSources = {
  readonly project: RowSource | null;
  readonly indicators: readonly { readonly name: string; readonly source: RowSource | null }[];
  /** Whether this viewer may download the files and see how their figures compare */
  readonly mayReadFiles: boolean;
};
