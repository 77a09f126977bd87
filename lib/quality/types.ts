import type { Severity } from '@/lib/quality-audit/finding';
import type { QualityRuleId } from '@/lib/quality-audit/registry';
import type { State } from '@/lib/workflow/states';
import type { FindingState } from './schema';

/** One text of an indicator before and after, in the words of the form; null is a blank cell. */
export type TextChange = { readonly field: string; readonly from: string | null; readonly to: string | null };

/** What somebody decided about a finding. */
export type FindingDecision = {
  readonly id: string;
  readonly reason: string;
  readonly byName: string;
  /** ISO 8601 */
  readonly at: string;
};

/** A finding as lists show it, with what can be done about it. */
export type ListedFinding = {
  /** Stands for the finding as it was seen: another text has another key */
  readonly key: string;
  readonly state: FindingState;
  readonly rule: QualityRuleId;
  readonly severity: Severity;
  /** 1-based row in the project, null where it is about the project */
  readonly position: number | null;
  readonly level1: string | null;
  /** 三级指标, null where it is about the project */
  readonly indicator: string | null;
  readonly what: string;
  readonly suggestion: string;
  /** What accepting changes, or has changed; empty where a person has to write it */
  readonly changes: readonly TextChange[];
  /** Accepting may change what was meant: only by itself, after a look at both texts */
  readonly judgement: boolean;
  /** Why the suggestion cannot be accepted now; null where it can, or where there is nothing to accept */
  readonly blocked: string | null;
  readonly decision: FindingDecision | null;
};

/** A project with those of its findings that fit the filters. */
export type ProjectFindings = {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly state: State;
  readonly findings: readonly ListedFinding[];
};

/** Everything about one project, and whether the viewer may decide about it. */
export type ProjectQuality = ProjectFindings & { readonly year: QualityYear; readonly mayDecide: boolean };

export type QualityYear = {
  readonly fiscalYear: number;
  readonly unitCode: string;
  readonly unitName: string;
};

export type QualityPage = {
  readonly year: QualityYear | null;
  /** The year's newest import, if it has one; null where the viewer may not see how its figures compare */
  readonly budget: { readonly importId: string | null } | null;
  /** Findings in each state, filters aside */
  readonly states: Readonly<Record<FindingState, number>>;
  /** Findings of each rule in the state shown, filters aside */
  readonly rules: Readonly<Record<QualityRuleId, number>>;
  /** Findings that fit the filters, on all pages */
  readonly findingCount: number;
  /** Projects that have such findings */
  readonly projectCount: number;
  readonly page: number;
  readonly pageSize: number;
  readonly projects: readonly ProjectFindings[];
  readonly mayDecide: boolean;
};

/** All findings that fit the filters, for a workbook. */
export type QualityExport = { readonly year: QualityYear; readonly projects: readonly ProjectFindings[] };
