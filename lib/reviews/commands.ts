import { signedName } from '@/lib/access/acting';
import type { Grant, Viewer } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { formatDate } from '@/lib/core/clock';
import { Dec, formatScore } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import {
  type Change,
  claim,
  computedColumns,
  evaluationEvent,
  openChange,
  writeSheet,
} from '@/lib/evaluations/change';
import { headOf, reviewBegun } from '@/lib/evaluations/records';
import { decisionInput } from '@/lib/evaluations/schema';
import { weightsProvenance } from '@/lib/evaluations/weights-provenance';
import { freezeEvidence } from '@/lib/evidence/freeze';
import { defineCommand } from '@/lib/operation/define';
import { formModelOf } from '@/lib/reports/form-model';
import { frozenHash } from '@/lib/reports/frozen-model';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import { percentBand, percentFits } from '@/lib/scoring/qualitative';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import { entryOf } from '@/lib/sheet/actual-entry';
import { judgeable, scoreBeforeDeduction } from '@/lib/sheet/judgeable';
import { missingFields } from '@/lib/sheet/missing';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet, SheetRow } from '@/lib/sheet/sheet';
import { undecided } from '@/lib/sheet/undecided';
import { openForOwner } from '@/lib/stages/extend';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import { historyAtApproval } from './review-history';
import { changePercentInput, confirmDeductionInput, judgeActualInput, returnInput } from './schema';

function stateChange(from: State, to: State) {
  return { field: '状态', from: STATE_LABELS[from], to: STATE_LABELS[to] };
}

/** Takes a submitted form into review: from now on its owner can't withdraw it. */
export const startReview = defineCommand({
  name: 'reviews.start',
  permission: 'evaluation:review',
  input: decisionInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<{ version: number }> {
    const change = await openChange(db, grant, 'startReview', input, now);
    const { record: project } = change;
    if (project.evaluation.reviewStartedAt !== null) {
      unchanged();
      return { version: input.version };
    }
    const version = await claim(db, change, 'startReview', now, reviewBegun(project, grant.viewer, now));
    record(evaluationEvent(project, 'evaluation.reviewStarted'));
    return { version };
  },
});

type RowInput = { readonly projectId: string; readonly version: number; readonly indicatorId: string };

/** A submitted form opened for a change of one row by an evaluator. */
async function openRow(db: Db, grant: Grant, input: RowInput, now: Date) {
  const change = await openChange(db, grant, 'review', input, now);
  const index = change.sheet.rows.findIndex((row) => row.indicatorId === input.indicatorId);
  const row = change.sheet.rows[index];
  if (!row) throw new AppError('NOT_FOUND');
  return { change, row, score: scoreSheet(change.sheet, change.ruleSet).indicators[index]! };
}

/** Stores the row as the evaluator left it, with the scores that follow. @returns the form's next version */
async function storeRow(
  db: Db,
  change: Change,
  after: SheetRow,
  { evaluator, now }: { evaluator: Viewer; now: Date },
): Promise<number> {
  const rows = change.sheet.rows.map((row) => (row.indicatorId === after.indicatorId ? after : row));
  const sheet = { ...change.sheet, rows };
  const columns = {
    ...computedColumns(sheet, scoreSheet(sheet, change.ruleSet)),
    ...reviewBegun(change.record, evaluator, now),
  };
  const version = await claim(db, change, 'review', now, columns);
  await writeSheet(db, change, sheet);
  return version;
}

/** Sets another grade and percentage of a 定性 row, with the reason; the owner's text stays. */
export const changePercent = defineCommand({
  name: 'reviews.changePercent',
  permission: 'evaluation:review',
  input: changePercentInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number }> {
    const { change, row } = await openRow(db, grant, input, now);
    const { grade, percent, reason } = input;
    if (entryOf(row).kind !== 'grade')
      throw new AppError('INVALID_STATE', '只有按三档计分的指标按完成比例评分。');
    if (percent === null || !percentFits(change.ruleSet, grade, new Dec(percent))) {
      const band = percentBand(change.ruleSet, grade);
      throw new AppError('INVALID_INPUT', `“${grade}”的完成比例须在 ${band}`, [
        { path: 'percent', message: `须在 ${band}` },
      ]);
    }
    const after = { ...row, grade, percent, percentReason: reason };
    const version = await storeRow(db, change, after, { evaluator: grant.viewer, now });
    const words = (shown: Pick<SheetRow, 'grade' | 'percent'>) =>
      shown.grade ? `${shown.grade} ${shown.percent ?? '—'}%` : null;
    const changes = [{ field: `${row.name}：完成比例`, from: words(row), to: words(after) }];
    record(evaluationEvent(change.record, 'evaluation.percentChanged', { changes, reason }));
    return { version };
  },
});

/** Says what a late completion, or a difference from a unit standard, is worth, with the reason. */
export const judgeActual = defineCommand({
  name: 'reviews.judgeActual',
  permission: 'evaluation:review',
  input: judgeActualInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number }> {
    const { change, row, score } = await openRow(db, grant, input, now);
    const { percent, reason } = input;
    const what = judgeable(row, score);
    if (!what) throw new AppError('INVALID_STATE', '该指标没有逾期，也没有与单位标准不同，无须认定。');
    if (what === 'late' && percent === null) {
      const problem = { path: 'percent', message: '请填写得分比例' };
      throw new AppError('INVALID_INPUT', '逾期完成须填写得分比例', [problem]);
    }
    const after = { ...row, judgedPercent: percent, judgedReason: reason };
    const version = await storeRow(db, change, after, { evaluator: grant.viewer, now });
    const words = (shown: SheetRow) => {
      if (shown.judgedReason === null) return null;
      return shown.judgedPercent === null ? '按性质＝计分' : `${shown.judgedPercent}%`;
    };
    const field = `${row.name}：${what === 'late' ? '逾期得分比例' : '与标准不同的认定'}`;
    const changes = [{ field, from: words(row), to: words(after) }];
    record(evaluationEvent(change.record, 'evaluation.actualJudged', { changes, reason }));
    return { version };
  },
});

/** Takes points off a row that exceeded its target by far, or takes that back; with the reason. */
export const confirmDeduction = defineCommand({
  name: 'reviews.confirmDeduction',
  permission: 'evaluation:review',
  input: confirmDeductionInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<{ version: number }> {
    const { change, row, score } = await openRow(db, grant, input, now);
    const { amount, reason } = input;
    if (amount === null && row.deduction === null) {
      unchanged();
      return { version: input.version };
    }
    if (amount !== null) refuseDeduction(change, row, score, amount);
    const after = { ...row, deduction: amount, deductionReason: amount === null ? null : reason };
    const version = await storeRow(db, change, after, { evaluator: grant.viewer, now });
    const words = (points: string | null) =>
      points === null ? null : `扣 ${formatScore(new Dec(points))} 分`;
    const changes = [
      { field: `${row.name}：超额完成扣分`, from: words(row.deduction), to: words(after.deduction) },
    ];
    record(evaluationEvent(change.record, 'evaluation.deductionConfirmed', { changes, reason }));
    return { version };
  },
});

function refuseDeduction(change: Change, row: SheetRow, score: IndicatorScore, amount: string): void {
  if (!score.flags.includes('over-achieved')) {
    throw new AppError('INVALID_STATE', '只有完成值远超目标值的指标可以扣分。');
  }
  const limit = scoreBeforeDeduction(change.sheet, row, change.ruleSet);
  if (limit.greaterThanOrEqualTo(amount)) return;
  const message = `扣分不能大于该指标得分 ${formatScore(limit)}`;
  throw new AppError('INVALID_INPUT', message, [{ path: 'amount', message }]);
}

/** Returns the form to its owner with a reason; every field and comment stays. */
export const returnReport = defineCommand({
  name: 'reviews.return',
  permission: 'evaluation:review',
  input: returnInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number }> {
    const change = await openChange(db, grant, 'return', input, now);
    const { reason, reportUntil: until } = input;
    const version = await claim(db, change, 'return', now, { returnReason: reason });
    const { record: project } = change;
    const extended = await openForOwner(db, {
      project,
      until,
      reason,
      by: signedName(grant.viewer, project),
      now,
    });
    const changes = [stateChange(project.evaluation.state, 'RETURNED')];
    record(evaluationEvent(project, 'evaluation.returned', { changes, reason }), ...extended);
    return { version };
  },
});

function assertApprovable(sheet: Sheet, score: ProjectScore, ruleSet: RuleSet): void {
  const missing = missingFields(sheet, ruleSet);
  if (missing.length > 0) {
    const problems = missing.map(({ field, message }) => ({ path: field, message }));
    throw new AppError('INVALID_STATE', `还不能通过：${missing[0]!.message}`, problems);
  }
  const open = undecided(sheet, score);
  if (open.length > 0) {
    const problems = open.map(({ indicatorId, message }) => ({ path: `row-${indicatorId}`, message }));
    throw new AppError('INVALID_STATE', `还不能通过：${open[0]!.message}`, problems);
  }
}

/** Approves the form: the model is frozen with its SHA-256, and documents are drawn from it from now on. */
export const approveReport = defineCommand({
  name: 'reviews.approve',
  permission: 'evaluation:review',
  input: decisionInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number; total: string }> {
    const change = await openChange(db, grant, 'approve', input, now);
    const { sheet, ruleSet } = change;
    const score = scoreSheet(sheet, ruleSet);
    assertApprovable(sheet, score, ruleSet);
    const reviewer = signedName(grant.viewer, change.record);
    const model = formModelOf({
      sheet,
      ruleSet,
      head: headOf(change.record, { reviewer, approvedOn: formatDate(now) }),
      weights: await weightsProvenance(db, change.record),
      evidence: await freezeEvidence(db, change.record),
      history: await historyAtApproval(db, change.record.id, { by: reviewer, now }),
    });
    const version = await claim(db, change, 'approve', now, {
      ...computedColumns(sheet, score),
      approvedAt: now,
      approvedByName: reviewer,
      returnReason: null,
      frozenModel: model,
      frozenSha256: frozenHash(model),
      ruleSetId: ruleSet.id,
      ruleSetVersion: ruleSet.version,
      ownRuleSetId: change.record.year.ownRuleSetId,
    });
    const changes = [
      stateChange(change.record.evaluation.state, 'APPROVED'),
      { field: '总分', from: null, to: model.total },
      { field: '等级', from: null, to: model.grade },
      { field: '评分规则', from: null, to: `${ruleSet.title}（第 ${ruleSet.version} 版）` },
      ...(model.evidence?.length
        ? [{ field: '佐证材料', from: null, to: `${model.evidence.length} 个文件` }]
        : []),
    ];
    record(evaluationEvent(change.record, 'evaluation.approved', { changes }));
    return { version, total: model.total };
  },
});
