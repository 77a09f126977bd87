'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps an uncontrolled control in step with the address when that changes from outside (清除筛选, 后退),
 * but never takes a text away that is being typed.
 */
export function useAddressValue<T extends HTMLInputElement | HTMLSelectElement>(
  value: string,
): RefObject<T | null> {
  const control = useRef<T>(null);
  useEffect(() => {
    const element = control.current;
    const typing = element instanceof HTMLInputElement && document.activeElement === element;
    if (element && !typing) element.value = value;
  }, [value]);
  return control;
}
