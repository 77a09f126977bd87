'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { Select } from '@/components/form/select';
import type { YearChoice } from '@/lib/years/types';
import { chosenYear } from './chosen-year';

/** Pages that show one 评价年度 of one unit. Others show all, or a project, which has its year. */
const PAGES_OF_A_YEAR = [
  '/my',
  '/review',
  '/overview',
  '/projects',
  '/execution',
  '/readings',
  '/quality',
  '/offline',
  '/department',
  '/admin/projects',
  '/rules/compare',
  '/year',
];

/** Chooses the 评价年度 that a page shows, and the unit where there are several: both stand in the address. */
export function YearSwitcher({ years, unitName }: { years: readonly YearChoice[]; unitName: string | null }) {
  const path = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const current = chosenYear(years, { year: params.get('year'), unit: params.get('unit') });
  if (!PAGES_OF_A_YEAR.includes(path) || years.length === 0) return <UnitName name={unitName} />;

  function show(choice: YearChoice | null) {
    if (!choice) return;
    const query = new URLSearchParams(params);
    query.set('year', String(choice.fiscalYear));
    if (!unitName) query.set('unit', choice.unitCode);
    query.delete('page');
    startTransition(() => router.push(`${path}?${query}`));
  }

  const units = [...new Map(years.map((choice) => [choice.unitCode, choice])).values()].sort((a, b) =>
    a.unitCode < b.unitCode ? -1 : 1,
  );
  const ofUnit = years.filter((choice) => choice.unitCode === (current ?? years[0])?.unitCode);
  return (
    <div className="flex min-w-0 items-center gap-2" aria-busy={pending || undefined}>
      <Select
        aria-label="评价年度"
        className="w-auto shrink-0"
        value={current?.fiscalYear ?? ''}
        empty={current ? undefined : '请选择年度'}
        options={ofUnit.map(({ fiscalYear }) => ({ value: String(fiscalYear), label: `${fiscalYear} 年度` }))}
        onChange={({ target }) =>
          show(ofUnit.find(({ fiscalYear }) => String(fiscalYear) === target.value) ?? null)
        }
      />
      {unitName ? (
        <UnitName name={unitName} />
      ) : (
        <Select
          aria-label="单位"
          className="min-w-0 max-w-80 truncate"
          value={current?.unitCode ?? ''}
          empty={current ? undefined : '请选择单位'}
          options={units.map(({ unitCode, unitName: label }) => ({ value: unitCode, label }))}
          onChange={({ target }) =>
            show(
              chosenYear(years, { year: String(current?.fiscalYear ?? ''), unit: target.value }) ??
                chosenYear(years, { year: null, unit: target.value }),
            )
          }
        />
      )}
    </div>
  );
}

function UnitName({ name }: { name: string | null }) {
  return name && <span className="min-w-0 truncate text-muted">{name}</span>;
}
