import { Dec, formatScore, sum } from '@/lib/core/decimal';
import type { SheetRecord } from '@/lib/evaluations/records';
import { LEVEL1_NAMES, type Level1 } from '@/lib/indicators/levels';
import { exemptionLabel } from '@/lib/workflow/exemption';
import { isFrozen, STATE_LABELS } from '@/lib/workflow/states';
import type { FormModel, SummaryRow } from './types';

type Scored = { readonly score: string | null; readonly weight: string };

/** What the scored rows of a 一级 sum to; null where none is. */
function levelSum(model: FormModel, level1: Level1, of: (row: Scored) => string | null): string | null {
  const rows = model.indicators.filter((row) => row.level1 === level1 && row.score !== null);
  return rows.length === 0 ? null : formatScore(sum(rows.map((row) => new Dec(of(row) ?? 0))));
}

/** The same for each 一级, blank until the form is scored. */
function byLevel(model: FormModel, scored: boolean, of: (row: Scored) => string | null) {
  return Object.fromEntries(
    LEVEL1_NAMES.map((level1) => [level1, scored ? levelSum(model, level1, of) : null]),
  ) as SummaryRow['level1Scores'];
}

function noteOf(record: SheetRecord, model: FormModel): string {
  const { state, total } = record.evaluation;
  const open = isFrozen(state) ? '' : `${STATE_LABELS[state]}${total === null ? '' : '，得分为暂计'}`;
  const notDue = model.indicators.flatMap(({ status, name }) => (status === 'not-applicable' ? [name] : []));
  const parts = [
    record.participates ? open : `${exemptionLabel(record.exemptionKind)}：${record.exemptionReason ?? ''}`,
    record.isPublic ? '' : `不公开：${record.privateReason ?? ''}`,
    record.origin === 'ADDED' ? '手工新增' : '',
    notDue.length === 0 ? '' : `本年度未到期，不评分：${notDue.join('、')}`,
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** One line of the 汇总表, from the same model as the project's 自评表; scores stay blank until something is reported. */
export function summaryRow(record: SheetRecord, model: FormModel): SummaryRow {
  const scored = record.participates && record.evaluation.total !== null;
  return {
    code: record.code,
    name: record.name,
    section: record.owner?.section ?? null,
    owner: record.ownerName,
    participates: record.participates,
    approved: record.participates && isFrozen(record.evaluation.state),
    ...model.money.total,
    rate: model.money.rate,
    executionScore: scored ? model.money.score : null,
    level1Scores: byLevel(model, scored, ({ score }) => score),
    level1Weights: byLevel(model, scored, ({ weight }) => weight),
    executionWeight: scored && model.money.score !== null ? model.money.weight : null,
    total: scored ? model.total : null,
    grade: scored && !model.provisional ? model.grade : null,
    mainDeviation: model.indicators
      .flatMap((row) =>
        row.deviationReason ? [`${row.name}：${row.deviationReason.replace(/[。；;\s]+$/u, '')}`] : [],
      )
      .join('；'),
    isPublic: record.isPublic,
    note: noteOf(record, model),
  };
}
