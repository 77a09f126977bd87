'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';

/** Sends the form around it; waits and takes no second click while the form's action runs. */
export function SubmitButton({
  variant = 'primary',
  pending = false,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'type'>) {
  const status = useFormStatus();
  return <Button {...rest} type="submit" variant={variant} pending={pending || status.pending} />;
}
