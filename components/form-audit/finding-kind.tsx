import { CircleHelp } from 'lucide-react';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { FindingKind } from '@/lib/form-audit/finding';

const TONES: Readonly<Partial<Record<FindingKind, Tone>>> = { 取整差异: 'info', 无法判断: 'neutral' };

/** What each kind means, for whoever sees it for the first time. */
export const KIND_MEANINGS: Readonly<Record<FindingKind, string>> = {
  得分超过分值: '得分比分值还高',
  执行率算错: '印出的执行率不等于全年执行数÷全年预算数',
  执行得分不符: '预算执行率的得分与按规则计算的不同',
  反向超标仍满分: '不应超过的指标超过了，却给了满分',
  未达标给满分: '没有达到目标值，却给了满分',
  达标未给满分: '达到了目标值，却没有给满分',
  取整差异: '与按规则计算的得分相差不超过 0.5 分，多半是取整，供参考',
  得分不符: '与按规则计算的得分相差超过 0.5 分',
  无法判断: '定性、读不出数值或没有写明比较方向，不作推测，请人工核对',
  合计不符: '总分不等于各行得分之和',
  权重不等于100: '各行分值之和不是 100',
};

/** The tone of a kind: an error, a notice, or a row that is left to people. */
export function toneOf(kind: FindingKind): Tone {
  return TONES[kind] ?? 'bad';
}

/** A finding's kind as a word with its icon. */
export function FindingKindTag({ kind }: { readonly kind: FindingKind }) {
  const icon = kind === '无法判断' ? <CircleHelp aria-hidden className="size-3 shrink-0" /> : undefined;
  return (
    <Tag tone={toneOf(kind)} icon={icon}>
      {kind}
    </Tag>
  );
}
