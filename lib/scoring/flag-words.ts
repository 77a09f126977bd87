import { Dec } from '@/lib/core/decimal';
import type { RuleSet } from './rule-set';
import type { ProjectScore } from './score-project';
import type { ExecutionFlag, IndicatorFlag, ProjectFlag, ScoreStatus } from './scoring-project';

/** A standing of the whole project that people should see; the output of the engine knows no flag for it. */
type Standing = 'nothing-due';

/** Everything that may be flagged. */
export type Flag = IndicatorFlag | ExecutionFlag | ProjectFlag | Standing;

const percent = (rate: string): string => `${new Dec(rate).times(100).toFixed()}%`;

/** Every flag as a sentence; thresholds are the rule set's own. */
const SENTENCES: Readonly<Record<Flag, (ruleSet: RuleSet) => string>> = {
  'strict-equal': () => '实际完成值恰好等于目标值，而目标不含等于：得满分，但不视为达到目标，须说明原因。',
  'over-achieved': ({ overAchievement }) =>
    `实际完成值达到目标值的${percent(overAchievement.at)}及以上：须说明原因，并核实目标值是否偏低。`,
  'over-achieved-deducted': () => '因大幅超过目标值，得分已扣减。',
  'far-below': ({ costFarBelow }) =>
    `成本不高于目标值的${percent(costFarBelow.at)}：须说明原因，没有花出去的钱不等于节约。`,
  late: () => '完成时间晚于规定的期限。',
  'late-unconfirmed': () => '逾期后的得分比例尚未由评价人员确认，确认前计0分。',
  'difference-unconfirmed': () => '实际与标准不一致，差异如何计分尚未由评价人员确认，暂按指标性质计分。',
  'target-unreadable': () => '年度指标值无法读成可以比较的数，暂不计分，须先确认指标的含义。',
  'negative-refused': () => '实际完成值为负数：只有增长率、变化率、增幅、降幅可以为负，这一项未予计分。',
  'percent-missing': () => '已选完成档次，尚未填写完成比例，暂不计分。',
  'percent-outside-band': () => '完成比例不在所选档次的范围内，未予计分。',
  'weight-missing': () => '尚未设置分值，按0分计。',
  'over-spent': () => '全年执行数大于全年预算数：得分不超过满分，须核对金额，或说明调整、其他资金等情况。',
  'weights-not-100': () => '各项分值加预算执行率的分值不等于100分，请核对分值。',
  'level1-weight-off': () => '有一级指标的分值合计与评分规则不一致，请核对分值。',
  'nothing-due': () =>
    '全部指标本年度未到期、不计分，总分只有预算执行率得分，总分和等级不反映绩效目标的完成情况。',
  'total-capped': () => '预算执行率偏低，总分按规则封顶。',
};

/** What a flag tells a reader, as a whole sentence in Chinese. */
export function flagInWords(flag: Flag, ruleSet: RuleSet): string {
  return SENTENCES[flag](ruleSet);
}

/** What is flagged of a project as a whole, for people: the engine's flags, and that none of its rows counts. */
export function projectFlags({ indicators, flags }: ProjectScore): readonly Flag[] {
  const nothingDue = indicators.length > 0 && indicators.every(({ status }) => status === 'not-applicable');
  return nothingDue ? ['nothing-due', ...flags] : flags;
}

/** The three kinds of standing of a score, as they are shown in its place. */
export const STATUS_LABELS: Readonly<Record<ScoreStatus, string>> = {
  scored: '已计分',
  'not-reported': '未填报',
  'not-applicable': '不适用',
};
