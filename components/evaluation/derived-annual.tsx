'use client';

import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Dec, formatMoney } from '@/lib/core/decimal';
import { annualDifference } from '@/lib/sheet/annual-budget';
import { fieldId } from '@/lib/sheet/missing';
import { MONEY_LABELS, type SheetMoney } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';

/** 全年预算数 as recorded adjustments make it; a number typed before them stays until it is settled. */
export function DerivedAnnual({
  line,
  form,
  problem,
}: {
  readonly line: SheetMoney;
  readonly form: UseFormReturn<TypedSheet>;
  readonly problem: string | undefined;
}) {
  const { source, annual } = line;
  const name = `money.${source}.annual` as const;
  const id = fieldId.money(source, 'annual');
  const typed = useWatch({ control: form.control, name });
  const difference = problem ?? annualDifference(line);
  return (
    <>
      <span data-testid={`derived-annual-${source}`}>
        {annual === null ? '未填报' : formatMoney(new Dec(annual))}
      </span>
      {typed !== '' && (
        <span className="mt-1 block space-y-1 text-left">
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${MONEY_LABELS[source]}：此前填写的全年预算数（万元）`}
            aria-invalid={difference ? true : undefined}
            aria-describedby={difference ? `${id}-problem` : undefined}
            className="control text-right"
            {...form.register(name)}
          />
          {difference && (
            <span id={`${id}-problem`} className="block text-warning">
              {difference}
            </span>
          )}
          <Button size="small" onClick={() => form.setValue(name, '', { shouldDirty: true })}>
            采用计算数<span className="sr-only">：{MONEY_LABELS[source]}</span>
          </Button>
        </span>
      )}
    </>
  );
}
