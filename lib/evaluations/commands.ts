import { signedName } from '@/lib/access/acting';
import type { Role } from '@/lib/access/roles';
import { SUBMITTED_HASH } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { projectsWithin } from '@/lib/db/scope';
import { defineCommand } from '@/lib/operation/define';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { hasOwnActuals } from '@/lib/sheet/control-figure';
import { missingFields, wrongWeights } from '@/lib/sheet/missing';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { MoneySource, Sheet } from '@/lib/sheet/sheet';
import { sheetChanges } from '@/lib/sheet/sheet-changes';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import { isPossible, next, refuseImpossible } from '@/lib/workflow/transitions';
import {
  type Change,
  claim,
  computedColumns,
  evaluationEvent,
  openChange,
  openHeld,
  writeSheet,
} from './change';
import { holdProjects } from './hold';
import { reviewBegun, situationOf } from './records';
import {
  adjustWeightsInput,
  decisionInput,
  type PasteExecutionRows,
  pasteExecutionInput,
  type ReportPatch,
  saveReportInput,
} from './schema';
import { afterPatch, storeReport } from './store-report';
import { keepSubmission, markWithdrawn } from './submissions';
import type { Saved, SubmitOutcome } from './types';

/** Saves what changed on the owner's form. Only what is committed is acknowledged. */
export const saveReport = defineCommand({
  name: 'evaluations.saveReport',
  permission: 'evaluation:report',
  input: saveReportInput,
  async run({ db, grant, now, record, unchanged }, { typedBy, ...patch }): Promise<Saved> {
    if (typedBy !== undefined && typedBy !== grant.viewer.id) {
      throw new AppError(
        'UNAUTHENTICATED',
        `本浏览器现在登录的是${grant.viewer.name}，不是填写这份内容的人。`,
      );
    }
    const change = await openChange(db, grant, 'save', patch, now);
    const { version, changes } = await storeReport(db, change, patch, 'save', now);
    if (changes.length === 0) unchanged();
    else record(evaluationEvent(change.record, 'evaluation.saved', { changes }));
    return { version, savedAt: now.toISOString() };
  },
});

/** Submits the form, or says what is missing; nothing is lost either way. */
export const submitReport = defineCommand({
  name: 'evaluations.submitReport',
  permission: 'evaluation:report',
  input: decisionInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<SubmitOutcome> {
    const change = await openChange(db, grant, 'submit', input, now);
    const missing = missingFields(change.sheet, change.ruleSet);
    if (missing.length > 0) {
      unchanged();
      return { submitted: false, missing };
    }
    const from = change.record.evaluation.state;
    const state = next(from, 'submit');
    const score = scoreSheet(change.sheet, change.ruleSet);
    const version = await claim(db, change, 'submit', now, {
      submittedAt: now,
      submittedByName: signedName(grant.viewer, change.record),
      submissionCount: { increment: 1 },
      reviewStartedAt: null,
      reviewStartedByName: null,
      ...computedColumns(change.sheet, score),
    });
    await writeSheet(db, change, change.sheet);
    const sha256 = await keepSubmission(db, change, score, {
      by: signedName(grant.viewer, change.record),
      now,
    });
    const changes = [
      { field: '状态', from: STATE_LABELS[from], to: STATE_LABELS[state] },
      { field: SUBMITTED_HASH, from: null, to: sha256 },
    ];
    record(evaluationEvent(change.record, 'evaluation.submitted', { changes }));
    return { submitted: true, version, state };
  },
});

/** Takes a submitted form back to correct it, as long as no evaluator has begun; nothing is lost. */
export const withdrawReport = defineCommand({
  name: 'evaluations.withdraw',
  permission: 'evaluation:report',
  input: decisionInput,
  async run({ db, grant, now, record }, input): Promise<{ version: number; state: State }> {
    const change = await openChange(db, grant, 'withdraw', input, now);
    const from = change.record.evaluation.state;
    const state = next(from, 'withdraw');
    const version = await claim(db, change, 'withdraw', now, {
      submittedAt: null,
      submittedByName: null,
    });
    await markWithdrawn(db, change, now);
    const changes = [{ field: '状态', from: STATE_LABELS[from], to: STATE_LABELS[state] }];
    record(evaluationEvent(change.record, 'evaluation.withdrawn', { changes }));
    return { version, state };
  },
});

type PastedRow = PasteExecutionRows[number];

/** Executed amounts of a form as the page for pasting shows them. */
function executedOf({ money }: Sheet): PastedRow['seen'] {
  const of = (wanted: MoneySource) => {
    const line = money.find(({ source }) => source === wanted);
    return line?.applicable ? line.executed : null;
  };
  return { fiscal: of('FISCAL'), carryover: of('CARRYOVER'), other: of('OTHER') };
}

/** What owners write meanwhile does not matter here; an executed amount that is no longer the one seen does. */
function refuseOvertaken(changes: readonly Change[], rows: readonly PastedRow[]): void {
  const overtaken = changes.filter(({ sheet }, i) => {
    const [now, { seen }] = [executedOf(sheet), rows[i]!];
    return now.fiscal !== seen.fiscal || now.carryover !== seen.carryover || now.other !== seen.other;
  });
  if (overtaken.length === 0) return;
  const names = overtaken.slice(0, OVERTAKEN_NAMED).map(({ record }) => `“${record.name}”`);
  const rest = overtaken.length > names.length ? `等 ${overtaken.length} 个项目` : '';
  throw new AppError(
    'CONFLICT',
    `${names.join('、')}${rest}的执行数刚被修改，请刷新后核对“现有”金额再录入。`,
  );
}

const OVERTAKEN_NAMED = 5;

function moneyPatch({ fiscal, carryover, other }: PastedRow): ReportPatch['money'] {
  return [
    ...(fiscal === undefined ? [] : [{ source: 'FISCAL' as const, executed: fiscal }]),
    ...(carryover === undefined
      ? []
      : [{ source: 'CARRYOVER' as const, applicable: true, executed: carryover }]),
    ...(other === undefined ? [] : [{ source: 'OTHER' as const, applicable: true, executed: other }]),
  ];
}

/** Takes execution figures for many projects at once, into drafts only: all rows, or none. */
export const pasteExecution = defineCommand({
  name: 'evaluations.pasteExecution',
  permission: 'execution:paste',
  input: pasteExecutionInput,
  async run({ db, grant, now, record, unchanged }, { rows }): Promise<{ changed: number }> {
    const ids = rows.map(({ projectId }) => projectId);
    const held = await holdProjects(db, { AND: [projectsWithin(grant), { id: { in: ids } }] });
    const opened: Change[] = [];
    for (const id of ids) opened.push(await openHeld(db, held, grant, 'pasteExecution', id, now));
    refuseOvertaken(opened, rows);
    let changed = 0;
    for (const [i, change] of opened.entries()) {
      const { id: projectId, evaluation } = change.record;
      const patch = { projectId, version: evaluation.version, money: moneyPatch(rows[i]!) };
      const after = afterPatch(change.sheet, patch);
      const changes = sheetChanges(change.sheet, after);
      if (changes.length === 0) continue;
      const columns = computedColumns(after, scoreSheet(after, change.ruleSet));
      await claim(db, change, 'pasteExecution', now, columns);
      await writeSheet(db, change, after);
      record(evaluationEvent(change.record, 'evaluation.executionPasted', { changes }));
      changed += 1;
    }
    if (changed === 0) unchanged();
    return { changed };
  },
});

/** 分值 of all indicators: owners before their first actual, evaluators later with a reason; sums must fit. */
export const adjustWeights = defineCommand({
  name: 'evaluations.adjustWeights',
  permission: 'weights:adjust',
  input: adjustWeightsInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<Saved> {
    const change = await openChange(db, grant, 'adjustWeights', input, now);
    assertMayAdjust(grant.viewer.role, change, input.reason, now);
    const weights = new Map(input.weights.map((row) => [row.indicatorId, row.weight]));
    const after: Sheet = {
      ...change.sheet,
      rows: change.sheet.rows.map((row) => ({ ...row, weight: weights.get(row.indicatorId) ?? null })),
    };
    refuseWrongWeights(after, change.ruleSet);
    const changes = after.rows.flatMap((row, i) => {
      const from = change.sheet.rows[i]!.weight;
      return from === row.weight ? [] : [{ field: `${row.name}：分值`, from, to: row.weight }];
    });
    if (changes.length === 0) {
      unchanged();
      return { version: input.version, savedAt: now.toISOString() };
    }
    const columns = computedColumns(after, scoreSheet(after, change.ruleSet));
    const version = await claim(db, change, 'adjustWeights', now, {
      ...columns,
      ...(grant.viewer.role === 'EVALUATOR' ? reviewBegun(change.record, grant.viewer, now) : {}),
      weightsAdjusted: true,
    });
    await writeSheet(db, change, after);
    record(
      evaluationEvent(change.record, 'evaluation.weightsAdjusted', { changes, reason: input.reason || null }),
    );
    return { version, savedAt: now.toISOString() };
  },
});

function assertMayAdjust(role: Role, { record, sheet }: Change, reason: string, now: Date): void {
  if (role === 'EVALUATOR') {
    if (reason.length < 2) throw new AppError('INVALID_INPUT', '评价人员调整分值须填写原因');
    return;
  }
  if (!isPossible(record.evaluation.state, 'save')) {
    throw new AppError('INVALID_STATE', '提交后由评价人员调整分值。');
  }
  refuseImpossible(situationOf(record, now), 'save');
  if (hasOwnActuals(sheet.rows)) {
    throw new AppError('INVALID_STATE', '已开始填报实际完成值，分值须由评价人员调整。');
  }
}

function refuseWrongWeights(sheet: Sheet, ruleSet: RuleSet): void {
  if (sheet.rows.some((row) => row.weight === null))
    throw new AppError('INVALID_INPUT', '每条指标都须有分值');
  const problems = wrongWeights(sheet, ruleSet).map(({ field, message }) => ({ path: field, message }));
  if (problems.length > 0) throw new AppError('INVALID_INPUT', problems[0]!.message, problems);
}
