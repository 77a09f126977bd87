import type { CharacterWidths } from '@/lib/typesetting/text-measure';
import type { WrittenReportView } from '@/lib/written-reports/types';
import { FinishedReport } from './finished-report';
import { ReportDesk } from './report-desk';
import { ReportEditions } from './report-editions';
import { ReportNotices } from './report-notices';

/** A report below the head of its page: to write, or to read, with its finished editions. */
export function ReportRoom({
  view,
  userId,
  widths,
}: {
  readonly view: WrittenReportView;
  readonly userId: string;
  readonly widths: CharacterWidths;
}) {
  return (
    <>
      <ReportNotices view={view} />
      {view.may.write ? (
        <ReportDesk key={view.editions.length} view={view} userId={userId} widths={widths} />
      ) : (
        <FinishedReport view={view} widths={widths} />
      )}
      <ReportEditions view={view} />
    </>
  );
}
