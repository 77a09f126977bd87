import { ChangeList } from '@/components/audit/change-list';
import { Card } from '@/components/ui/card';
import { EVENT_LABELS } from '@/lib/audit/events';
import { formatDateTime } from '@/lib/core/clock';
import type { AccountEvent } from '@/lib/users/types';

/** What was done to an account, by whom, in words. */
export function AccountHistory({ history }: { history: readonly AccountEvent[] }) {
  return (
    <Card title="账号记录">
      {history.length === 0 && <p className="text-muted">还没有记录。</p>}
      <ol>
        {history.map((event) => (
          <li key={event.id} className="border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0">
            <p>
              <time dateTime={event.at} className="mr-3 text-sm text-muted">
                {formatDateTime(new Date(event.at))}
              </time>
              {event.actorName}：{EVENT_LABELS[event.action]}
            </p>
            <div className="text-sm">
              <ChangeList changes={event.changes} />
            </div>
            {event.reason && <p className="text-sm text-muted">原因：{event.reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
