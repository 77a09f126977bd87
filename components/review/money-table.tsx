'use client';

import { BudgetAdjustmentList } from '@/components/adjustment/budget-adjustment-list';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Dec, formatMoney, formatPercent, formatScore } from '@/lib/core/decimal';
import type { ExecutionScore } from '@/lib/scoring/execution';
import { annualDifference } from '@/lib/sheet/annual-budget';
import { explainSheetExecution } from '@/lib/sheet/explain-sheet';
import { moneyTotal } from '@/lib/sheet/money';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS, MONEY_LABELS, type SheetMoney } from '@/lib/sheet/sheet';
import { moneyInWords } from './figures';
import { useReview } from './review-context';

const LETTERS = { initial: '', annual: '（A）', executed: '（B）' } as const;

function rateOf(line: SheetMoney): string {
  if (!line.applicable || line.annual === null || line.executed === null) return '—';
  const annual = new Dec(line.annual);
  return annual.isZero() ? '—' : formatPercent(new Dec(line.executed).dividedBy(annual));
}

/** 项目资金 as on the 自评表, with the execution rate, its score and its trace. */
export function MoneyTable({ execution }: { readonly execution: ExecutionScore }) {
  const { sheet } = useReview();
  return (
    <Card title="项目资金" aside="单位：万元" flush>
      <Table caption="项目资金，单位万元">
        <thead>
          <tr>
            <Th>资金来源</Th>
            {MONEY_COLUMNS.map((column) => (
              <Th key={column} numeric>
                {MONEY_COLUMN_LABELS[column]}
                {LETTERS[column]}
              </Th>
            ))}
            <Th numeric>分值</Th>
            <Th numeric>执行率（B/A）</Th>
            <Th numeric>得分</Th>
          </tr>
        </thead>
        <tbody>
          <TotalLine execution={execution} />
          {sheet.money.map((line) => (
            <tr key={line.source}>
              <Th scope="row" className="whitespace-nowrap">
                {line.source === 'FISCAL' ? '其中：' : ''}
                {MONEY_LABELS[line.source]}
              </Th>
              {MONEY_COLUMNS.map((column) => (
                <Td key={column} numeric>
                  {line.applicable ? moneyInWords(line[column]) : <span className="text-muted">不适用</span>}
                </Td>
              ))}
              <Td numeric>—</Td>
              <Td numeric>{rateOf(line)}</Td>
              <Td numeric>—</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <BudgetAdjustmentList money={sheet.money} />
      {sheet.money.flatMap((line) => {
        const difference = annualDifference(line);
        return difference === null ? (
          []
        ) : (
          <p key={line.source} className="border-t border-line px-3 py-2 text-sm text-warning">
            {MONEY_LABELS[line.source]}：{difference}，尚未核对。
          </p>
        );
      })}
      {sheet.executionReason && (
        <p className="whitespace-pre-line border-t border-line px-4 py-2 text-sm">
          <span className="text-muted">预算执行情况说明：</span>
          {sheet.executionReason}
        </p>
      )}
    </Card>
  );
}

function TotalLine({ execution }: { readonly execution: ExecutionScore }) {
  const { sheet, ruleSet, frozenTraces } = useReview();
  const { points, rate, score, status, flags } = execution;
  return (
    <tr className="font-semibold">
      <Th scope="row" className="whitespace-nowrap">
        年度资金总额
      </Th>
      {MONEY_COLUMNS.map((column) => {
        const total = moneyTotal(sheet.money, column);
        return (
          <Td key={column} numeric>
            {total === null ? '未填报' : formatMoney(total)}
          </Td>
        );
      })}
      <Td numeric>{points ? points.toFixed() : '不适用'}</Td>
      <Td numeric>
        {rate ? formatPercent(rate) : status === 'not-reported' ? '未填报' : '不适用'}
        {flags.includes('over-spent') && (
          <span className="block text-xs font-normal text-warning">执行数大于预算数</span>
        )}
      </Td>
      <Td className="!text-right">
        {status === 'scored' && score ? formatScore(score) : status === 'not-reported' ? '未填报' : '不适用'}
        <div className="font-normal">
          <TraceDisclosure
            subject="预算执行率"
            ruleSet={ruleSet}
            explanation={() => frozenTraces?.execution ?? explainSheetExecution(sheet, execution, ruleSet)}
          />
        </div>
      </Td>
    </tr>
  );
}
