import { executionApplies } from '@/lib/scoring/execution';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import { percentBand } from '@/lib/scoring/qualitative';
import { executionRequirements, indicatorRequirements } from '@/lib/scoring/requirements';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { weightProblems } from '@/lib/scoring/weight-problems';
import { entryOf, fieldOfActual } from './actual-entry';
import { annualDifference, isDerived } from './annual-budget';
import { sheetBudget } from './money';
import { isReported } from './reported-actual';
import { rowProblems } from './row-problems';
import { scoreSheet, scoringProjectOf } from './score-sheet';
import { MONEY_COLUMN_LABELS, MONEY_COLUMNS, MONEY_LABELS, type Sheet, type SheetRow } from './sheet';
import { isWithheld } from './survey';

/** One thing that stands between the sheet and its submission; `field` is the id of its place on the form. */
export type Missing = { readonly field: string; readonly message: string };

/** Ids of the fields on the form; the same in the list of what is missing and in the page. */
export const fieldId = {
  money: (source: string, column: string) => `money-${source}-${column}`,
  executionReason: 'execution-reason',
  goalActual: 'goal-actual',
  notes: 'notes',
  row: (indicatorId: string, field: string) => `row-${indicatorId}-${field}`,
  weights: 'weights',
} as const;

const EXPLANATION_LABELS = { deviationReason: '偏差原因', improvement: '改进措施' } as const;

function missingMoney(sheet: Sheet): Missing[] {
  return sheet.money
    .filter((line) => line.applicable)
    .flatMap((line) =>
      MONEY_COLUMNS.filter(
        (column) => line[column] === null && !(column === 'annual' && isDerived(line)),
      ).map((column) => ({
        field: fieldId.money(line.source, column),
        message: `${MONEY_LABELS[line.source]}：${MONEY_COLUMN_LABELS[column]}未填写`,
      })),
    );
}

/** 全年预算数 that were typed and are not what the adjustments make. */
function unsettledAnnual(sheet: Sheet): Missing[] {
  return sheet.money.flatMap((line) => {
    const difference = annualDifference(line);
    if (difference === null) return [];
    const message = `${MONEY_LABELS[line.source]}：${difference}，请采用计算数，或请评价人员补录调整记录`;
    return [{ field: fieldId.money(line.source, 'annual'), message }];
  });
}

function missingExecutionReason(sheet: Sheet, ruleSet: RuleSet): Missing[] {
  const required = executionRequirements(sheetBudget(sheet), ruleSet);
  if (required.length === 0 || sheet.executionReason.trim() !== '') return [];
  return required.map(({ message }) => ({ field: fieldId.executionReason, message }));
}

/** The input in which a row's actual is still owed. */
function fieldOwed(row: SheetRow): string {
  const entry = entryOf(row);
  if (entry.kind === 'entitled' && row.value !== null) return 'eligible';
  return fieldOfActual(entry) ?? 'grade';
}

/** What is wrong with the percentage of a row: it lies outside of the band of its grade. null where it fits. */
export function percentOutsideBand(
  row: Pick<SheetRow, 'grade'>,
  score: Pick<IndicatorScore, 'flags'>,
  ruleSet: RuleSet,
): string | null {
  if (row.grade === null || !score.flags.includes('percent-outside-band')) return null;
  return `“${row.grade}”的完成比例须为${percentBand(ruleSet, row.grade)}`;
}

function missingInRow(row: SheetRow, score: IndicatorScore, ruleSet: RuleSet): Missing[] {
  const at = (field: string, message: string): Missing => ({
    field: fieldId.row(row.indicatorId, field),
    message: `${row.name}：${message}`,
  });
  const graded = entryOf(row).kind === 'grade' && row.grade !== null;
  const missing = rowProblems(row).map(({ fields, message }) => at(fields[0]!, message));
  if (isWithheld(row)) return missing;
  if (!isReported(row)) {
    return [graded ? at('completion', '完成情况未填写') : at(fieldOwed(row), '实际完成值未填报')];
  }
  if (score.flags.includes('percent-missing')) missing.push(at('percent', '请选择完成比例'));
  const band = percentOutsideBand(row, score, ruleSet);
  if (band) missing.push(at('percent', band));
  if (graded && row.completion.trim() === '') missing.push(at('completion', '完成情况未填写'));
  // A percentage that an evaluator lowered has the evaluator's reason.
  if (row.percentReason !== null) return missing;
  for (const requirement of indicatorRequirements(score, ruleSet)) {
    for (const field of requirement.fields) {
      if (row[field].trim() === '') {
        missing.push(at(field, `${requirement.message}（缺${EXPLANATION_LABELS[field]}）`));
      }
    }
  }
  return missing;
}

/** Sums of 分值 that are off, per 一级 and as a whole. */
export function wrongWeights(sheet: Sheet, ruleSet: RuleSet): Missing[] {
  const project = scoringProjectOf(sheet);
  return weightProblems(project.indicators, ruleSet, executionApplies(project.budget)).map((problem) => ({
    field: fieldId.weights,
    message: `${problem.level1 ?? '指标'}分值合计应为 ${problem.expected.toFixed(2)}，现为 ${problem.actual.toFixed(2)}`,
  }));
}

/** What is missing in the rows of a sheet, which count by the weights that they have. */
export function missingRows(sheet: Sheet, ruleSet: RuleSet): Missing[] {
  const { indicators } = scoreSheet(sheet, ruleSet);
  return sheet.rows.flatMap((row, i) => missingInRow(row, indicators[i]!, ruleSet));
}

/**
 * Everything that is missing before the sheet may be submitted, in the order of the form.
 * Overspending blocks until the reason is given; blank is never taken for zero.
 */
export function missingFields(sheet: Sheet, ruleSet: RuleSet): Missing[] {
  const goal =
    sheet.goalActual.trim() === ''
      ? [{ field: fieldId.goalActual, message: '年度总体目标实际完成情况未填写' }]
      : [];
  return [
    ...missingMoney(sheet),
    ...unsettledAnnual(sheet),
    ...missingExecutionReason(sheet, ruleSet),
    ...goal,
    ...missingRows(sheet, ruleSet),
    ...wrongWeights(sheet, ruleSet),
  ];
}
