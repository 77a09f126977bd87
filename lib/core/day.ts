import { formatDate } from './clock';

/** A date of the calendar in Beijing, `2024-06-01`: compared as text, no time of day, no time zone. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The date in Beijing at a moment, whatever the server's time zone. */
export const dayAt = (moment: Date): Day => formatDate(moment);

/** A stored date (a DATE column) as a day. */
export const storedDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** A day as it is handed to a DATE column. @example toStored('2024-06-01') */
export const toStored = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Whether the text is a date of the calendar, `2024-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = toStored(text);
  return !Number.isNaN(date.getTime()) && storedDay(date) === text;
}

/** The day so many days later. @example addDays('2024-02-28', 2) === '2024-03-01' */
export const addDays = (day: Day, days: number): Day =>
  storedDay(new Date(toStored(day).getTime() + days * DAY_MS));

/** Days from one day to another; negative where `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((toStored(to).getTime() - toStored(from).getTime()) / DAY_MS);
