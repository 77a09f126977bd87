'use client';

import { createContext, useContext } from 'react';

/** What a Field tells the control inside it. */
export type FieldLinks = {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
};

export const FieldContext = createContext<FieldLinks | null>(null);

type ControlProps = {
  id?: string | undefined;
  required?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
};

/**
 * The attributes that tie a control to its Field's label, hint and error; the control's own win.
 * `required` is told to assistive technology only: the message is ours, not the browser's bubble.
 */
export function useControlLinks(own: ControlProps) {
  const field = useContext(FieldContext);
  const invalid = own['aria-invalid'] ?? (field?.invalid || undefined);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': invalid,
    'aria-required': (own.required ?? field?.required) || undefined,
  };
}
