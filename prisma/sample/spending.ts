import { Dec, formatMoney, roundHalfUp, sum } from '@/lib/core/decimal';
import { BASIC_SPENDING } from './basic-spending';
import type { Classification, SampleProject } from './project';
import { SAMPLE_PROJECTS } from './projects';
import type { UnitKey } from './units';

/** Where the money comes from: 一般公共预算, 政府性基金, 国有资本经营预算, 其他收入. */
export type MoneySource = 'general' | 'fund' | 'capital' | 'own';

/** One line of spending, in 万元; tables 01 to 09 are sums of these. */
export type SpendingLine = {
  readonly unit: UnitKey;
  readonly kind: 'personnel' | 'public' | 'project';
  readonly spending: Classification;
  readonly source: MoneySource;
  /** 上年结转 */
  readonly carried: boolean;
  readonly amount: Dec;
  /** Name of the project; null for 基本支出 */
  readonly project: string | null;
};

/** Money of earlier years: in table 04, but without targets in table 13. */
type CarriedOver = Pick<SpendingLine, 'unit' | 'spending' | 'source'> & {
  readonly name: string;
  readonly amount: string;
};

export const CARRIED_OVER: readonly CarriedOver[] = [
  {
    unit: 'street',
    name: '老旧小区停车设施建设尾款',
    spending: {
      function: '2120399-其他城乡社区公共设施支出',
      government: '50302-基础设施建设',
      department: '31005-基础设施建设',
    },
    source: 'general',
    amount: '58.214906',
  },
  {
    unit: 'street',
    name: '云财社指[2023]207号福利彩票公益金助学经费',
    spending: {
      function: '2296002-用于社会福利的彩票公益金支出',
      government: '50902-助学金',
      department: '30308-助学金',
    },
    source: 'fund',
    amount: '3.600000',
  },
  {
    unit: 'street',
    name: '退休人员社区服务活动补助',
    spending: {
      function: '2230105-国有企业退休人员社会化管理补助支出',
      government: '50299-其他商品和服务支出',
      department: '3029999-其他商品和服务支出',
    },
    source: 'capital',
    amount: '14.880000',
  },
];

/** The project that table 13 has and table 04 lacks. */
export const MISSING_IN_TABLE_04 = '99010624T000000370030';

/** Projects that table 04 shows with 2 decimals only, though its total counts them in full. */
export const ROUNDED_IN_TABLE_04: readonly string[] = ['99010622T000000350011', '99010622Y000000370016'];

/** An amount as typed, thousands separators and all. */
export function amountOf(text: string): Dec {
  return new Dec(text.replaceAll(',', ''));
}

/** 财政资金 of a project: what is left of the total without 其他资金. */
export function fiscalOf(project: SampleProject): Dec {
  return amountOf(project.total).minus(project.other ?? 0);
}

function projectLines(project: SampleProject): SpendingLine[] {
  const { unit, spending, name, other } = project;
  const line = { unit, kind: 'project', spending, carried: false, project: name } as const;
  const fiscal: SpendingLine = { ...line, source: 'general', amount: fiscalOf(project) };
  return other ? [fiscal, { ...line, source: 'own', amount: new Dec(other) }] : [fiscal];
}

/** All spending of the year: 基本支出, the projects of table 04, what was carried over. */
export function spendingLines(): SpendingLine[] {
  return [
    ...BASIC_SPENDING.map(
      ({ amount, ...line }): SpendingLine => ({
        ...line,
        source: 'general',
        carried: false,
        amount: new Dec(amount),
        project: null,
      }),
    ),
    ...SAMPLE_PROJECTS.filter(({ code }) => code !== MISSING_IN_TABLE_04).flatMap(projectLines),
    ...CARRIED_OVER.map(
      ({ name, amount, ...line }): SpendingLine => ({
        ...line,
        kind: 'project',
        carried: true,
        amount: new Dec(amount),
        project: name,
      }),
    ),
  ];
}

type Wanted = Partial<Pick<SpendingLine, 'unit' | 'kind' | 'source' | 'carried'>>;

/** The lines that agree with everything wanted. */
export function select(lines: readonly SpendingLine[], wanted: Wanted): SpendingLine[] {
  const keys = Object.keys(wanted) as (keyof Wanted)[];
  return lines.filter((line) => keys.every((key) => line[key] === wanted[key]));
}

/** Sum of the lines that agree with everything wanted, in 万元. */
export function total(lines: readonly SpendingLine[], wanted: Wanted = {}): Dec {
  return sum(select(lines, wanted).map(({ amount }) => amount));
}

/** Lines with the same key together, in the order in which the keys first appear. */
export function groupBy(
  lines: readonly SpendingLine[],
  keyOf: (line: SpendingLine) => string,
): readonly (readonly SpendingLine[])[] {
  const groups = new Map<string, SpendingLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

/** An amount as tables print it; nothing where there is none. */
export function printed(amount: Dec): string {
  return amount.isZero() ? '' : formatMoney(amount);
}

/** An amount with 2 decimals only, as some rows of table 04 show it. */
export function printedShort(amount: Dec): string {
  return formatMoney(roundHalfUp(amount, 2));
}
