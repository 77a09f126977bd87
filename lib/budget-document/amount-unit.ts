import { squeezed, toHalfWidth } from '@/lib/core/fullwidth';

/** The unit in which every table of a budget counts its money. */
export const TEN_THOUSAND_YUAN = '万元';

const YUAN = '(?:人民币)?([百千万亿]{0,3}元)';
/** `金额单位:万元`, wherever it stands in a line. */
const STATED = /(?:单位|unit):\s*(?:人民币)?\s*([^\s，,；;:]{0,8}元)(?![^\s，,；;)])/i;
/** Behind a name: `项目总额(万元)`, `预算数(单位:元)`, `合计/万元`. */
const BEHIND_NAME = new RegExp(`(?:[([【](?:(?:金额)?单位:?)?${YUAN}[)\\]】]|/${YUAN})$`);
/** What one thing costs is not the money of a table. */
const PER_PIECE = /单价|标准|价格/;
/** No name or line that says a unit is longer. */
const MAX_LENGTH = 80;

/**
 * The unit of money that a line above a table states.
 * @example unitInLine('部门：云溪街道　金额单位：元') === '元'
 */
export function unitInLine(line: string): string | null {
  return line.length > MAX_LENGTH ? null : (STATED.exec(toHalfWidth(line))?.[1] ?? null);
}

/**
 * The unit of money behind the name of a column or a table.
 * @example unitBehind('项目总额（万元）') === '万元'
 */
export function unitBehind(written: string): string | null {
  const name = squeezed(written);
  if (name.length > MAX_LENGTH || PER_PIECE.test(name)) return null;
  const found = BEHIND_NAME.exec(name);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * A name for comparing, without the unit of money behind it.
 * @example withoutUnit('项目 总额（万元）') === '项目总额'
 */
export function withoutUnit(written: string): string {
  const name = squeezed(written);
  return unitBehind(name) === null ? name : name.replace(BEHIND_NAME, '');
}
