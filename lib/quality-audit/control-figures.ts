import { squeezed } from '@/lib/core/fullwidth';
import { isControlFigure } from '@/lib/indicators/names';
import { withoutBrackets } from './plain-text';
import type { AuditRow } from './subject';

/** Other names of the whole project's ceiling; a part's (人员及活动预算控制数, 每个社区预算控制数) is none of them. */
const OTHER_NAME =
  /^(?:本?年度|20\d\d年度?)?(?:项目|预算项目)?(?:总体|总)?(?:预算|成本|经费|支出)?(?:预算|总成本|成本|总额|总)?控制(?<number>数|数额|额|金额|总额)?$/;
/** 项目控制数 says of what; 控制数 and 总控制数 do not. */
const NAMED = /预算|成本|项目|经费|支出/;

/**
 * Whether the row states what the whole project may cost, under 项目预算控制数 or another name for it. Without 数 at its
 * end (预算成本控制) it is one only where it is an amount of money: else it says how well costs are kept down.
 */
export function statesControlFigure(row: AuditRow): boolean {
  if (isControlFigure(row.name)) return true;
  const name = withoutBrackets(squeezed(row.name));
  const found = OTHER_NAME.exec(name);
  if (!found || !NAMED.test(name)) return false;
  return found.groups?.number !== undefined || (row.nature !== '定性' && row.family === 'money');
}
