'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { Toolbar } from '@/components/ui/toolbar';
import type { CharacterWidths } from '@/lib/typesetting/text-measure';
import { reopenReportAction } from '@/lib/written-reports/actions';
import type { WrittenReportView } from '@/lib/written-reports/types';
import { ReportDownloads } from './report-downloads';
import { ReportPreview } from './report-preview';

/** A report to read: what was finished, or a draft of somebody else's. */
export function FinishedReport({
  view,
  widths,
}: {
  readonly view: WrittenReportView;
  /** Of the characters as they print */
  readonly widths: CharacterWidths;
}) {
  const { project, kind, version, state, texts, may } = view;
  const router = useRouter();
  const hydrated = useHydrated();
  const proses = Object.fromEntries(Object.entries(texts).map(([key, { prose }]) => [key, prose]));
  return (
    <>
      <Toolbar>
        <ReportDownloads projectId={project.id} kind={kind} draft={state === 'DRAFT'} />
        {may.reopen && (
          <ReasonDialog
            trigger={<Button disabled={!hydrated}>重新打开</Button>}
            title="重新打开报告"
            consequence="报告回到草稿，可以修改文字，数据按现行的定稿更新；已完成的这一版保留备查。"
            confirmLabel="重新打开"
            reasonLabel="原因"
            reasonHint="至少 2 个字。"
            maxLength={1000}
            onConfirm={(reason) => reopenReportAction({ projectId: project.id, kind, version, reason })}
            onDone={() => {
              toast.success('报告已重新打开');
              router.refresh();
            }}
          />
        )}
      </Toolbar>
      <ReportPreview view={view} proses={proses} widths={widths} />
    </>
  );
}
