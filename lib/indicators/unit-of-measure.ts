import { toHalfWidth } from '@/lib/core/fullwidth';

/** What a 绩效度量单位 measures. `money` is a total, `money-rate` is money per something (元/人). */
export type UnitFamily =
  | 'percent'
  | 'people'
  | 'households'
  | 'occasions'
  | 'money'
  | 'money-rate'
  | 'area'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'other';

type Known = { readonly name: string; readonly family: UnitFamily; readonly spellings: readonly string[] };

const KNOWN: readonly Known[] = [
  { name: '%', family: 'percent', spellings: ['%', '百分比'] },
  { name: '人', family: 'people', spellings: ['人', '人数', '人次', '人/次', '名'] },
  { name: '户', family: 'households', spellings: ['户', '户数'] },
  { name: '场', family: 'occasions', spellings: ['场', '场次'] },
  { name: '次', family: 'occasions', spellings: ['次', '次数'] },
  { name: '万元', family: 'money', spellings: ['万元', '万'] },
  { name: '元', family: 'money', spellings: ['元'] },
  { name: '平方米', family: 'area', spellings: ['平方米', '平米', '㎡', 'm2', 'm²'] },
  { name: '年', family: 'year', spellings: ['年'] },
  { name: '月', family: 'month', spellings: ['月', '个月'] },
  { name: '天', family: 'day', spellings: ['天', '日', '天数'] },
  { name: '小时', family: 'hour', spellings: ['小时', '个小时'] },
  { name: '分钟', family: 'minute', spellings: ['分钟'] },
];

const BY_SPELLING = new Map(
  KNOWN.flatMap((unit) => unit.spellings.map((spelling) => [spelling, unit] as const)),
);

function clean(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '');
}

/**
 * One name for units that mean the same: 人数, 人次, 人/次 → 人; 场次 → 场; 平米 → 平方米; 日 → 天.
 * A unit that is not known keeps its text without blanks.
 * @returns null for a missing or empty unit.
 */
export function normaliseUnit(text: string | null): string | null {
  const unit = clean(text ?? '');
  if (unit === '') return null;
  return BY_SPELLING.get(unit)?.name ?? unit;
}

/**
 * What the unit measures; `other` for a missing or unknown one.
 * @example unitFamily('元/人*月') === 'money-rate'
 */
export function unitFamily(text: string | null): UnitFamily {
  const unit = clean(text ?? '');
  const known = BY_SPELLING.get(unit);
  if (known) return known.family;
  if (/^万?元\/年$/.test(unit)) return 'money';
  return /^万?元[/每]/.test(unit) ? 'money-rate' : 'other';
}

/** Whether two units mean the same, a missing one only equal to a missing one. */
export function sameUnit(a: string | null, b: string | null): boolean {
  return normaliseUnit(a) === normaliseUnit(b);
}
