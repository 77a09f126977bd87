import { ChartColumn, FileArchive } from 'lucide-react';
import { Button, ButtonLink } from '@/components/ui/button';
import { SummaryDownload } from './summary-download';

/** The 汇总表 of a year with its statistics, and the approved 自评表 as one archive once there are any. */
export function OverviewDownloads({
  fiscalYear,
  approved,
}: {
  readonly fiscalYear: number;
  readonly approved: number;
}) {
  const forms = <FileArchive aria-hidden className="size-4" />;
  return (
    <>
      <ButtonLink
        href={`/overview/statistics?year=${fiscalYear}`}
        icon={<ChartColumn aria-hidden className="size-4" />}
      >
        统计
      </ButtonLink>
      <SummaryDownload fiscalYear={fiscalYear} />
      {approved > 0 ? (
        <>
          <ButtonLink href={`/api/overview/forms.zip?year=${fiscalYear}`} download="" icon={forms}>
            下载已评价自评表（{approved}）
          </ButtonLink>
          <ButtonLink
            href={`/api/overview/forms.zip?year=${fiscalYear}&appendix=trace`}
            download=""
            icon={forms}
          >
            <span className="sr-only">下载已评价自评表，</span>附得分依据
          </ButtonLink>
        </>
      ) : (
        <Button disabled icon={forms}>
          暂无可下载的自评表
        </Button>
      )}
    </>
  );
}
