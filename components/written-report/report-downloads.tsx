import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import type { ReportKind } from '@/lib/written-reports/types';

/** The report as PDF and for Word; a draft says that it is one. */
export function ReportDownloads({
  projectId,
  kind,
  draft,
}: {
  readonly projectId: string;
  readonly kind: ReportKind;
  readonly draft: boolean;
}) {
  const address = (extension: string) =>
    `/api/projects/${projectId}/written-report.${extension}?kind=${kind}`;
  const icon = <Download aria-hidden className="size-4" />;
  const what = draft ? '草稿' : '';
  return (
    <>
      <ButtonLink href={address('pdf')} icon={icon} download="">
        {what}PDF
      </ButtonLink>
      <ButtonLink href={address('docx')} icon={icon} download="">
        {what}Word
      </ButtonLink>
    </>
  );
}
