'use client';

import type { UseFormReturn } from 'react-hook-form';
import { BudgetAdjustmentList } from '@/components/adjustment/budget-adjustment-list';
import { ScrollRegion } from '@/components/table/scroll-region';
import { Card } from '@/components/ui/card';
import { Dec, formatMoney, formatPercent, formatScore } from '@/lib/core/decimal';
import type { ExecutionScore } from '@/lib/scoring/execution';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { isDerived } from '@/lib/sheet/annual-budget';
import { explainSheetExecution } from '@/lib/sheet/explain-sheet';
import { fieldId } from '@/lib/sheet/missing';
import { moneyTotal } from '@/lib/sheet/money';
import {
  MONEY_COLUMN_LABELS,
  MONEY_COLUMNS,
  MONEY_LABELS,
  type MoneyColumn,
  type Sheet,
  type SheetMoney,
} from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';
import { DerivedAnnual } from './derived-annual';
import { TraceDisclosure } from './trace-disclosure';

type Props = {
  readonly form: UseFormReturn<TypedSheet>;
  readonly sheet: Sheet;
  readonly execution: ExecutionScore;
  readonly ruleSet: RuleSet;
  readonly problems: ReadonlyMap<string, string>;
};

const NUMERIC = 'px-2 py-1.5 text-right';

function shown(amount: Dec | null): string {
  return amount === null ? '未填报' : formatMoney(amount);
}

function rateOf(line: SheetMoney): string {
  if (!line.applicable || line.annual === null || line.executed === null) return '—';
  const annual = new Dec(line.annual);
  return annual.isZero() ? '—' : formatPercent(new Dec(line.executed).dividedBy(annual));
}

/** 项目资金: 年初预算数, 全年预算数 and 全年执行数 by source, with the execution rate and its score. */
export function MoneyBlock({ form, sheet, execution, ruleSet, problems }: Props) {
  return (
    <Card title="项目资金" aside="单位：万元" flush id="money">
      <ScrollRegion label="项目资金表">
        <table className="w-full min-w-[44rem] border-collapse text-sm">
          <caption className="sr-only">项目资金，单位万元</caption>
          <thead className="bg-sunken text-muted">
            <tr>
              <th scope="col" className="px-3 py-1.5 text-left font-medium">
                资金来源
              </th>
              {MONEY_COLUMNS.map((column) => (
                <th key={column} scope="col" className={`${NUMERIC} font-medium`}>
                  {MONEY_COLUMN_LABELS[column]}
                  {column === 'annual' ? ' A' : column === 'executed' ? ' B' : ''}
                </th>
              ))}
              <th scope="col" className={`${NUMERIC} font-medium`}>
                执行率 B/A
              </th>
              <th scope="col" className={`${NUMERIC} font-medium`}>
                得分
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="border-t border-line font-medium">
              <th scope="row" className="px-3 py-1.5 text-left font-medium">
                年度资金总额
              </th>
              {MONEY_COLUMNS.map((column) => (
                <td key={column} className={NUMERIC} data-testid={`money-total-${column}`}>
                  {shown(moneyTotal(sheet.money, column))}
                </td>
              ))}
              <td className={NUMERIC} data-testid="execution-rate">
                {execution.rate ? formatPercent(execution.rate) : execution.points ? '未填报' : '不适用'}
              </td>
              <td className={NUMERIC} data-testid="execution-score">
                {execution.status === 'scored' && execution.score
                  ? formatScore(execution.score)
                  : STATUS_LABELS[execution.status]}
                {execution.points && (
                  <span className="font-normal text-muted"> / {execution.points.toFixed()}</span>
                )}{' '}
                <TraceDisclosure
                  subject="预算执行率"
                  ruleSet={ruleSet}
                  explanation={() => explainSheetExecution(sheet, execution, ruleSet)}
                />
              </td>
            </tr>
            {sheet.money.map((line) => (
              <MoneyRow key={line.source} line={line} form={form} problems={problems} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <BudgetAdjustmentList money={sheet.money} />
    </Card>
  );
}

function MoneyRow({
  line,
  form,
  problems,
}: Pick<Props, 'form' | 'problems'> & { readonly line: SheetMoney }) {
  const { source } = line;
  const label = MONEY_LABELS[source];
  const fixed = (column: MoneyColumn) => source === 'FISCAL' && column === 'initial';
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-3 py-1.5 text-left font-normal">
        <span className="flex items-center justify-between gap-2">
          <span>{source === 'FISCAL' ? `其中：${label}` : label}</span>
          {source !== 'FISCAL' && (
            <label className="flex items-center gap-1 text-muted">
              <input
                type="checkbox"
                disabled={isDerived(line)}
                {...(isDerived(line)
                  ? { checked: true, readOnly: true }
                  : form.register(`money.${source}.applicable`))}
              />
              有<span className="sr-only">{label}</span>
            </label>
          )}
        </span>
      </th>
      {MONEY_COLUMNS.map((column) => {
        const id = fieldId.money(source, column);
        if (!line.applicable)
          return (
            <td key={column} className={`${NUMERIC} text-muted`}>
              不适用
            </td>
          );
        if (fixed(column)) {
          return (
            <td key={column} className={NUMERIC}>
              {shown(line[column] === null ? null : new Dec(line[column]))}
            </td>
          );
        }
        const problem = problems.get(id);
        if (column === 'annual' && isDerived(line))
          return (
            <td key={column} className={NUMERIC}>
              <DerivedAnnual line={line} form={form} problem={problem} />
            </td>
          );
        return (
          <td key={column} className="px-2 py-1.5">
            <input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              aria-label={`${label}${MONEY_COLUMN_LABELS[column]}（万元）`}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${id}-problem` : undefined}
              className="control text-right"
              placeholder="未填报"
              data-column={column}
              data-unit="万元"
              {...form.register(`money.${source}.${column}`)}
            />
            {problem && (
              <p id={`${id}-problem`} className="text-bad">
                {problem}
              </p>
            )}
          </td>
        );
      })}
      <td className={NUMERIC}>{rateOf(line)}</td>
      <td className={`${NUMERIC} text-muted`}>—</td>
    </tr>
  );
}
