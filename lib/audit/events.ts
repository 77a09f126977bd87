/** Everything that is recorded, with the words of the history. The set is closed. */
export const EVENT_LABELS = {
  'account.signedIn': '登录',
  'account.passwordChanged': '修改密码',
  'account.linkUsed': '通过一次性链接设置密码',
  'account.mailChanged': '更改邮件提醒',
  'user.created': '创建账号',
  'user.changed': '修改账号信息',
  'user.rightsChanged': '调整账号权限',
  'user.invited': '生成邀请链接',
  'user.reset': '重置密码，生成一次性链接',
  'user.disabled': '停用账号',
  'user.enabled': '启用账号',
  'deputy.appointed': '指定代办人',
  'deputy.ended': '提前结束代办',
  'import.committed': '导入预算文本',
  'project.imported': '从预算文本导入项目',
  'project.importChanged': '按预算文本更新项目',
  'project.added': '手工新增项目',
  'project.reassigned': '调整项目责任人',
  'project.participation': '调整是否参评',
  'project.mergedHere': '其他项目并入',
  'project.publicity': '调整是否公开',
  'project.extended': '延期',
  'project.extensionEnded': '撤销延期',
  'project.evaluatorsAssigned': '指定评价人员',
  'evaluation.saved': '填报',
  'evaluation.evidenceAttached': '上传佐证材料',
  'evaluation.evidenceRemoved': '删除佐证材料',
  'evaluation.scanAttached': '上传盖章扫描件',
  'evaluation.scanRemoved': '删除盖章扫描件',
  'evaluation.offlineTaken': '录入离线填报表',
  'evaluation.executionPasted': '录入执行数',
  'evaluation.weightsAdjusted': '调整分值',
  'evaluation.submitted': '提交',
  'evaluation.withdrawn': '撤回提交',
  'evaluation.reviewStarted': '开始评价',
  'evaluation.commented': '批注',
  'evaluation.commentAnswered': '回复批注',
  'evaluation.commentResolved': '解决批注',
  'evaluation.commentReopened': '重新打开批注',
  'evaluation.percentChanged': '修改定性完成比例',
  'evaluation.actualJudged': '认定逾期或与标准的差异',
  'evaluation.deductionConfirmed': '确认超额完成扣分',
  'evaluation.readingsDecided': '确认指标含义',
  'target.adjustmentRequested': '申请调整绩效目标',
  'target.adjustmentWithdrawn': '撤回目标调整申请',
  'target.adjustmentApproved': '批准目标调整',
  'target.adjustmentRefused': '不批准目标调整',
  'budget.adjusted': '登记预算调整',
  'budget.adjustmentRemoved': '删除预算调整记录',
  'evaluation.returned': '退回',
  'evaluation.approved': '评价通过',
  'evaluation.signedOff': '审定',
  'evaluation.published': '公开',
  'evaluation.reopened': '重新评价',
  'recheck.drawn': '随机抽取复核样本',
  'recheck.selected': '列入复核',
  'recheck.concluded': '填写复核结果',
  'recheck.outcomeReported': '报告整改结果',
  'writtenReport.asked': '要求写自评报告',
  'writtenReport.noLongerAsked': '不再要求写自评报告',
  'writtenReport.saved': '写自评报告',
  'writtenReport.finished': '完成自评报告',
  'writtenReport.reopened': '重新打开自评报告',
  'evaluation.rescored': '更换评分规则，重新计分',
  'quality.accepted': '接受质量审核建议',
  'quality.dismissed': '忽略质量审核问题',
  'quality.undone': '撤销质量审核决定',
  'rules.copied': '复制评分规则',
  'rules.revised': '新建评分规则版本',
  'rules.saved': '修改评分规则草稿',
  'rules.published': '发布评分规则',
  'rules.deleted': '删除评分规则草稿',
  'rules.pinned': '更换年度评分规则',
  'year.signOff': '调整是否须领导审定',
  'year.evidence': '调整佐证材料的收集方式',
  'year.stages': '设定年度各阶段期限',
  'declaration.exempted': '免报绩效目标',
  'declaration.exemptionEnded': '取消免报绩效目标',
  'disclosure.worded': '修改结果公开说明的文字',
  'costAnalysis.saved': '登记成本绩效分析',
  'costAnalysis.removed': '删除成本绩效分析',
  'department.begun': '开始部门整体自评',
  'department.saved': '填报部门整体自评',
  'department.targetAdded': '增加整体绩效目标',
  'department.targetCorrected': '更正整体绩效目标',
  'department.targetRemoved': '移除整体绩效目标',
  'department.targetRestored': '恢复整体绩效目标',
  'department.schemeChosen': '更换部门整体评分标准',
  'department.schemeCopied': '复制部门整体评分标准',
  'department.schemeRevised': '新建部门整体评分标准版本',
  'department.schemeSaved': '修改部门整体评分标准草稿',
  'department.schemePublished': '发布部门整体评分标准',
  'department.schemeDeleted': '删除部门整体评分标准草稿',
  'department.approved': '部门整体自评定稿',
  'department.reopened': '重新填报部门整体自评',
  'appraisal.systemCopied': '复制评价指标体系',
  'appraisal.systemRevised': '新建评价指标体系版本',
  'appraisal.systemSaved': '修改评价指标体系草稿',
  'appraisal.systemPublished': '发布评价指标体系',
  'appraisal.systemDeleted': '删除评价指标体系草稿',
  'appraisal.begun': '开始绩效评价',
  'appraisal.saved': '绩效评价评分',
  'appraisal.refreshed': '绩效评价按新的自评表更新',
  'appraisal.approved': '绩效评价定稿',
  'appraisal.reopened': '重新进行绩效评价',
  'appraisalReport.saved': '写绩效评价报告',
  'appraisalReport.finished': '完成绩效评价报告',
  'appraisalReport.reopened': '重新打开绩效评价报告',
  'summary.arranged': '调整汇总表的列',
  'document.issued': '出具自评表或报告文件',
  'download.requested': '下载多个项目的自评表',
  'download.cancelled': '取消下载任务',
  'audit.checked': '核对操作日志',
  'sample.loaded': '载入示例部门',
} as const satisfies Record<string, string>;

export type EventAction = keyof typeof EVENT_LABELS;

/** The words of an action, whatever the database says it was. */
export function actionLabel(action: string): string {
  return Object.hasOwn(EVENT_LABELS, action) ? EVENT_LABELS[action as EventAction] : action;
}

/** What an event of a submission says of the form that is kept: a check for later, nothing to read. */
export const SUBMITTED_HASH = '提交内容的 SHA-256';

/** One changed field in the words of the form; null is "no value". */
export type Change = { readonly field: string; readonly from: string | null; readonly to: string | null };

export type AuditEntry = {
  readonly action: EventAction;
  readonly subjectType:
    | 'user'
    | 'import'
    | 'project'
    | 'evaluation'
    | 'ruleSet'
    | 'departmentScheme'
    | 'appraisalSystem'
    | 'year'
    | 'unit'
    | 'auditLog';
  readonly subjectId: string;
  readonly subjectName: string;
  readonly unitId?: string | null;
  readonly projectId?: string | null;
  readonly changes?: readonly Change[];
  readonly reason?: string | null;
};

/**
 * The fields that differ, as changes; equal ones are left out.
 * @param labels field name → its words on the form, in display order
 */
export function changesBetween<K extends string>(
  labels: Readonly<Record<K, string>>,
  from: Readonly<Partial<Record<K, string | null>>>,
  to: Readonly<Partial<Record<K, string | null>>>,
): Change[] {
  return (Object.keys(labels) as K[])
    .filter((key) => key in to && (from[key] ?? null) !== (to[key] ?? null))
    .map((key) => ({ field: labels[key], from: from[key] ?? null, to: to[key] ?? null }));
}
