import { Dec } from '@/lib/core/decimal';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { SheetRow } from '@/lib/sheet/sheet';

/** What the dialog of a deduction says; it depends on what the rules take off by themselves. */
export type DeductionWords = {
  readonly description: string;
  /** Behind what can be taken off at most */
  readonly blank: string;
  /** A deduction of 0 */
  readonly zero: string;
  /** After a deduction was taken back */
  readonly undone: string;
};

function byPerson({ name, deduction }: Pick<SheetRow, 'name' | 'deduction'>): DeductionWords {
  const open = deduction === null;
  return {
    description: `${name}的完成值远超目标值。目标定得偏低的，可以扣分；没有确认的不扣。`,
    blank: open ? '' : '；清空即取消原来的扣分',
    zero: open ? '扣分须大于 0；不扣分的，取消即可' : '扣分须大于 0；不扣分的，请清空',
    undone: '已取消扣分',
  };
}

function byRule({ name, deduction }: Pick<SheetRow, 'name' | 'deduction'>, points: string): DeductionWords {
  const rule = `按规则扣 ${points} 分`;
  const now =
    deduction === null
      ? `已${rule}（扣到 0 为止），无须确认。确认另一扣分的，代替规则的扣分，不累加`
      : `现按确认的扣 ${new Dec(deduction).toFixed()} 分，代替规则的扣 ${points} 分，不累加`;
  return {
    description: `${name}的完成值远超目标值，${now}。`,
    blank: deduction === null ? '' : `；清空即恢复${rule}`,
    zero: `扣分须大于 0；仍${rule}的，${deduction === null ? '取消即可' : '请清空'}`,
    undone: `已恢复${rule}`,
  };
}

/** The words of the dialog for a row under the rules in force. */
export function deductionWords(
  row: Pick<SheetRow, 'name' | 'deduction'>,
  { overAchievement }: Pick<RuleSet, 'overAchievement'>,
): DeductionWords {
  const points = overAchievement.deduction;
  return points === null ? byPerson(row) : byRule(row, new Dec(points).toFixed());
}
