import { placeKey } from '@/lib/budget-document/printed/printed-table';
import type { Place } from '@/lib/budget-document/source';

/** Where the fourteen tables of an imported file are listed. */
export function tablesHref(importId: string): string {
  return `/imports/${importId}/tables`;
}

/** Where the rows of one of them are. */
export function tableHref(importId: string, no: string): string {
  return `${tablesHref(importId)}/${no}`;
}

/** Where a single row is: its page of the table, with the row marked and in sight. */
export function rowHref(importId: string, no: string, place: Place): string {
  const key = encodeURIComponent(placeKey(place));
  return `${tableHref(importId, no)}?at=${key}#${key}`;
}
