import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';
export type ButtonSize = 'normal' | 'small';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap no-underline print-hidden';

const SIZES: Readonly<Record<ButtonSize, string>> = {
  normal: 'min-h-control px-3.5 py-1 text-base',
  small: 'min-h-[1.625rem] px-2 text-sm',
};

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-transparent bg-action-fill text-on-fill hover:bg-action-hover disabled:bg-sunken disabled:text-muted disabled:border-line',
  secondary:
    'border-control bg-paper text-ink hover:bg-action-soft hover:border-action disabled:bg-sunken disabled:text-muted disabled:border-line',
  danger:
    'border-transparent bg-danger-fill text-on-fill hover:bg-danger-hover disabled:bg-sunken disabled:text-muted disabled:border-line',
  quiet: 'border-transparent bg-transparent text-action hover:bg-action-soft disabled:text-muted',
};

/** One look for what acts and for what leads somewhere. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(BASE, SIZES[size], VARIANTS[variant], className);
}
