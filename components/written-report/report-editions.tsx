import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/core/clock';
import type { Edition, WrittenReportView } from '@/lib/written-reports/types';

/** The report as it was finished, the latest first. */
export function ReportEditions({
  view: { project, kind, editions },
}: {
  readonly view: Pick<WrittenReportView, 'project' | 'kind' | 'editions'>;
}) {
  if (editions.length === 0) return null;
  return (
    <Card title="完成的版本" aside={`${editions.length} 版`} flush className="mt-4">
      <ol>
        {editions.map((edition) => (
          <li key={edition.no} className="border-b border-line px-3 py-2 text-sm last:border-b-0">
            <EditionLine
              edition={edition}
              address={`/api/projects/${project.id}/written-report.pdf?kind=${kind}&no=${edition.no}`}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function EditionLine({ edition, address }: { readonly edition: Edition; readonly address: string }) {
  const { no, sha256, finishedAt, finishedByName, reopened } = edition;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <b>第 {no} 版</b>
        {reopened ? <Tag tone="warning">已重新打开</Tag> : <Tag tone="good">现行</Tag>}
        <span className="text-muted">
          {finishedByName} {formatDateTime(new Date(finishedAt))} 完成
          {reopened && `；${reopened.byName} ${formatDateTime(new Date(reopened.at))} 重新打开`}
        </span>
        <ButtonLink
          size="small"
          variant="quiet"
          className="ml-auto"
          download=""
          href={address}
          icon={<Download aria-hidden className="size-3.5" />}
        >
          PDF<span className="sr-only">：第 {no} 版</span>
        </ButtonLink>
      </p>
      {reopened && <p className="whitespace-pre-line">重新打开的原因：{reopened.reason}</p>}
      <p className="break-all text-xs text-muted">SHA-256 {sha256}</p>
    </>
  );
}
