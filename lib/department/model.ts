import { Dec, formatScore, roundHalfUp } from '@/lib/core/decimal';
import { departmentTotal } from '@/lib/department-scoring/department-money';
import {
  type DepartmentRules,
  type DepartmentSheet,
  REPORT_TEXTS,
  type ReportText,
} from '@/lib/department-scoring/department-sheet';
import { explainDepartment } from '@/lib/department-scoring/explain-department';
import { PART_LABELS } from '@/lib/department-scoring/scheme';
import {
  type DepartmentScore,
  pointsOfPart,
  scoreDepartment,
} from '@/lib/department-scoring/score-department';
import type { ScoreStatus } from '@/lib/scoring/scoring-project';
import { actualInWords } from '@/lib/sheet/actual-in-words';
import { targetInWords } from '@/lib/sheet/adjusted-target';
import { MONEY_LABELS } from '@/lib/sheet/sheet';
import type { DepartmentModel, ModelChange, ModelItem, ModelMoney, ModelTarget, TargetLine } from './types';

/** What a model is made of beside the figures. */
export type DepartmentHead = Pick<
  DepartmentModel,
  'department' | 'unit' | 'changes' | 'signatures' | 'approvedOn'
>;

const blankAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function points({ status, score }: { status: ScoreStatus; score: Dec | null }): string | null {
  return status === 'scored' && score ? formatScore(score) : null;
}

function moneyOf(department: DepartmentSheet, { execution }: DepartmentScore): DepartmentModel['money'] {
  const { projects, basic } = department;
  const amount = (column: 'initial' | 'annual' | 'executed') =>
    departmentTotal(department, column)?.toFixed() ?? null;
  const lines: ModelMoney[] = projects.lines.map(({ source, applicable, initial, annual, executed }) => ({
    name: `项目支出：${MONEY_LABELS[source]}`,
    ...{ applicable, initial, annual, executed },
  }));
  return {
    total: {
      ...{ name: '部门整体支出', applicable: true },
      ...{ initial: amount('initial'), annual: amount('annual'), executed: amount('executed') },
    },
    lines: [...lines, { name: '基本支出', ...basic }],
    projects: { count: projects.count, approved: projects.approved, open: projects.open },
    rate: execution.rate && roundHalfUp(execution.rate, 6).toFixed(6),
    status: execution.status,
    weight: execution.points && formatScore(execution.points),
    score: points(execution),
  };
}

function targetsOf({ sheet }: DepartmentSheet, { targets }: DepartmentScore): ModelTarget[] {
  return sheet.rows.map((row, i) => {
    const scored = targets[i];
    if (!scored) throw new RangeError(`no score for target ${i}`);
    return {
      ...{ level1: row.level1, level2: row.level2, name: row.name },
      target: targetInWords(row),
      actual: actualInWords(row),
      weight: formatScore(scored.weight ?? new Dec(0)),
      status: scored.status,
      score: points(scored),
      reached: scored.reached,
      deviationReason: blankAsNull(row.deviationReason),
      improvement: blankAsNull(row.improvement),
    };
  });
}

function itemsOf(
  department: DepartmentSheet,
  score: DepartmentScore,
  { scheme }: DepartmentRules,
): ModelItem[] {
  return scheme.management.items.map(({ id, name, guidance }, i) => {
    const scored = score.items[i];
    if (!scored) throw new RangeError(`no score for item ${id}`);
    const ground = department.items.find(({ itemId }) => itemId === id)?.ground ?? '';
    return {
      name,
      guidance,
      weight: formatScore(scored.weight),
      score: points(scored),
      ground: blankAsNull(ground),
    };
  });
}

/** What was changed of the targets of table 14, and why. */
export function changesOf(lines: readonly TargetLine[]): ModelChange[] {
  return lines.flatMap(({ name, removed, row, printed, reason }) => {
    if (removed) return row === null ? [] : [{ name, what: '移除', reason }];
    if (row === null) return [{ name, what: '增加', reason }];
    return printed === null ? [] : [{ name, what: '更正', reason }];
  });
}

/** The evaluation as a model, ready to freeze or to draw. */
export function departmentModelOf(
  department: DepartmentSheet,
  rules: DepartmentRules,
  head: DepartmentHead,
): DepartmentModel {
  const score = scoreDepartment(department, rules);
  const { scheme, ruleSet } = rules;
  const { sheet } = department;
  return {
    modelVersion: 1,
    fiscalYear: sheet.fiscalYear,
    ...head,
    money: moneyOf(department, score),
    executionReason: blankAsNull(sheet.executionReason),
    goal: sheet.goal,
    goalActual: blankAsNull(sheet.goalActual),
    targets: targetsOf(department, score),
    items: itemsOf(department, score, rules),
    parts: score.parts.map((own) => ({
      name: PART_LABELS[own.part],
      weight: own.weight && formatScore(own.weight),
      score: pointsOfPart(own),
    })),
    total: formatScore(score.total),
    grade: score.grade,
    provisional: score.provisional,
    notes: blankAsNull(sheet.notes),
    texts: Object.fromEntries(REPORT_TEXTS.map((key) => [key, blankAsNull(department.texts[key])])) as Record<
      ReportText,
      string | null
    >,
    traces: explainDepartment({ department, score, rules }),
    scheme: { id: scheme.id, version: scheme.version, title: scheme.title, basis: scheme.basis },
    ruleSet: { id: ruleSet.id, version: ruleSet.version, title: ruleSet.title },
  };
}
