import { toHalfWidth } from '@/lib/core/fullwidth';
import type { Indicator } from '@/lib/indicators/indicator';
import { baseName } from '@/lib/indicators/names';
import { parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import { normaliseUnit } from '@/lib/indicators/unit-of-measure';

const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** Years become distances from the fiscal year, so that next year's text is like this year's. */
function relativeYears(text: string, fiscalYear: number): string {
  return text.replace(YEAR, (year) => `{${Number(year) - fiscalYear}}`);
}

function plain(text: string): string {
  return toHalfWidth(text).replace(/[\s,.;:，。；：、（）()“”"'‘’《》<>]/g, '');
}

/**
 * What makes two indicators' texts alike: nature, target, unit and name, without template numbers, blanks,
 * punctuation and spellings that mean the same; years count from the fiscal year.
 * @example `指标1：2024年底前归档 ≤ 12 月` in 2024 and `2025年底前归档 ≤ 12.0 个月` in 2025 are alike
 */
export function textKey(indicator: Indicator, fiscalYear: number): string {
  const number = parseTarget(indicator.target);
  const target = number?.toFixed() ?? toHalfWidth(indicator.target).replace(/\s/g, '');
  return [
    parseNature(indicator.nature) ?? indicator.nature.trim(),
    relativeYears(target, fiscalYear),
    normaliseUnit(indicator.unit) ?? '',
    relativeYears(plain(baseName(indicator.name)), fiscalYear),
  ].join('|');
}
