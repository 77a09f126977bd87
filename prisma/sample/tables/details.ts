import type { TableContent } from '@/lib/budget-document/write-text-dump';
import { sum } from '@/lib/core/decimal';
import { SAMPLE_PROJECTS } from '../projects';
import { amountOf, printed, type SpendingLine } from '../spending';
import { DEPARTMENT, printedUnit, UNITS } from '../units';

function bookedAs(lines: readonly SpendingLine[], code: string): string {
  return printed(
    sum(lines.filter(({ spending }) => spending.department.startsWith(code)).map((l) => l.amount)),
  );
}

/** 10 “三公”经费: reception and the running of one car, as booked in 基本支出. */
export function table10(lines: readonly SpendingLine[]): TableContent {
  const reception = bookedAs(lines, '30217');
  const car = bookedAs(lines, '30231');
  return {
    no: '10',
    rows: [
      ['1、因公出国（境）费', '0'],
      ['2、公务接待费', reception],
      ['3、公务用车购置及运行维护费', car],
      ['其中:公务用车购置费', '0'],
      ['公务用车运行维护费', car],
      ['总计', printed(amountOf(reception).plus(amountOf(car)))],
    ],
  };
}

/** 11 政府购买服务预算表: the projects that buy a service, with the catalogue's three levels. */
export function table11(): TableContent {
  const purchases = SAMPLE_PROJECTS.flatMap(({ unit, name, purchase }) =>
    purchase ? [{ unit: printedUnit(UNITS[unit]), name, ...purchase }] : [],
  );
  const rows = purchases.map(({ unit, name, duty, catalogue, field, amount }) => [
    ...[unit, name, duty, ...catalogue],
    ...[field, amount, ''],
  ]);
  const total = printed(sum(purchases.map(({ amount }) => amountOf(amount))));
  return { no: '11', rows: [...rows, ['', '合    计', '', '', '', '', '', total, '']] };
}

/** 12 上级转移支付细化明细表: with the projects' codes. */
export function table12(): TableContent {
  const transfers = SAMPLE_PROJECTS.flatMap((project) =>
    project.transfer ? [{ ...project, transfer: project.transfer }] : [],
  );
  const rows = transfers.map(({ unit, code, name, total, spending, transfer }, i) => [
    ...[String(i + 1), transfer.document, `${code}-${name}`, printedUnit(DEPARTMENT), '111-一般公共预算资金'],
    ...[printedUnit(UNITS[unit]), printed(amountOf(total)), transfer.subject, spending.function],
    ...[spending.department, spending.government],
  ]);
  const total = printed(sum(transfers.map((project) => amountOf(project.total))));
  return { no: '12', rows: [...rows, ['', '', '', '', '', '合计', total, '', '', '', '']] };
}
