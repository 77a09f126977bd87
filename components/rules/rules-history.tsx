import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { type Change, EVENT_LABELS } from '@/lib/audit/events';
import { formatDateTime } from '@/lib/core/clock';
import type { RulesEvent } from '@/lib/rules/types';

const SHOWN = 3;

/** What was done to rule sets, by whom, the latest first; a change of a year's set lists every project. */
export function RulesHistory({
  title,
  events,
}: {
  readonly title: string;
  readonly events: readonly RulesEvent[];
}) {
  if (events.length === 0) return null;
  return (
    <Card title={title} aside="时间为北京时间" flush>
      <ol>
        {events.map((event) => (
          <li
            key={event.id}
            className="print-whole grid gap-x-4 border-b border-line px-3 py-2 text-sm last:border-b-0 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
          >
            <time dateTime={event.at} className="text-muted">
              {formatDateTime(new Date(event.at))}
            </time>
            <div className="min-w-0">
              <p>
                <b>{event.actorName}</b> {EVENT_LABELS[event.action]}：{event.subjectName}
              </p>
              {event.reason && <p className="whitespace-pre-line">原因：{event.reason}</p>}
              <Changes changes={event.changes} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const rest = changes.slice(SHOWN);
  return (
    <>
      <ChangeList changes={changes.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Disclosure summary={`另有 ${rest.length} 项`}>
          <ChangeList changes={rest} />
        </Disclosure>
      )}
    </>
  );
}

function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul className="list-disc pl-5">
      {changes.map(({ field, from, to }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an event is never changed, and two projects may share a name
        <li key={i}>
          <span className="text-muted">{field}：</span>
          {from === null ? to : `${from} → ${to ?? '无'}`}
        </li>
      ))}
    </ul>
  );
}
