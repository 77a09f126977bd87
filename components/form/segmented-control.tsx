'use client';

import { type ComponentProps, useContext } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldContext, useControlLinks } from './field-context';
import type { Option } from './select';

const SEGMENT =
  'relative grow cursor-pointer bg-paper text-center first:rounded-l last:rounded-r has-[:checked]:bg-action-soft has-[:checked]:font-semibold has-[:checked]:text-action has-[:disabled]:cursor-not-allowed has-[:disabled]:bg-sunken has-[:disabled]:text-muted has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-action';
const WORD =
  'flex min-h-[calc(var(--control-height)-2px)] items-center justify-center border-b-2 border-transparent px-2 pt-0.5 peer-checked:border-action forced-colors:peer-checked:underline';

type RadioProps = Omit<ComponentProps<'input'>, 'type' | 'checked' | 'defaultChecked'> & { name: string };

function Segment({ option, ...radio }: ComponentProps<'input'> & { option: Option }) {
  return (
    <label className={SEGMENT}>
      <input
        {...radio}
        type="radio"
        value={option.value}
        disabled={radio.disabled || option.disabled}
        className="peer absolute inset-0 cursor-[inherit] appearance-none focus-visible:outline-none"
      />
      <span className={WORD}>{option.label}</span>
    </label>
  );
}

/**
 * One of a few, side by side: a radio group (arrow keys move, Tab leaves).
 * `name`, `ref`, `onChange` and `onBlur` go to every radio, as react-hook-form's `register` expects.
 */
export function SegmentedControl({
  options,
  value,
  defaultValue,
  id,
  className,
  required,
  'aria-label': label,
  'aria-labelledby': labelledBy,
  'aria-describedby': describedBy,
  'aria-invalid': invalid,
  ...radio
}: RadioProps & { options: readonly Option[] }) {
  const field = useContext(FieldContext);
  const links = useControlLinks({
    id,
    required,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
  });
  const chosen = (option: Option) =>
    value === undefined
      ? { defaultChecked: option.value === defaultValue }
      : { checked: option.value === value };
  return (
    <div
      {...links}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={label ? undefined : (labelledBy ?? field?.labelId)}
      tabIndex={-1}
      className={classNames(
        'inline-flex max-w-full flex-wrap gap-px rounded border border-control bg-line',
        className,
      )}
    >
      {options.map((option) => (
        <Segment key={option.value} option={option} {...radio} {...chosen(option)} />
      ))}
    </div>
  );
}
