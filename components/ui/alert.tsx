import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_BOX, TONE_ICON, type Tone } from './tone';

/** A message within the page. `live` announces it when it appears by itself (bad: at once, else: politely). */
export function Alert({
  tone = 'info',
  title,
  live = false,
  action,
  className,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  live?: boolean;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const ToneIcon = TONE_ICON[tone] ?? Info;
  const role = tone === 'bad' ? 'alert' : 'status';
  return (
    <div
      role={live ? role : undefined}
      className={classNames('mb-4 flex gap-2 rounded border px-3 py-2', TONE_BOX[tone], className)}
    >
      <ToneIcon aria-hidden className="mt-[3px] size-4 shrink-0" />
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
}
