import type { Permission } from '@/lib/access/permissions';
import type { AppraisalModel } from '@/lib/appraisal-scoring/appraisal-model';
import type { EventAction } from '@/lib/audit/events';
import type { Outline } from '@/lib/prose/outline';
import type { ReportContent } from '@/lib/prose/report-spec';
import type { FormModel } from '@/lib/reports/types';
import { APPRAISAL_REPORT } from '@/lib/reports/written/appraisal-outline';
import { appraisalReportContent } from '@/lib/reports/written/appraisal-report';
import { SELF_REPORT, selfReportContent } from '@/lib/reports/written/self-report';
import type { ReportKind } from './types';

/** What the figures of a report are taken from. */
export type Figures = { readonly form: FormModel; readonly appraisal?: AppraisalModel };

/** What a kind of report is made of: its outline, and what the product writes into it. */
type Definition = {
  readonly label: string;
  readonly outline: Outline;
  readonly content: (figures: Figures, finishedOn: string | null) => Omit<ReportContent, 'proses'>;
  /** Who writes it */
  readonly writes: Permission;
  readonly events: Readonly<Record<'saved' | 'finished' | 'reopened', EventAction>>;
};

export const KINDS: Readonly<Record<ReportKind, Definition>> = {
  SELF: {
    label: '自评报告',
    outline: SELF_REPORT,
    content: ({ form }, finishedOn) => selfReportContent(form, finishedOn),
    writes: 'writtenReport:write',
    events: {
      saved: 'writtenReport.saved',
      finished: 'writtenReport.finished',
      reopened: 'writtenReport.reopened',
    },
  },
  APPRAISAL: {
    label: '绩效评价报告',
    outline: APPRAISAL_REPORT,
    content({ form, appraisal }, finishedOn) {
      if (!appraisal) throw new Error('a 绩效评价报告 without its score sheet');
      return appraisalReportContent(form, appraisal, finishedOn);
    },
    writes: 'appraisal:write',
    events: {
      saved: 'appraisalReport.saved',
      finished: 'appraisalReport.finished',
      reopened: 'appraisalReport.reopened',
    },
  },
};
