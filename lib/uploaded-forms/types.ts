import type { FormAudit } from '@/lib/form-audit/audit-form';
import type { RuleSetName } from '@/lib/rules/types';

/** What the page of the form audit needs before a file is chosen. */
export type AuditChoices = {
  readonly maxBytes: number;
  /** Shipped sets, then the unit's own published ones */
  readonly ruleSets: readonly (RuleSetName & { readonly reference: string })[];
  /** Reference of the set of the unit's latest year, else of the default one */
  readonly chosen: string;
};

/** The forms of an uploaded file, recomputed. Nothing of it is stored. */
export type AuditedFile = {
  readonly fileName: string;
  readonly ruleSet: RuleSetName;
  readonly audits: readonly FormAudit[];
};
