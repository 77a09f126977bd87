'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldContext } from './field-context';
import { FieldError } from './field-error';

type FieldProps = {
  id?: string;
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  group?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * Label, hint and error around one control, linked by ids. `id` is the control's, so that an ErrorSummary
 * can lead to it: give it the problem's path. `group` is for a SegmentedControl or several checkboxes.
 */
export function Field({
  id: givenId,
  label,
  labelHidden = false,
  hint,
  error,
  required = false,
  group = false,
  className,
  children,
}: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const labelId = `${id}-label`;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext value={{ id, labelId, describedBy, invalid: Boolean(error), required }}>
      <div className={classNames('mb-4 min-w-0', className)}>
        <div className={labelHidden ? 'sr-only' : 'mb-1 font-medium'}>
          {group ? (
            <span id={labelId}>{label}</span>
          ) : (
            <label id={labelId} htmlFor={id}>
              {label}
            </label>
          )}
          {/* Assistive technology hears it from the control's aria-required. */}
          {required && (
            <span aria-hidden className="ml-1.5 text-xs font-normal text-muted">
              必填
            </span>
          )}
        </div>
        {children}
        {hint && (
          <p id={hintId} className="mt-1 text-sm text-muted">
            {hint}
          </p>
        )}
        {error && errorId && <FieldError id={errorId}>{error}</FieldError>}
      </div>
    </FieldContext>
  );
}
