import type { SaveReportInput } from '@/lib/evaluations/schema';
import type { MoneyReport, RowReport, SampleReport } from './report';

type RowPatch = NonNullable<SaveReportInput['rows']>[number];
type MoneyPatch = NonNullable<SaveReportInput['money']>[number];

function reported(row: RowReport): Omit<RowPatch, 'indicatorId'> | null {
  switch (row.kind) {
    case 'blank':
      return null;
    case 'executed':
      return {};
    case 'number':
      return { value: row.value };
    case 'date':
      return { doneOn: row.doneOn };
    case 'grade':
      return { grade: row.grade, percent: row.percent, completion: row.completion };
  }
}

/** What the form sends for one row: every field, so that a correction also clears what no longer holds. */
export function rowPatch(indicatorId: string, row: RowReport): RowPatch | null {
  const values = reported(row);
  if (values === null || row.kind === 'blank') return null;
  return {
    indicatorId,
    ...values,
    deviationReason: row.reason ?? '',
    improvement: row.improvement ?? '',
  };
}

/** What the form sends for the money; what an evaluator has pasted already stays. */
function moneyPatch({ annual, executed, carryover, other }: MoneyReport): MoneyPatch[] {
  const fiscal: MoneyPatch = { source: 'FISCAL', ...(annual && { annual }), ...(executed && { executed }) };
  return [
    ...(annual || executed ? [fiscal] : []),
    ...(carryover ? [{ source: 'CARRYOVER' as const, applicable: true, ...carryover }] : []),
    ...(other ? [{ source: 'OTHER' as const, ...other }] : []),
  ];
}

/** The whole form as one save. */
export function savedForm(report: SampleReport, indicatorIds: readonly string[]) {
  return {
    goalActual: report.goalActual,
    executionReason: report.executionReason ?? '',
    notes: report.notes ?? '',
    money: moneyPatch(report.money),
    rows: report.rows.flatMap((row, i) => rowPatch(indicatorIds[i]!, row) ?? []),
  };
}
