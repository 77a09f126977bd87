'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type FormEvent, useEffect, useRef, useTransition } from 'react';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';

const TYPING_PAUSE_MS = 400;

/** The texts of the named controls; none is a file. */
function textsOf(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '').trim()]));
}

/** Sends a GET form through the router: at once by a choice or Enter, after a pause by typing. */
export function useFilterForm(path: string, params: QueryParams, names: readonly string[]) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(typing.current), []);

  function apply() {
    clearTimeout(typing.current);
    if (!form.current) return;
    const href = hrefWith(path, params, { ...textsOf(form.current, names), page: null });
    startTransition(() => router.replace(href, { scroll: false }));
  }

  function onChange(event: ChangeEvent<HTMLFormElement>) {
    clearTimeout(typing.current);
    const target: EventTarget = event.target;
    if (target instanceof HTMLSelectElement) apply();
    else typing.current = setTimeout(apply, TYPING_PAUSE_MS);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    apply();
  }

  return { form, pending, onChange, onSubmit };
}
