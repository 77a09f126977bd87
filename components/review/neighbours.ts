import type { QueueEntry } from '@/lib/reviews/types';

/** Where a project stands in a list of the queue. */
export type QueuePlace = {
  readonly previous: QueueEntry | null;
  readonly next: QueueEntry | null;
  /** 1-based; null once the project has left the list */
  readonly position: number | null;
  readonly total: number;
};

/** The review of a project of the queue; `query` keeps the list it was opened from. */
export function reviewHref(entry: QueueEntry, query: string): string {
  return `/projects/${entry.id}/review?${query}`;
}

/** Where to go on after a project is done with; null at the end of the list, and where there is none. */
export function nextOf(queue: { place: QueuePlace; query: string } | null) {
  const next = queue?.place.next;
  return queue && next ? { name: next.name, href: reviewHref(next, queue.query) } : null;
}

/**
 * The neighbours of a project within a list. A project that has left it (approved, returned) leads on to the
 * first that is still there.
 */
export function placeInQueue(entries: readonly QueueEntry[], id: string): QueuePlace {
  const index = entries.findIndex((entry) => entry.id === id);
  const at = (i: number): QueueEntry | null => {
    const entry = entries[i];
    return entry ? { id: entry.id, name: entry.name } : null;
  };
  const total = entries.length;
  if (index < 0) return { previous: null, next: at(0), position: null, total };
  return { previous: at(index - 1), next: at(index + 1), position: index + 1, total };
}
