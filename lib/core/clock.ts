/** Where the time comes from; tests hand in a fixed one. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function fields(date: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** A date as it reads in Beijing, whatever the server's time zone: `2024-06-01`. */
export function formatDate(date: Date): string {
  const f = fields(date);
  return `${f.year}-${f.month}-${f.day}`;
}

/** A moment as it reads in Beijing: `2024-06-01 09:05`. */
export function formatDateTime(date: Date): string {
  const f = fields(date);
  return `${f.year}-${f.month}-${f.day} ${f.hour}:${f.minute}`;
}

/** Time of day in Beijing with seconds, for 已保存 marks: `09:05:07`. */
export function formatTime(date: Date): string {
  const f = fields(date);
  return `${f.hour}:${f.minute}:${f.second}`;
}
