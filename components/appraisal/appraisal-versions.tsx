import { Card } from '@/components/ui/card';
import type { EarlierAppraisal } from '@/lib/appraisals/types';
import { formatDateTime } from '@/lib/core/clock';
import { ScoreSheet } from './score-sheet';

/** What was approved before it was opened again, the latest first, each to be read in full. */
export function AppraisalVersions({ versions }: { readonly versions: readonly EarlierAppraisal[] }) {
  if (versions.length === 0) return null;
  return (
    <Card title="以前的定稿" aside={`${versions.length} 版`} flush>
      <ol>
        {versions.map(({ no, model, reason, ...by }) => (
          <li key={no} className="border-b border-line px-3 py-2 text-sm last:border-b-0">
            <p>
              <b>第 {no} 版</b>　{model.total} 分 {model.grade}
            </p>
            <p className="text-muted">
              {by.approvedByName} {formatDateTime(new Date(by.approvedAt))} 定稿；{by.reopenedByName}{' '}
              {formatDateTime(new Date(by.reopenedAt))} 重新评价，原因：{reason}
            </p>
            <details className="mt-1">
              <summary className="min-h-6 cursor-pointer text-action">查看第 {no} 版评分表</summary>
              <ScoreSheet model={model} />
            </details>
          </li>
        ))}
      </ol>
    </Card>
  );
}
