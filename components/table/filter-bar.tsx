'use client';

import { Search } from 'lucide-react';
import { useId } from 'react';
import { type Option, Select } from '@/components/form/select';
import { useAddressValue } from '@/components/form/use-address-value';
import { Button, ButtonLink } from '@/components/ui/button';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import { useFilterForm } from './use-filter-form';

export type Filter = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** The words of no choice; 全部 unless told. */
  readonly empty?: string;
};

/** A day to choose, e.g. 起始日期. */
export type FilterDate = { readonly name: string; readonly label: string };

type SearchText = { readonly name: string; readonly label: string; readonly placeholder?: string };

type FilterBarProps = {
  path: string;
  params: QueryParams;
  search?: SearchText;
  filters?: readonly Filter[];
  dates?: readonly FilterDate[];
  /** What came of it, e.g. 共 166 项; announced when it changes. */
  result?: string;
};

function one(value: QueryParams[string]): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/**
 * The filters of a list as a GET form on `path`: the address holds them, every other parameter but `page` stays.
 * Without scripts it is sent by its button; with them by every choice, and by typing after a pause.
 */
export function FilterBar({ path, params, search, filters = [], dates = [], result }: FilterBarProps) {
  const own = [...(search ? [search] : []), ...dates, ...filters].map(({ name }) => name);
  const { form, pending, onChange, onSubmit } = useFilterForm(path, params, own);
  const others = Object.entries(params).filter(([name]) => !own.includes(name) && name !== 'page');
  const filtered = own.some((name) => one(params[name]) !== '');
  const cleared = Object.fromEntries([...own, 'page'].map((name) => [name, null]));
  return (
    <form
      ref={form}
      method="get"
      action={path}
      aria-label="筛选"
      aria-busy={pending || undefined}
      onChange={onChange}
      onSubmit={onSubmit}
      className="print-hidden mb-3 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={one(value)} />
      ))}
      {search && <SearchInput search={search} value={one(params[search.name])} />}
      {dates.map((date) => (
        <DateInput key={date.name} date={date} value={one(params[date.name])} />
      ))}
      {filters.map((filter) => (
        <FilterSelect key={filter.name} filter={filter} value={one(params[filter.name])} />
      ))}
      <noscript>
        <Button type="submit">筛选</Button>
      </noscript>
      {filtered && (
        <ButtonLink variant="quiet" href={hrefWith(path, params, cleared)}>
          清除筛选
        </ButtonLink>
      )}
      <p aria-live="polite" className="ml-auto self-center text-sm text-muted">
        {pending ? '正在查找…' : result}
      </p>
    </form>
  );
}

function SearchInput({ search, value }: { search: SearchText; value: string }) {
  const input = useAddressValue<HTMLInputElement>(value);
  return (
    <label className="min-w-0 grow basis-56 sm:max-w-xs">
      <span className="block text-sm text-muted">{search.label}</span>
      <span className="relative block">
        <Search
          aria-hidden
          className="pointer-events-none absolute left-2 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
        <input
          ref={input}
          type="search"
          name={search.name}
          placeholder={search.placeholder}
          defaultValue={value}
          enterKeyHint="search"
          className="control pl-8"
        />
      </span>
    </label>
  );
}

function DateInput({ date, value }: { date: FilterDate; value: string }) {
  const input = useAddressValue<HTMLInputElement>(value);
  return (
    <label className="min-w-36">
      <span className="block text-sm text-muted">{date.label}</span>
      <input ref={input} type="date" name={date.name} defaultValue={value} className="control" />
    </label>
  );
}

function FilterSelect({ filter, value }: { filter: Filter; value: string }) {
  const select = useAddressValue<HTMLSelectElement>(value);
  const id = useId();
  return (
    <div className="min-w-28 max-w-full">
      <label htmlFor={id} className="block text-sm text-muted">
        {filter.label}
      </label>
      <Select
        id={id}
        ref={select}
        name={filter.name}
        options={filter.options}
        empty={filter.empty ?? '全部'}
        defaultValue={value}
      />
    </div>
  );
}
