'use client';

import { type ComponentProps, type Ref, useCallback, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useControlLinks } from './field-context';

function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  const border = area.offsetHeight - area.clientHeight;
  area.style.height = `${area.scrollHeight + border}px`;
}

/** Takes `ref` as a function or an object, and calls `also` with the element too. */
function attach<T>(ref: Ref<T> | undefined, element: T | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}

/** Several lines; grows with its text, also when the text is set by a program or the width changes. */
export function Textarea({ className, rows = 2, required, ref, ...rest }: ComponentProps<'textarea'>) {
  const links = useControlLinks({ ...rest, required });
  const stop = useRef<(() => void) | null>(null);
  const connect = useCallback(
    (area: HTMLTextAreaElement | null) => {
      attach(ref, area);
      stop.current?.();
      stop.current = area && watchText(area);
    },
    [ref],
  );
  return (
    <textarea
      {...rest}
      {...links}
      ref={connect}
      rows={rows}
      className={classNames('control block resize-none overflow-hidden', className)}
    />
  );
}

/** Typing, a new width, and a form's reset change the height; a value set by a program shows when focused next. */
function watchText(area: HTMLTextAreaElement): () => void {
  const update = () => grow(area);
  const observer = new ResizeObserver(update);
  observer.observe(area);
  area.addEventListener('input', update);
  area.addEventListener('focus', update);
  update();
  return () => {
    observer.disconnect();
    area.removeEventListener('input', update);
    area.removeEventListener('focus', update);
  };
}
