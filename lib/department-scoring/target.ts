import { parseLevel1 } from '@/lib/indicators/levels';
import { parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';

/** What a target of the department says, verbatim; null where the document has nothing. */
export type TargetTexts = {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly nature: string | null;
  /** 年度指标值 */
  readonly target: string;
  readonly unitOfMeasure: string | null;
};

/** A target that can be scored. */
export type SettledTarget = TargetTexts & {
  readonly level1: string;
  readonly level2: string;
  readonly nature: string;
};

/**
 * Why a target cannot be scored as it stands; null where it can.
 * @example no 一级 told apart in its text → 没有一级指标
 */
export function unsettledReason({ level1, level2, name, nature, target }: TargetTexts): string | null {
  if (level1 === null || parseLevel1(level1) === null) return '没有写明一级指标';
  if (level2 === null || level2.trim() === '') return '没有写明二级指标';
  if (name.trim() === '') return '没有指标名称';
  const sign = nature === null ? null : parseNature(nature);
  if (sign === null) return '没有写明指标性质';
  if (sign !== '定性' && parseTarget(target) === null) return '指标值不是数字';
  return null;
}

/** Whether a target can be scored as it stands. */
export function isSettled(texts: TargetTexts): texts is SettledTarget {
  return unsettledReason(texts) === null;
}
