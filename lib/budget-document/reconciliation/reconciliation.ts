import type { Place } from '../source';

/** Where a compared amount stands: a table (null for the text), a row (null for a total or a sum) and words for both. */
export type ReconciliationSide = {
  readonly table: string | null;
  readonly row: number | null;
  readonly place: Place | null;
  readonly label: string;
};

/** One row, project or class in which both sides differ. Amounts in 万元 as decimal strings, null where there is none. */
export type ReconciliationItem = {
  readonly name: string;
  /** Code of the project or class, null where it has none. */
  readonly code: string | null;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly explanation: string | null;
  /** Whether the explanation accounts for the difference: the rounding of displayed decimals. */
  readonly explained: boolean;
  readonly leftAt: ReconciliationSide | null;
  readonly rightAt: ReconciliationSide | null;
};

/**
 * How a comparison came out: both sides agree; they differ by no more than displayed decimals explain; they differ;
 * it cannot be made, since the document lacks one side.
 */
export type ReconciliationResult = 'agrees' | 'explained' | 'differs' | 'impossible';

/** What is compared: money, or numbers of projects. */
export type ReconciliationUnit = '万元' | '个';

/**
 * One comparison (勾稽) of two figures of a document. `check` is stable and unique in a document. Amounts are in
 * `unit` as decimal strings, `difference` is left minus right.
 */
export type Reconciliation = {
  readonly check: string;
  readonly name: string;
  readonly unit: ReconciliationUnit;
  readonly result: ReconciliationResult;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly explanation: string | null;
  readonly leftAt: ReconciliationSide | null;
  readonly rightAt: ReconciliationSide | null;
  readonly items: readonly ReconciliationItem[];
};
