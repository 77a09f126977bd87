import { DocumentPage } from '@/components/document/document-page';
import type { Prose } from '@/lib/prose/prose';
import { reportSpec } from '@/lib/prose/report-spec';
import type { WrittenReportView } from '@/lib/written-reports/types';

/** The report as it prints, from the blocks that the PDF and the DOCX are made of. */
export function ReportPreview({
  view: { outline, content },
  proses,
}: {
  readonly view: Pick<WrittenReportView, 'outline' | 'content'>;
  readonly proses: Readonly<Record<string, Prose>>;
}) {
  return <DocumentPage spec={reportSpec(outline, { ...content, proses })} label="报告预览" />;
}
