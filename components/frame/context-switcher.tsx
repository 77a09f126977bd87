'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { type Option, Select } from '@/components/form/select';
import { useAddressValue } from '@/components/form/use-address-value';
import { Button } from '@/components/ui/button';

/** Chooses the year or unit that pages show: sets `name` in the address, keeps the rest, back to page 1. */
export function ContextSwitcher({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}) {
  const router = useRouter();
  const select = useAddressValue<HTMLSelectElement>(value);
  const [pending, startTransition] = useTransition();

  function choose(chosen: string) {
    const url = new URL(window.location.href);
    url.searchParams.set(name, chosen);
    url.searchParams.delete('page');
    startTransition(() => router.push(`${url.pathname}${url.search}`));
  }

  return (
    <form method="get" className="flex min-w-0 items-center gap-1" aria-busy={pending || undefined}>
      <Select
        ref={select}
        name={name}
        aria-label={label}
        options={options}
        defaultValue={value}
        onChange={(event) => choose(event.target.value)}
        className="truncate"
      />
      <noscript>
        <Button type="submit" size="small">
          切换
        </Button>
      </noscript>
    </form>
  );
}
