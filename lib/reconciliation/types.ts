import type { DocumentProblem } from '@/lib/budget-document/problem';
import type { Reconciliation } from '@/lib/budget-document/reconciliation/reconciliation';

/** The comparisons of an imported or previewed document. */
export type ImportReconciliation = {
  readonly importId: string;
  readonly state: 'PREVIEW' | 'COMMITTED';
  readonly fiscalYear: number;
  readonly unitName: string;
  readonly fileName: string;
  readonly checks: readonly Reconciliation[];
  /** What could not be read outside of table 13; it keeps no import back */
  readonly notices: readonly DocumentProblem[];
  /** Projects that the viewer may open, by their code */
  readonly projectIds: Readonly<Record<string, string>>;
  /** Whether the viewer may open the import itself */
  readonly mayManage: boolean;
};
