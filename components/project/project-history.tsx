import { ChangeList } from '@/components/audit/change-list';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/states';
import { formatDateTime } from '@/lib/core/clock';
import { HISTORY_LIMIT } from '@/lib/projects/schema';
import type { HistoryEntry } from '@/lib/projects/types';
import { type Day, story, type Told } from './story';

/** Beyond these many, what is older is folded. */
const SHOWN = 20;

/** Who did what when, from what to what and why: day by day, the latest first. */
export function ProjectHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const older = entries.slice(SHOWN);
  return (
    <Card title="办理记录" aside="时间为北京时间" flush>
      {entries.length === 0 && <EmptyState title="还没有记录" />}
      <Days days={story(entries.slice(0, SHOWN))} />
      {older.length > 0 && (
        <Disclosure className="print-open px-3 py-2" summary={`更早的 ${older.length} 条记录`}>
          <div className="-mx-3 border-t border-line">
            <Days days={story(older)} />
          </div>
        </Disclosure>
      )}
      {entries.reduce((sum, { count }) => sum + count, 0) >= HISTORY_LIMIT && (
        <p className="px-3 py-2 text-sm text-muted">
          这里列出最近 {HISTORY_LIMIT} 次操作，更早的请审计管理员在操作日志中查阅。
        </p>
      )}
    </Card>
  );
}

function Days({ days }: { days: readonly Day[] }) {
  return days.map(({ day, heading, told }) => (
    <section key={day} className="border-b border-line px-3 py-2 text-sm last:border-b-0">
      <h3 className="break-after-avoid text-sm font-semibold">
        <time dateTime={day}>{heading}</time>
      </h3>
      <ol>
        {told.map((one) => (
          <li
            key={one.entry.id}
            className="print-whole grid gap-x-4 py-1 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <time dateTime={one.entry.at} className="text-muted">
              {one.time}
            </time>
            <Entry told={one} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Entry({ told: { entry, deed, state, changes } }: { told: Told }) {
  return (
    <div className="min-w-0">
      <p>
        <b>{entry.actorName}</b> {deed}
        {state && `，从“${state.from}”变为“${state.to}”`}
        {entry.count > 1 && <span className="text-muted">（{entry.count} 次保存）</span>}
      </p>
      {entry.reason && (
        <p className="whitespace-pre-line border-l-2 border-line pl-2">原因：{entry.reason}</p>
      )}
      <ChangeList changes={changes} />
      <Steps steps={entry.steps} />
    </div>
  );
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
