import type { Outline } from '@/lib/prose/outline';
import type { ReportContent } from '@/lib/prose/report-spec';
import type { FormModel } from '@/lib/reports/types';
import { SELF_REPORT, selfReportContent } from '@/lib/reports/written/self-report';
import type { ReportKind } from './types';

/** What a kind of report is made of: its outline, and what the product writes into it. */
type Definition = {
  readonly outline: Outline;
  readonly content: (form: FormModel, finishedOn: string | null) => Omit<ReportContent, 'proses'>;
};

export const KINDS: Readonly<Record<ReportKind, Definition>> = {
  SELF: { outline: SELF_REPORT, content: selfReportContent },
};
