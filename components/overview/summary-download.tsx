import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { FORM_FORMAT_NAMES, FORM_FORMATS } from '@/lib/reports/types';

/** The 汇总表 of a year as PDF, for Word and for Excel. */
export function SummaryDownload({ fiscalYear }: { readonly fiscalYear: number }) {
  return FORM_FORMATS.map((format) => (
    <ButtonLink
      key={format}
      href={`/api/overview/summary.${format}?year=${fiscalYear}`}
      download=""
      icon={<Download aria-hidden className="size-4" />}
    >
      <span className="sr-only">下载汇总表：</span>
      {FORM_FORMAT_NAMES[format]}
    </ButtonLink>
  ));
}
