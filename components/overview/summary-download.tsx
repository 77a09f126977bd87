import { FormatLinks } from '@/components/document/format-links';
import { FORM_FORMATS } from '@/lib/reports/types';

/** The 汇总表 of a year as PDF, for Word and for Excel. */
export function SummaryDownload({ fiscalYear }: { readonly fiscalYear: number }) {
  return (
    <FormatLinks
      what="汇总表"
      formats={FORM_FORMATS}
      hrefOf={(format) => `/api/overview/summary.${format}?year=${fiscalYear}`}
    />
  );
}
