import { hrefWith } from '@/components/ui/query-href';
import { type RuleSetRef, refText } from '@/lib/rules/schema';

/** A year under two sets; without `a` the year's own, without `b` still to be chosen. */
export function comparisonHref(
  year: { readonly fiscalYear: number; readonly unitCode: string } | null,
  sets: { readonly a?: RuleSetRef; readonly b?: RuleSetRef },
  more: Readonly<Record<string, string | null>> = {},
): string {
  return hrefWith('/rules/compare', {}, { ...addressOf(year, sets), ...more });
}

/** The parameters that name a year and two sets. */
function addressOf(
  year: { readonly fiscalYear: number; readonly unitCode: string } | null,
  { a, b }: { readonly a?: RuleSetRef; readonly b?: RuleSetRef },
): Record<string, string | null> {
  return {
    year: year && String(year.fiscalYear),
    unit: year?.unitCode ?? null,
    a: a ? refText(a) : null,
    b: b ? refText(b) : null,
  };
}
