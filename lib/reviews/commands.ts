import { createHash } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { canonicalJson } from '@/lib/core/canonical-json';
import { formatDate } from '@/lib/core/clock';
import { Dec } from '@/lib/core/decimal';
import { claim, computedColumns, evaluationEvent, openChange, writeSheet } from '@/lib/evaluations/change';
import { headOf, loadSheetRecord } from '@/lib/evaluations/records';
import { weightsProvenance } from '@/lib/evaluations/weights-provenance';
import { defineCommand } from '@/lib/operation/define';
import { formModelOf } from '@/lib/reports/form-model';
import { percentBand, percentFits } from '@/lib/scoring/qualitative';
import { missingFields } from '@/lib/sheet/missing';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet, SheetRow } from '@/lib/sheet/sheet';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import { next } from '@/lib/workflow/transitions';
import { approveInput, changePercentInput, commentInput, returnInput } from './schema';

function stateChange(from: State, to: State) {
  return { field: '状态', from: STATE_LABELS[from], to: STATE_LABELS[to] };
}

/** A comment on one row, or on the whole form; the owner reads it once the form is returned. */
export const commentOn = defineCommand({
  name: 'reviews.comment',
  permission: 'evaluation:review',
  input: commentInput,
  async run({ db, grant, now, record }, { projectId, indicatorId, text }): Promise<{ id: string }> {
    const project = await loadSheetRecord(db, grant, projectId);
    next(project.evaluation.state, 'comment');
    const row = project.indicators.find((indicator) => indicator.id === indicatorId);
    if (indicatorId !== null && !row) throw new AppError('NOT_FOUND');
    const { id } = await db.comment.create({
      data: {
        evaluationId: project.evaluation.id,
        indicatorId,
        authorId: grant.viewer.id,
        text,
        createdAt: now,
      },
    });
    const changes = [{ field: row ? `${row.name}：批注` : '批注', from: null, to: text }];
    await record(evaluationEvent(project, 'evaluation.commented', { changes }));
    return { id };
  },
});

function reassessed(
  sheet: Sheet,
  row: SheetRow,
  change: Pick<SheetRow, 'grade' | 'percent' | 'percentReason'>,
): Sheet {
  return { ...sheet, rows: sheet.rows.map((other) => (other === row ? { ...row, ...change } : other)) };
}

/** Sets another grade and percentage of a 定性 row, with the reason; the owner's text stays. */
export const changePercent = defineCommand({
  name: 'reviews.changePercent',
  permission: 'evaluation:review',
  input: changePercentInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number }> {
    const change = await openChange(db, grant, 'review', input);
    const row = change.sheet.rows.find((candidate) => candidate.indicatorId === input.indicatorId);
    if (!row) throw new AppError('NOT_FOUND');
    if (row.nature !== '定性') throw new AppError('INVALID_STATE', '只有定性指标按完成比例评分。');
    if (input.percent === null || !percentFits(change.ruleSet, input.grade, new Dec(input.percent))) {
      const band = percentBand(change.ruleSet, input.grade);
      throw new AppError('INVALID_INPUT', `“${input.grade}”的完成比例须在 ${band}`, [
        { path: 'percent', message: `须在 ${band}` },
      ]);
    }
    const after = reassessed(change.sheet, row, {
      grade: input.grade,
      percent: input.percent,
      percentReason: input.reason,
    });
    const columns = computedColumns(after, scoreSheet(after, change.ruleSet));
    const version = await claim(db, change.record, 'review', now, columns);
    await writeSheet(db, change, after);
    const words = (grade: string | null, percent: string | null) =>
      grade ? `${grade} ${percent ?? '—'}%` : null;
    const changes = [
      {
        field: `${row.name}：完成比例`,
        from: words(row.grade, row.percent),
        to: words(input.grade, input.percent),
      },
    ];
    await record(
      evaluationEvent(change.record, 'evaluation.percentChanged', { changes, reason: input.reason }),
    );
    return { version };
  },
});

/** Returns the form to its owner with a reason; every field and comment stays. */
export const returnReport = defineCommand({
  name: 'reviews.return',
  permission: 'evaluation:review',
  input: returnInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number }> {
    const change = await openChange(db, grant, 'return', input);
    const version = await claim(db, change.record, 'return', now, { returnReason: input.reason });
    const changes = [stateChange(change.record.evaluation.state, 'RETURNED')];
    await record(evaluationEvent(change.record, 'evaluation.returned', { changes, reason: input.reason }));
    return { version };
  },
});

function assertApprovable(
  sheet: Sheet,
  missing: ReturnType<typeof missingFields>,
  confirmed: readonly string[],
) {
  if (missing.length > 0) {
    const problems = missing.map(({ field, message }) => ({ path: field, message }));
    throw new AppError('INVALID_STATE', `还不能通过：${missing[0]!.message}`, problems);
  }
  const undecided = sheet.rows.filter((row) => row.reading.ask && !confirmed.includes(row.indicatorId));
  if (undecided.length > 0) {
    const names = undecided.map((row) => row.name).join('；');
    throw new AppError('INVALID_INPUT', `以下指标的含义须先确认：${names}`);
  }
}

/** Approves the form: the model is frozen with its SHA-256, and documents are drawn from it from now on. */
export const approveReport = defineCommand({
  name: 'reviews.approve',
  permission: 'evaluation:review',
  input: approveInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number; total: string }> {
    const change = await openChange(db, grant, 'approve', input);
    const { sheet, ruleSet } = change;
    assertApprovable(sheet, missingFields(sheet, ruleSet), input.confirmed);
    const score = scoreSheet(sheet, ruleSet);
    const reviewer = grant.viewer.name;
    const model = formModelOf({
      sheet,
      ruleSet,
      head: headOf(change.record, { reviewer, approvedOn: formatDate(now) }),
      weights: await weightsProvenance(db, change.record),
    });
    const version = await claim(db, change.record, 'approve', now, {
      ...computedColumns(sheet, score),
      approvedAt: now,
      approvedByName: reviewer,
      returnReason: null,
      frozenModel: model,
      frozenSha256: createHash('sha256').update(canonicalJson(model)).digest('hex'),
      ruleSetId: ruleSet.id,
      ruleSetVersion: ruleSet.version,
      ownRuleSetId: change.record.year.ownRuleSetId,
    });
    const confirmed = sheet.rows
      .filter((row) => row.reading.ask)
      .map((row) => ({ field: `${row.name}：指标含义`, from: '待确认', to: '按指标性质计分' }));
    const changes = [
      stateChange(change.record.evaluation.state, 'APPROVED'),
      { field: '总分', from: null, to: model.total },
      { field: '等级', from: null, to: model.grade },
      { field: '评分规则', from: null, to: `${ruleSet.title}（第 ${ruleSet.version} 版）` },
      ...confirmed,
    ];
    await record(evaluationEvent(change.record, 'evaluation.approved', { changes }));
    return { version, total: model.total };
  },
});
