import { signedName } from '@/lib/access/acting';
import type { Viewer } from '@/lib/access/grant';
import type { Change as AuditChange } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { Dec, formatMoney } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import {
  type Change,
  claim,
  computedColumns,
  evaluationEvent,
  openHeld,
  writeSheet,
} from '@/lib/evaluations/change';
import { holdProjects } from '@/lib/evaluations/hold';
import { reviewBegun, weightsOriginOf } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import {
  BUDGET_ADJUSTMENT_LABELS,
  derivedAnnual,
  isDerived,
  withDerivedAnnual,
} from '@/lib/sheet/annual-budget';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import { MONEY_LABELS, type SheetBudgetAdjustment, type SheetMoney } from '@/lib/sheet/sheet';
import { sheetChanges } from '@/lib/sheet/sheet-changes';
import { addBudgetAdjustmentInput, removeBudgetAdjustmentInput } from './schema';

type Stored = Pick<SheetBudgetAdjustment, 'kind' | 'date' | 'amount' | 'documentNumber' | 'note'>;

/** A blank amount is like no other. */
function sameAmount(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Dec(a).equals(b);
}

/** The line with these adjustments. Money of a source that the project did not have began with zero. */
function adjustedLine(line: SheetMoney, adjustments: readonly SheetBudgetAdjustment[]): SheetMoney {
  const opened = line.applicable ? line : { ...line, applicable: true, initial: line.initial ?? '0' };
  const byHand = line.applicable && !isDerived(line) && !sameAmount(line.annual, line.initial);
  return withDerivedAnnual({
    ...opened,
    adjustments,
    typedAnnual: byHand ? line.annual : (line.typedAnnual ?? null),
  });
}

/** The line when its last adjustment goes: what was typed is in force again, else what it began with. */
function unadjustedLine({ adjustments: _rows, typedAnnual, ...line }: SheetMoney): SheetMoney {
  return { ...line, annual: typedAnnual ?? line.initial, typedAnnual: null };
}

/** @throws AppError INVALID_INPUT where more is taken away than there is */
function refuseNegative(line: SheetMoney): void {
  const annual = derivedAnnual(line);
  if (!annual?.isNegative() || annual.isZero()) return;
  const message = `调整后${MONEY_LABELS[line.source]}全年预算数为 ${formatMoney(annual)} 万元，不能小于 0`;
  throw new AppError('INVALID_INPUT', message, [{ path: 'amount', message }]);
}

/** Stores the line and all that follows from it: 分值 that nobody decided, rate, scores. */
async function storeLine(
  db: Db,
  change: Change,
  after: SheetMoney,
  by: { readonly viewer: Viewer; readonly now: Date },
): Promise<AuditChange[]> {
  const { record, ruleSet, sheet } = change;
  const money = sheet.money.map((line) => (line.source === after.source ? after : line));
  const weighed = withProposedWeights({ ...sheet, money }, ruleSet, weightsOriginOf(record));
  await claim(db, change, 'adjustBudget', by.now, {
    ...computedColumns(weighed, scoreSheet(weighed, ruleSet)),
    ...reviewBegun(record, by.viewer, by.now),
  });
  await writeSheet(db, change, weighed);
  return sheetChanges(sheet, weighed);
}

function told(line: SheetMoney, { kind, date, amount, documentNumber, note }: Stored): AuditChange[] {
  const words = `${BUDGET_ADJUSTMENT_LABELS[kind]} ${formatMoney(new Dec(amount))} 万元，${date}，${documentNumber}`;
  return [
    { field: `${MONEY_LABELS[line.source]}：预算调整`, from: null, to: words },
    ...(note === '' ? [] : [{ field: '说明', from: null, to: note }]),
  ];
}

/** Records one change of a source's money in the course of the year; 全年预算数 follows from it. */
export const addBudgetAdjustment = defineCommand({
  name: 'budgetAdjustments.add',
  permission: 'budget:adjust',
  input: addBudgetAdjustmentInput,
  async run(
    { db, grant, now, record },
    { projectId, source, seenAnnual, ...input },
  ): Promise<{ id: string }> {
    const held = await holdProjects(db, { AND: [projectsWithin(grant), { id: projectId }] });
    const change = await openHeld(db, held, grant, 'adjustBudget', projectId, now);
    const line = change.sheet.money.find((candidate) => candidate.source === source)!;
    if (!sameAmount(line.applicable ? line.annual : null, seenAnnual))
      throw new AppError('CONFLICT', `${MONEY_LABELS[source]}的全年预算数刚被修改，请刷新后核对再登记。`);
    refuseOtherYear(input.date, change.sheet.fiscalYear);
    const adjustment = { ...input, amount: input.amount! };
    const { id } = await db.budgetAdjustment.create({
      data: {
        ...{ evaluationId: change.record.evaluation.id, source, ...adjustment },
        ...{ enteredByName: signedName(grant.viewer, change.record), enteredAt: now },
      },
    });
    const after = adjustedLine(line, inOrder([...(line.adjustments ?? []), { id, ...adjustment }]));
    refuseNegative(after);
    const changes = await storeLine(db, change, after, { viewer: grant.viewer, now });
    const event = { changes: [...told(line, adjustment), ...changes] };
    record(evaluationEvent(change.record, 'budget.adjusted', event));
    return { id };
  },
});

function inOrder(adjustments: readonly SheetBudgetAdjustment[]): SheetBudgetAdjustment[] {
  return [...adjustments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function refuseOtherYear(date: string, fiscalYear: number): void {
  if (date.startsWith(`${fiscalYear}-`)) return;
  const message = `日期须在 ${fiscalYear} 年内`;
  throw new AppError('INVALID_INPUT', message, [{ path: 'date', message }]);
}

/** Takes back what was recorded by mistake, with the reason. */
export const removeBudgetAdjustment = defineCommand({
  name: 'budgetAdjustments.remove',
  permission: 'budget:adjust',
  input: removeBudgetAdjustmentInput,
  async run({ db, grant, now, record }, { projectId, adjustmentId, reason }): Promise<void> {
    const held = await holdProjects(db, { AND: [projectsWithin(grant), { id: projectId }] });
    const change = await openHeld(db, held, grant, 'adjustBudget', projectId, now);
    const line = change.sheet.money.find(({ adjustments = [] }) =>
      adjustments.some(({ id }) => id === adjustmentId),
    );
    const removed = line?.adjustments?.find(({ id }) => id === adjustmentId);
    if (!line || !removed) throw new AppError('CONFLICT', '这条记录刚被删除，请刷新后查看。');
    const rest = (line.adjustments ?? []).filter(({ id }) => id !== adjustmentId);
    const after = rest.length === 0 ? unadjustedLine(line) : adjustedLine(line, rest);
    refuseNegative(after);
    const changes = await storeLine(db, change, after, { viewer: grant.viewer, now });
    await db.budgetAdjustment.delete({ where: { id: adjustmentId } });
    const taken = told(line, removed).map(({ field, to }) => ({ field, from: to, to: null }));
    record(
      evaluationEvent(change.record, 'budget.adjustmentRemoved', { changes: [...taken, ...changes], reason }),
    );
  },
});
