import type { TableContent } from '@/lib/budget-document/write-text-dump';
import { SAMPLE_PROJECTS } from '../projects';
import {
  groupBy,
  type MoneySource,
  printed,
  printedShort,
  ROUNDED_IN_TABLE_04,
  type SpendingLine,
  total,
} from '../spending';
import { printedUnit, UNITS } from '../units';

const SHORT = new Set(
  SAMPLE_PROJECTS.filter(({ code }) => ROUNDED_IN_TABLE_04.includes(code)).map(({ name }) => name),
);

function sources(lines: readonly SpendingLine[], print: typeof printed): string[] {
  const of = (source: MoneySource, carried: boolean) => print(total(lines, { source, carried }));
  const fiscal: readonly MoneySource[] = ['general', 'fund', 'capital'];
  return [
    ...fiscal.map((source) => of(source, false)),
    ...fiscal.map((source) => of(source, true)),
    '',
    of('own', false),
  ];
}

/** 04 项目支出表: by name, without codes; some rows show 2 decimals, the total counts all of them. */
export function table04(lines: readonly SpendingLine[]): TableContent {
  const projects = lines.filter(({ kind }) => kind === 'project');
  const rows = groupBy(projects, ({ unit, project }) => `${unit}\t${project}`).map((group) => {
    const { unit, project, spending } = group[0]!;
    const print: typeof printed = (amount) =>
      SHORT.has(project ?? '') && !amount.isZero() ? printedShort(amount) : printed(amount);
    return [
      ...[printedUnit(UNITS[unit]), UNITS[unit].type, project ?? ''],
      ...[spending.function, spending.government, spending.department],
      print(total(group)),
      ...sources(group, print),
    ];
  });
  const sum = ['合  计', '', '', '', '', '', printed(total(projects)), ...sources(projects, printed)];
  return { no: '04', rows: [...rows, sum] };
}

/** 06 一般公共预算财政拨款支出表: by unit and function. */
export function table06(lines: readonly SpendingLine[]): TableContent {
  const general = lines.filter(({ source }) => source === 'general');
  const amounts = (group: readonly SpendingLine[]) => {
    const projects = printed(total(group, { kind: 'project' }));
    const basic = total(group).minus(total(group, { kind: 'project' }));
    return [
      ...[printed(total(group)), printed(basic)],
      ...[printed(total(group, { kind: 'personnel' })), printed(total(group, { kind: 'public' }))],
      ...[projects, projects],
    ];
  };
  const rows = groupBy(general, ({ unit, spending }) => `${unit}\t${spending.function}`).map((group) => {
    const { unit, spending } = group[0]!;
    const [code = '', name = ''] = spending.function.split('-');
    return [printedUnit(UNITS[unit]), code, name, ...amounts(group)];
  });
  return { no: '06', rows: [...rows, ['', '', '合    计', ...amounts(general)]] };
}

function classes({ spending }: SpendingLine): string[] {
  return [spending.function, spending.government, spending.department];
}

/** 07 一般公共预算财政拨款基本支出表. */
export function table07(lines: readonly SpendingLine[]): TableContent {
  const basic = lines.filter(({ kind }) => kind !== 'project');
  const amounts = (group: readonly SpendingLine[]) => [
    printed(total(group)),
    printed(total(group, { kind: 'personnel' })),
    printed(total(group, { kind: 'public' })),
  ];
  const rows = groupBy(basic, (line) => classes(line).join('\t')).map((group) => [
    ...classes(group[0]!),
    ...amounts(group),
  ]);
  return { no: '07', rows: [...rows, ['', '', '合    计', ...amounts(basic)]] };
}

function ofSource(no: string, lines: readonly SpendingLine[], source: MoneySource): TableContent {
  const own = lines.filter((line) => line.source === source);
  const rows = own.map((line) => [...classes(line), printed(line.amount), '', printed(line.amount)]);
  const sum = printed(total(own));
  return { no, rows: [...rows, ['', '', '合    计', sum, '', sum]] };
}

/** 08 政府性基金预算财政拨款支出表. */
export function table08(lines: readonly SpendingLine[]): TableContent {
  return ofSource('08', lines, 'fund');
}

/** 09 国有资本经营预算财政拨款支出表. */
export function table09(lines: readonly SpendingLine[]): TableContent {
  return ofSource('09', lines, 'capital');
}
