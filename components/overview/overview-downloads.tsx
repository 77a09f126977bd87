import { ChartColumn, FileArchive, ListChecks, TableProperties } from 'lucide-react';
import { FormsDownload } from '@/components/downloads/forms-download';
import { Button, ButtonLink } from '@/components/ui/button';
import type { OverviewProject } from '@/lib/overview/types';
import { isFrozen } from '@/lib/workflow/states';

/** To the 汇总表 of a year and its statistics, and the approved 自评表 in one file once there are any. */
export function OverviewDownloads({
  fiscalYear,
  projects,
}: {
  readonly fiscalYear: number;
  readonly projects: readonly OverviewProject[];
}) {
  const approved = projects.filter(({ participates, state }) => participates && isFrozen(state));
  return (
    <>
      <ButtonLink
        href={`/overview/statistics?year=${fiscalYear}`}
        icon={<ChartColumn aria-hidden className="size-4" />}
      >
        统计
      </ButtonLink>
      <ButtonLink
        href={`/overview/summary?year=${fiscalYear}`}
        icon={<TableProperties aria-hidden className="size-4" />}
      >
        汇总表
      </ButtonLink>
      {approved.length > 0 ? (
        <FormsDownload
          fiscalYear={fiscalYear}
          projects={approved.map(({ id, code, name, ownerName }) => ({ id, code, name, ownerName }))}
        />
      ) : (
        <Button disabled icon={<FileArchive aria-hidden className="size-4" />}>
          暂无可下载的自评表
        </Button>
      )}
      <ButtonLink href="/downloads" variant="quiet" icon={<ListChecks aria-hidden className="size-4" />}>
        下载任务
      </ButtonLink>
    </>
  );
}
