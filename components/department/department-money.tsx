'use client';

import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Checkbox } from '@/components/form/checkbox';
import { NumberInput } from '@/components/form/number-input';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { Dec, formatMoney, formatPercent, formatScore } from '@/lib/core/decimal';
import { departmentTotal } from '@/lib/department-scoring/department-money';
import { explainExecutionPart, moneyInWords } from '@/lib/department-scoring/explain-department';
import { departmentField } from '@/lib/department-scoring/missing-department';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS, MONEY_LABELS, type MoneyColumn } from '@/lib/sheet/sheet';
import type { DepartmentDesk } from './use-department';

type Props = { readonly desk: DepartmentDesk };

const shown = (amount: Dec | null) => (amount === null ? '未填报' : formatMoney(amount));

/** 部门整体支出: the projects of the year added up, 基本支出 as it is typed, and the score of execution. */
export function DepartmentMoneyCard({ desk }: Props) {
  const { department } = desk.live;
  return (
    <Card title="部门整体支出" aside="单位：万元" flush id={departmentField.projects}>
      <Table caption="部门整体支出，单位万元" className="min-w-[40rem]">
        <thead>
          <tr>
            <Th>支出</Th>
            {MONEY_COLUMNS.map((column) => (
              <Th key={column} numeric>
                {MONEY_COLUMN_LABELS[column]}
              </Th>
            ))}
            <Th numeric>执行率</Th>
            <Th numeric>得分 / 分值</Th>
          </tr>
        </thead>
        <tbody>
          <TotalRow desk={desk} />
          {department.projects.lines
            .filter(({ applicable }) => applicable)
            .map((line) => (
              <tr key={line.source}>
                <Th scope="row" className="font-normal">
                  项目支出：{MONEY_LABELS[line.source]}
                </Th>
                {MONEY_COLUMNS.map((column) => (
                  <Td key={column} numeric>
                    {shown(line[column] === null ? null : new Dec(line[column]))}
                  </Td>
                ))}
                <Td numeric>—</Td>
                <Td numeric>—</Td>
              </tr>
            ))}
          <BasicRow desk={desk} />
        </tbody>
      </Table>
      <p className="border-t border-line px-3 py-2 text-sm text-muted">
        {moneyInWords(department)}
        {department.projects.open > 0 && <TextLink href="/execution">录入执行数</TextLink>}
      </p>
    </Card>
  );
}

function TotalRow({ desk: { live } }: Props) {
  const { department, rules, score } = live;
  const { execution } = score;
  const { scheme } = rules;
  return (
    <tr className="font-medium">
      <Th scope="row">部门整体支出</Th>
      {MONEY_COLUMNS.map((column) => (
        <Td key={column} numeric data-testid={`department-${column}`}>
          {shown(departmentTotal(department, column))}
        </Td>
      ))}
      <Td numeric>{execution.rate ? formatPercent(execution.rate) : '—'}</Td>
      <Td numeric data-testid="part-execution">
        {execution.status === 'scored' && execution.score
          ? formatScore(execution.score)
          : STATUS_LABELS[execution.status]}
        {execution.points && (
          <span className="font-normal text-muted"> / {formatScore(execution.points)}</span>
        )}{' '}
        <TraceDisclosure
          subject="当年预算执行情况"
          ruleSet={scheme}
          explanation={() => explainExecutionPart({ department, score, rules })}
        />
      </Td>
    </tr>
  );
}

function BasicRow({ desk: { typed, put, live } }: Props) {
  const { basic } = typed;
  const input = (column: MoneyColumn) => {
    const id = departmentField.basic(column);
    const problem = live.problems.get(id);
    return (
      <>
        <NumberInput
          id={id}
          aria-label={`基本支出${MONEY_COLUMN_LABELS[column]}（万元）`}
          aria-invalid={problem ? true : undefined}
          placeholder="未填报"
          value={basic[column]}
          onChange={({ target }) => put({ basic: { ...basic, [column]: target.value } })}
        />
        {problem && <p className="text-left text-sm text-bad">{problem}</p>}
      </>
    );
  };
  return (
    <tr>
      <Th scope="row" className="font-normal">
        <span className="flex flex-wrap items-center justify-between gap-x-2">
          基本支出
          <Checkbox
            label={
              <>
                计入<span className="sr-only">基本支出</span>
              </>
            }
            checked={basic.applicable}
            onChange={({ target }) => put({ basic: { ...basic, applicable: target.checked } })}
          />
        </span>
      </Th>
      {MONEY_COLUMNS.map((column) => (
        <Td key={column} numeric>
          {basic.applicable ? input(column) : <span className="text-muted">不计入</span>}
        </Td>
      ))}
      <Td numeric>—</Td>
      <Td numeric>—</Td>
    </tr>
  );
}
