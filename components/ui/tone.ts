import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

/** What a colour means; it never stands alone: an icon and words go with it. */
export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

export const TONE_BOX: Readonly<Record<Tone, string>> = {
  neutral: 'border-line bg-sunken text-muted',
  info: 'border-action-line bg-action-soft text-action',
  good: 'border-good-line bg-good-soft text-good',
  warning: 'border-warning-line bg-warning-soft text-warning',
  bad: 'border-bad-line bg-bad-soft text-bad',
};

export const TONE_ICON: Readonly<Record<Tone, LucideIcon | null>> = {
  neutral: null,
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  bad: CircleAlert,
};
