import { type Change, EVENT_LABELS, type EventAction, SUBMITTED_HASH } from '@/lib/audit/events';
import { formatDate, formatDateTime } from '@/lib/core/clock';
import type { HistoryEntry } from '@/lib/projects/types';

/** What somebody did, as a sentence goes on after the name; other actions go by their label. */
const DEEDS: Readonly<Partial<Record<EventAction, string>>> = {
  'project.imported': '从预算文本导入了这个项目',
  'project.importChanged': '按新的预算文本更新了这个项目',
  'project.added': '手工新增了这个项目',
  'project.reassigned': '调整了项目责任人',
  'project.participation': '调整了是否参评',
  'project.mergedHere': '调整了并入本项目的项目',
  'project.publicity': '调整了是否公开',
  'project.extended': '给这个项目延期',
  'project.extensionEnded': '撤销了这个项目的延期',
  'project.evaluatorsAssigned': '指定了评价人员',
  'year.stages': '设定了本年度各阶段的期限',
  'evaluation.saved': '填报了自评表',
  'evaluation.evidenceAttached': '上传了佐证材料',
  'evaluation.evidenceRemoved': '删除了佐证材料',
  'evaluation.offlineTaken': '录入了离线填报表',
  'evaluation.executionPasted': '录入了执行数',
  'evaluation.weightsAdjusted': '调整了分值',
  'evaluation.submitted': '提交了自评表',
  'evaluation.withdrawn': '撤回了提交',
  'evaluation.reviewStarted': '开始评价',
  'evaluation.commented': '写了批注',
  'evaluation.commentAnswered': '回复了批注',
  'evaluation.commentResolved': '解决了批注',
  'evaluation.commentReopened': '重新打开了批注',
  'evaluation.percentChanged': '修改了定性完成比例',
  'evaluation.actualJudged': '认定了逾期或与标准的差异',
  'evaluation.deductionConfirmed': '确认了超额完成扣分',
  'evaluation.readingsDecided': '确认了指标含义',
  'target.adjustmentRequested': '申请调整绩效目标',
  'target.adjustmentWithdrawn': '撤回了目标调整申请',
  'target.adjustmentApproved': '批准了目标调整',
  'target.adjustmentRefused': '没有批准目标调整',
  'budget.adjusted': '登记了预算调整',
  'budget.adjustmentRemoved': '删除了预算调整记录',
  'evaluation.returned': '退回了自评表',
  'evaluation.approved': '评价通过了自评表',
  'evaluation.signedOff': '审定了自评表',
  'evaluation.published': '公开了自评表',
  'evaluation.reopened': '重新打开了评价',
  'recheck.selected': '将这个项目列入复核',
  'recheck.concluded': '填写了复核结果',
  'recheck.outcomeReported': '报告了整改结果',
  'writtenReport.asked': '要求写自评报告',
  'writtenReport.noLongerAsked': '不再要求写自评报告',
  'writtenReport.saved': '写了自评报告',
  'writtenReport.finished': '完成了自评报告',
  'writtenReport.reopened': '重新打开了自评报告',
  'appraisal.approved': '完成了绩效评价的评分',
  'appraisal.reopened': '重新进行绩效评价',
  'appraisalReport.finished': '完成了绩效评价报告',
  'appraisalReport.reopened': '重新打开了绩效评价报告',
  'evaluation.rescored': '更换了评分规则，得分重新计算',
  'quality.accepted': '接受了质量审核的建议',
  'quality.dismissed': '忽略了质量审核的问题',
  'quality.undone': '撤销了质量审核的决定',
};

const STATE = '状态';
const WEEKDAYS = '日一二三四五六';

/** One thing that somebody did, ready to be told. */
export type Told = {
  readonly entry: HistoryEntry;
  /** `09:05`, of several saves `09:05 – 09:40` */
  readonly time: string;
  readonly deed: string;
  /** From which state to which, where that changed */
  readonly state: Change | null;
  /** What changed besides */
  readonly changes: readonly Change[];
};

export type Day = { readonly day: string; readonly heading: string; readonly told: readonly Told[] };

function timeSpan({ since, at }: HistoryEntry): string {
  const from = formatDateTime(new Date(since)).slice(-5);
  const until = formatDateTime(new Date(at)).slice(-5);
  return from === until ? until : `${from} – ${until}`;
}

function told(entry: HistoryEntry): Told {
  const state = entry.changes.find(({ field, from, to }) => field === STATE && from && to) ?? null;
  return {
    entry,
    time: timeSpan(entry),
    deed: DEEDS[entry.action] ?? EVENT_LABELS[entry.action],
    state,
    changes: entry.changes.filter((change) => change !== state && change.field !== SUBMITTED_HASH),
  };
}

/** `2024年6月1日 星期六` */
function headingOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${year}年${month}月${date}日 星期${weekday}`;
}

/** A history by days in Beijing, in the order that it comes in. */
export function story(entries: readonly HistoryEntry[]): Day[] {
  const days = new Map<string, Told[]>();
  for (const entry of entries) {
    const day = formatDate(new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), told(entry)]);
  }
  return [...days].map(([day, ofDay]) => ({ day, heading: headingOf(day), told: ofDay }));
}
