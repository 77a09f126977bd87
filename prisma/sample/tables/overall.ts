import type { TableContent } from '@/lib/budget-document/write-text-dump';
import type { Dec } from '@/lib/core/decimal';
import { groupBy, type MoneySource, printed, type SpendingLine, select, total } from '../spending';
import { DEPARTMENT, UNITS, type UnitKey } from '../units';

/** 支出功能分类 as tables 01 and 05 list them: the first three digits of a class, and its name. */
const FUNCTIONS: readonly (readonly [prefix: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['221', '住房保障支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
];

const NUMERALS = [
  ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'],
  ...['十一', '十二', '十三', '十四', '十五', '十六', '十七'],
];

type Side = readonly [label: string, amount: string];

function beside(left: readonly Side[], right: readonly Side[]): string[][] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, i) => [...(left[i] ?? ['', '']), ...(right[i] ?? ['', ''])]);
}

function byFunction(lines: readonly SpendingLine[]): Side[] {
  return FUNCTIONS.map(([prefix, name], i) => {
    const own = lines.filter(({ spending }) => spending.function.startsWith(prefix));
    return [`${NUMERALS[i]}、${name}`, printed(total(own))];
  });
}

function balance(current: Dec, spent: Dec, carried: Dec): string[][] {
  return [
    ['本年收入合计', printed(current), '本年支出合计', printed(spent)],
    ['上年结转结余', printed(carried), '年终结转结余', ''],
    ['收入总计', printed(current.plus(carried)), '支出总计', printed(spent)],
  ];
}

/** 01 收支总表: income by source beside spending by function; both sides come to the same. */
export function table01(lines: readonly SpendingLine[]): TableContent {
  const current = (source: MoneySource) => printed(total(lines, { source, carried: false }));
  const income: Side[] = [
    ['一、一般公共预算拨款收入', current('general')],
    ['二、政府性基金预算拨款收入', current('fund')],
    ['三、国有资本经营预算拨款收入', current('capital')],
    ['四、财政专户管理资金收入', ''],
    ['五、事业收入', ''],
    ['六、上级补助收入', ''],
    ['七、附属单位上缴收入', ''],
    ['八、事业单位经营收入', ''],
    ['九、其他收入', current('own')],
  ];
  const carried = total(lines, { carried: true });
  return {
    no: '01',
    rows: [
      ...beside(income, byFunction(lines)),
      ...balance(total(lines, { carried: false }), total(lines), carried),
    ],
  };
}

function incomeRow(code: string, name: string, lines: readonly SpendingLine[]): string[] {
  const of = (carried: boolean, source?: MoneySource) =>
    printed(total(lines, source ? { carried, source } : { carried }));
  return [
    ...[code, name, printed(total(lines))],
    ...[of(false), of(false, 'general'), of(false, 'fund'), of(false, 'capital')],
    ...['', '', '', '', '', of(false, 'own')],
    ...[of(true), of(true, 'general'), of(true, 'fund'), of(true, 'capital'), '', ''],
  ];
}

/** 02 收入总表: the department, its units, and the total. */
export function table02(lines: readonly SpendingLine[]): TableContent {
  const units = Object.entries(UNITS).map(([key, { code, name }]) =>
    incomeRow(code, name, select(lines, { unit: key as UnitKey })),
  );
  return {
    no: '02',
    rows: [incomeRow(DEPARTMENT.code, DEPARTMENT.name, lines), ...units, incomeRow('合    计', '', lines)],
  };
}

/** 03 支出预算总表: spending by its three classifications, 基本 and 项目 apart. */
export function table03(lines: readonly SpendingLine[]): TableContent {
  const groups = groupBy(lines, ({ spending }) => Object.values(spending).join('\t'));
  const amounts = (group: readonly SpendingLine[]) => {
    const projects = total(group, { kind: 'project' });
    return [printed(total(group)), printed(total(group).minus(projects)), printed(projects), '', '', ''];
  };
  const rows = groups.map((group) => {
    const { spending } = group[0]!;
    return [spending.function, spending.government, spending.department, ...amounts(group)];
  });
  return { no: '03', rows: [...rows, ['合    计', '', '', ...amounts(lines)]] };
}

/** 05 财政拨款收支预算总表: as 01, without 其他收入. */
export function table05(lines: readonly SpendingLine[]): TableContent {
  const fiscal = lines.filter(({ source }) => source !== 'own');
  const current = total(fiscal, { carried: false });
  const income: Side[] = [
    ['一、本年收入', printed(current)],
    ['（一）一般公共预算资金', printed(total(fiscal, { source: 'general', carried: false }))],
    ['（二）政府性基金预算资金', ''],
    ['（三）国有资本经营预算资金', ''],
    ['二、上年结转', printed(total(fiscal, { carried: true }))],
  ];
  const spent = total(fiscal);
  return {
    no: '05',
    rows: [
      ...beside(income, [['一、本年支出', printed(spent)], ...byFunction(fiscal)]),
      ['收入总计', printed(spent), '支出总计', printed(spent)],
    ],
  };
}
