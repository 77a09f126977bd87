import type { Tone } from '@/components/ui/tone';

export type Bar = { readonly label: string; readonly count: number; readonly tone?: Tone };

const FILLS: Readonly<Record<Tone, string>> = {
  neutral: 'bg-control',
  info: 'bg-action-fill',
  good: 'bg-good',
  warning: 'bg-warning',
  bad: 'bg-bad',
};

/** Counts side by side: every bar has its name and number beside it, so nothing hangs on colour or length. */
export function Bars({ label, bars, unit }: { label: string; bars: readonly Bar[]; unit: string }) {
  const longest = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ul aria-label={label} className="space-y-1.5 text-sm">
      {bars.map(({ label: name, count, tone = 'info' }) => (
        <li key={name} className="grid grid-cols-[5.5rem_minmax(0,1fr)_3.5rem] items-center gap-2">
          <span className="text-muted">{name}</span>
          <span aria-hidden className="h-3.5 bg-sunken">
            <span
              className={`block h-full rounded-r-sm [print-color-adjust:exact] ${FILLS[tone]}`}
              style={{ width: `${(count / longest) * 100}%` }}
            />
          </span>
          <span className="text-right">
            {count} {unit}
          </span>
        </li>
      ))}
    </ul>
  );
}
