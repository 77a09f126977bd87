import type { Change, EventAction } from '@/lib/audit/events';
import { formatDate } from '@/lib/core/clock';
import type { HistoryEntry } from './types';

/** An audit event as it was written. */
export type WrittenEvent = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: EventAction;
  readonly changes: readonly Change[];
  readonly reason: string | null;
};

type Group = { readonly latest: WrittenEvent; readonly events: WrittenEvent[] };

/** What is written while somebody types. */
const AUTOSAVED: ReadonlySet<EventAction> = new Set(['evaluation.saved', 'writtenReport.saved']);

function belongsTo(group: Group, event: WrittenEvent): boolean {
  const { latest } = group;
  return (
    AUTOSAVED.has(event.action) &&
    latest.action === event.action &&
    latest.actorId === event.actorId &&
    latest.actorName === event.actorName &&
    formatDate(latest.at) === formatDate(event.at)
  );
}

/** What all the changes come to: per field the first value before and the last after, none where these agree. */
function netChanges(oldestFirst: readonly WrittenEvent[]): Change[] {
  const net = new Map<string, Change>();
  for (const change of oldestFirst.flatMap((event) => event.changes)) {
    const earlier = net.get(change.field);
    net.set(change.field, earlier ? { ...change, from: earlier.from } : change);
  }
  return [...net.values()].filter((change) => change.from !== change.to);
}

/**
 * The history as it is told: saves that follow one another, by the same person on the same day in Beijing,
 * become one entry with what they changed all in all, and the single ones below it. Autosave writes many of them.
 * @param events the latest first
 * @returns the latest first; `at` is an entry's last event, `since` its first
 */
export function tellHistory(events: readonly WrittenEvent[]): HistoryEntry[] {
  const groups: Group[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last && belongsTo(last, event)) last.events.push(event);
    else groups.push({ latest: event, events: [event] });
  }
  return groups.map(({ latest, events: members }) => {
    const single = members.length === 1;
    return {
      id: latest.id,
      at: latest.at.toISOString(),
      since: members.at(-1)!.at.toISOString(),
      count: members.length,
      actorName: latest.actorName,
      action: latest.action,
      changes: single ? latest.changes : netChanges(members.toReversed()),
      steps: single ? [] : members.map(({ at, changes }) => ({ at: at.toISOString(), changes })),
      reason: latest.reason,
    };
  });
}
