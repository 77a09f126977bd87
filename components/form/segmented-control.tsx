'use client';

import { type ComponentProps, useContext } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldContext, useControlLinks } from './field-context';
import type { Option } from './select';

type RadioProps = Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur' | 'disabled' | 'required'>;

/**
 * One of a few, side by side: a radio group (arrow keys move, Tab leaves).
 * `name`, `ref`, `onChange` and `onBlur` go to every radio, as react-hook-form's `register` expects.
 */
export function SegmentedControl({
  options,
  name,
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
}: RadioProps & {
  options: readonly Option[];
  name: string;
  value?: string;
  defaultValue?: string;
  id?: string;
  className?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}) {
  const field = useContext(FieldContext);
  const links = useControlLinks({
    id,
    required,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
  });
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
        <label
          key={option.value}
          className="relative grow cursor-pointer bg-paper text-center first:rounded-l last:rounded-r has-[:checked]:bg-action-soft has-[:checked]:font-semibold has-[:checked]:text-action has-[:disabled]:cursor-not-allowed has-[:disabled]:bg-sunken has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-action"
        >
          <input
            {...radio}
            type="radio"
            name={name}
            value={option.value}
            disabled={radio.disabled || option.disabled}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            className="peer absolute inset-0 cursor-[inherit] appearance-none focus-visible:outline-none"
          />
          <span className="flex min-h-[calc(var(--control-height)-2px)] items-center justify-center gap-1 px-2.5 before:invisible before:-ml-1 before:text-xs before:content-['✓'] peer-checked:before:visible">
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
