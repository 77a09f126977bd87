import type { AppraisalModel } from '@/lib/appraisal-scoring/appraisal-model';
import type { Outline } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import type { ReportContent } from '@/lib/prose/report-spec';
import type { FormModel } from '@/lib/reports/types';

/** A report as it was finished: serialisable, the only thing that its documents are drawn from. */
export type WrittenModel = {
  readonly modelVersion: 1;
  readonly kind: ReportKind;
  readonly outline: Outline;
  /** The frozen form that its figures are (of a 部门评价, the one that was evaluated), and that one's SHA-256 */
  readonly form: FormModel;
  readonly formSha256: string;
  /** The frozen score sheet; of a 绩效评价报告 alone */
  readonly appraisal?: AppraisalModel;
  readonly proses: Readonly<Record<string, Prose>>;
  /** `2025-03-14` */
  readonly finishedOn: string;
};

/** 项目支出绩效自评报告, and 绩效评价报告 of a 部门评价 */
export const REPORT_KINDS = ['SELF', 'APPRAISAL'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What somebody wrote in one place, as it stands. Version 0: nobody has yet. */
export type StandingText = {
  readonly prose: Prose;
  readonly version: number;
  /** ISO 8601; null before anybody has */
  readonly savedAt: string | null;
  readonly savedByName: string | null;
};

/** A finished report, as the history tells of it. */
export type Edition = {
  readonly no: number;
  readonly sha256: string;
  readonly finishedByName: string;
  /** All moments ISO 8601 */
  readonly finishedAt: string;
  readonly reopened: { readonly byName: string; readonly at: string; readonly reason: string } | null;
};

/** Why figures of the report are not those of the form in force; null where they are. */
export type Outdated = string | null;

/** A report with everything that its page shows. */
export type WrittenReportView = {
  readonly project: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly fiscalYear: number;
    readonly unitName: string;
    readonly ownerName: string | null;
  };
  readonly kind: ReportKind;
  readonly state: 'DRAFT' | 'FINISHED';
  readonly version: number;
  readonly asked: { readonly byName: string; readonly at: string } | null;
  readonly outline: Outline;
  /** All that the document shows, but for the texts */
  readonly content: Omit<ReportContent, 'proses'>;
  /** By the key of their place */
  readonly texts: Readonly<Record<string, StandingText>>;
  /** The data parts are those of an approved form, or score sheet */
  readonly formFrozen: boolean;
  readonly outdated: Outdated;
  readonly editions: readonly Edition[];
  readonly may: {
    readonly write: boolean;
    readonly finish: boolean;
    /** Why not, to who may write */
    readonly whyNotFinish: string | null;
    readonly reopen: boolean;
    readonly ask: boolean;
  };
};

/** A report to draw: what was finished, or the draft as it stands. */
export type WrittenDocument = {
  readonly outline: Outline;
  readonly content: ReportContent;
  readonly project: { readonly code: string; readonly name: string };
  readonly fiscalYear: number;
  /** Of what was finished; null for a draft */
  readonly sha256: string | null;
  /** `2025-03-14`; null for a draft */
  readonly finishedOn: string | null;
  /** Number of an edition that was opened again; null for a draft and for the one in force */
  readonly superseded: number | null;
  /** What it was finished upon is no longer in force */
  readonly outdated: boolean;
};

/** Where a project's report stands, for lists. */
export type ReportStanding = {
  readonly asked: boolean;
  readonly state: 'NONE' | 'DRAFT' | 'FINISHED';
  /** Finished upon another form than the one in force */
  readonly outdated: boolean;
};

export type ReportItem = ReportStanding & {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly ownerName: string | null;
  /** ISO 8601; null unless it is finished */
  readonly finishedAt: string | null;
  readonly finishedByName: string | null;
};

export type YearReports = {
  readonly year: { readonly id: string; readonly fiscalYear: number; readonly unitName: string } | null;
  /** Asked for, or begun all the same */
  readonly items: readonly ReportItem[];
  /** Projects for which nobody asks for one, to ask for it; empty for who may not */
  readonly others: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly mayAsk: boolean;
};
