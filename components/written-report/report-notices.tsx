import { Alert } from '@/components/ui/alert';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/core/clock';
import type { WrittenReportView } from '@/lib/written-reports/types';

/** What a reader or writer has to know before the text. */
export function ReportNotices({ view }: { readonly view: WrittenReportView }) {
  const { outdated, may, asked } = view;
  return (
    <>
      {outdated && (
        <Alert tone="warning" title="报告已过期">
          {outdated}
        </Alert>
      )}
      {asked && view.state === 'DRAFT' && (
        <Alert tone="info" title="本项目须写自评报告">
          {asked.byName}于 {formatDateTime(new Date(asked.at))} 提出。
        </Alert>
      )}
      {!view.formFrozen && may.whyNotFinish && <Alert tone="info">{may.whyNotFinish}</Alert>}
    </>
  );
}

/** Where the report stands, in a word. */
export function ReportStateTag({ view: { state, editions } }: { readonly view: WrittenReportView }) {
  if (state === 'FINISHED') return <Tag tone="good">已完成（第 {editions[0]?.no} 版）</Tag>;
  return <Tag tone="info">{editions.length > 0 ? '重新打开' : '草稿'}</Tag>;
}
