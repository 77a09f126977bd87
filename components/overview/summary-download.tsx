import { FileSpreadsheet } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';

/** The 汇总表 of a year as XLSX. */
export function SummaryDownload({ fiscalYear }: { readonly fiscalYear: number }) {
  return (
    <ButtonLink
      href={`/api/overview/summary.xlsx?year=${fiscalYear}`}
      download=""
      icon={<FileSpreadsheet aria-hidden className="size-4" />}
    >
      下载汇总表
    </ButtonLink>
  );
}
