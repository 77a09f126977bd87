import { ChangeList } from '@/components/audit/change-list';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/states';
import { EVENT_LABELS } from '@/lib/audit/events';
import { formatDateTime } from '@/lib/core/clock';
import type { HistoryEntry } from '@/lib/projects/types';

/** Who did what when, the latest first, in words. */
export function ProjectHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <Card title="办理记录" aside="时间为北京时间" flush>
      {entries.length === 0 ? (
        <EmptyState title="还没有记录" />
      ) : (
        <ol>
          {entries.map((entry) => (
            <li
              key={entry.id}
              className="print-whole grid gap-x-4 border-b border-line px-3 py-2 text-sm last:border-b-0 sm:grid-cols-[11.5rem_minmax(0,1fr)]"
            >
              <time dateTime={entry.at} className="text-muted">
                {timeSpan(entry)}
              </time>
              <div className="min-w-0">
                <p>
                  <b>{entry.actorName}</b> {EVENT_LABELS[entry.action]}
                  {entry.count > 1 && <span className="text-muted">（{entry.count} 次保存）</span>}
                </p>
                {entry.reason && <p className="whitespace-pre-line">原因：{entry.reason}</p>}
                <ChangeList changes={entry.changes} />
                <Steps steps={entry.steps} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** `2024-06-01 09:05`, or with the end of a span on the same day: `2024-06-01 09:05 – 09:40`. */
function timeSpan({ since, at }: HistoryEntry): string {
  const from = formatDateTime(new Date(since));
  const until = formatDateTime(new Date(at));
  return from === until ? until : `${from} – ${until.slice(-5)}`;
}

/** Every single save with its time: which value stood there before which. */
function Steps({ steps }: Pick<HistoryEntry, 'steps'>) {
  if (steps.length === 0) return null;
  return (
    <Disclosure summary={`逐次保存（${steps.length} 次）`}>
      <ol className="space-y-1">
        {steps.map(({ at, changes }) => (
          <li key={`${at}${changes[0]?.field}`}>
            <time dateTime={at} className="text-muted">
              {formatDateTime(new Date(at))}
            </time>
            <ChangeList changes={changes} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
