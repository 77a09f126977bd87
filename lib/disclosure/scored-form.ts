import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import type { FormModel } from '@/lib/reports/types';
import type { ScoredForm } from './types';

/** What the statement takes from a frozen 自评表. */
export function scoredForm({ money, indicators, total, grade }: FormModel): ScoredForm {
  const has = (level1: string) => indicators.some((row) => row.level1 === level1 && row.status === 'scored');
  return {
    executed: money.total.executed,
    total,
    grade,
    scored: [...(money.status === 'scored' ? ['预算执行'] : []), ...LEVEL1_NAMES.filter(has)],
  };
}
