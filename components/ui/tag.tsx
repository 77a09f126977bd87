import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_BOX, TONE_ICON, type Tone } from './tone';

/** A state or flag in a word or two. `icon={null}` leaves the tone's icon out where the word alone says it. */
export function Tag({
  tone = 'neutral',
  icon,
  className,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const ToneIcon = TONE_ICON[tone];
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1 rounded-sm border px-1.5 align-middle text-xs font-normal',
        TONE_BOX[tone],
        className,
      )}
    >
      {icon === undefined && ToneIcon ? <ToneIcon aria-hidden className="size-3 shrink-0" /> : icon}
      {children}
    </span>
  );
}
