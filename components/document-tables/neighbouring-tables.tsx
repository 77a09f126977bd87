import { ButtonLink } from '@/components/ui/button';
import { TABLE_NUMBERS } from '@/lib/budget-document/printed/printed-tables';
import { tableHref } from './table-href';

/** The table before and the one after. */
export function NeighbouringTables({ importId, no }: { importId: string; no: string }) {
  const numbers: readonly string[] = TABLE_NUMBERS;
  const index = numbers.indexOf(no);
  const [before, after] = [numbers[index - 1], numbers[index + 1]];
  return (
    <>
      {before && <ButtonLink href={tableHref(importId, before)}>上一张：{before}表</ButtonLink>}
      {after && <ButtonLink href={tableHref(importId, after)}>下一张：{after}表</ButtonLink>}
    </>
  );
}
