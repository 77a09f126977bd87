import { roundHalfUp } from '@/lib/core/decimal';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import { formatTarget } from '@/lib/indicators/target';
import { isProvisional } from '@/lib/scoring/explanation';
import type { ProjectScore } from '@/lib/scoring/score-project';
import type { Judgement, Reported, Sheet, SheetMoney, SheetRow } from './sheet';
import { ROW_LABELS, type TEXT_LABELS } from './sheet-changes';

/** What evaluators set in a row, in the words of the form. */
const JUDGEMENT_LABELS: Readonly<Record<keyof Judgement | 'percentReason', string>> = {
  percentReason: '修改完成比例的原因',
  judgedPercent: '认定的得分比例（%）',
  judgedReason: '认定的原因',
  deduction: '超额完成扣分',
  deductionReason: '扣分的原因',
};

/** Every field of a row that can differ between two submissions, in the order of the form. */
export const SUBMITTED_ROW_LABELS = {
  target: '年度指标值',
  weight: '分值',
  meaning: '指标含义',
  ...ROW_LABELS,
  ...JUDGEMENT_LABELS,
} as const;
type RowField = keyof typeof SUBMITTED_ROW_LABELS;

/** One row as it was submitted: what is not in `fields` was blank. `score` null: not scored. */
export type SubmittedRow = {
  readonly indicatorId: string;
  readonly name: string;
  readonly fields: Readonly<Partial<Record<RowField, string>>>;
  readonly score: string | null;
};

/** A file of 佐证材料 that was there; `indicatorId` null: of the whole project. */
export type SubmittedFile = {
  readonly indicatorId: string | null;
  readonly name: string;
  readonly sha256: string;
};

/** A form as it was submitted, money in 万元, scores as they were then. */
export type SubmittedForm = {
  readonly formVersion: 1;
  readonly texts: Readonly<Partial<Record<keyof typeof TEXT_LABELS, string>>>;
  readonly money: readonly SheetMoney[];
  readonly rows: readonly SubmittedRow[];
  /** Absent where it was kept before files were */
  readonly files?: readonly SubmittedFile[];
  readonly executionRate: string | null;
  readonly executionScore: string | null;
  readonly total: string;
  /** null where rows were open to a decision */
  readonly grade: string | null;
};

function written<K extends string>(fields: Readonly<Record<K, string | null>>): Partial<Record<K, string>> {
  const present = Object.entries<string | null>(fields).filter(([, text]) => text !== null && text !== '');
  return Object.fromEntries(present) as Partial<Record<K, string>>;
}

function fieldsOf(row: SheetRow): SubmittedRow['fields'] {
  const keys = [...Object.keys(ROW_LABELS), ...Object.keys(JUDGEMENT_LABELS)] as (keyof (Reported &
    Judgement))[];
  const reported = Object.fromEntries(keys.map((key) => [key, row[key]])) as Record<RowField, string | null>;
  return written({
    ...reported,
    target: formatTarget(row.nature, row.target, row.unitOfMeasure),
    weight: row.weight,
    meaning: row.decision && decidedInWords(row.decision.meaning),
  });
}

/**
 * What is kept of a form at the moment of its submission: all that was filled in and judged, the targets and weights
 * that it was measured by, the files that were there, and the scores.
 */
export function submittedFormOf(
  sheet: Sheet,
  score: ProjectScore,
  files: readonly SubmittedFile[],
): SubmittedForm {
  const { goalActual, executionReason, notes } = sheet;
  return {
    formVersion: 1,
    texts: written({ goalActual, executionReason, notes }),
    money: sheet.money,
    files,
    rows: sheet.rows.map((row, i) => {
      const { status, score: points } = score.indicators[i]!;
      return {
        indicatorId: row.indicatorId,
        name: row.name,
        fields: fieldsOf(row),
        score: status === 'scored' ? (points?.toFixed(2) ?? null) : null,
      };
    }),
    executionRate: score.execution.rate && roundHalfUp(score.execution.rate, 6).toFixed(),
    executionScore: score.execution.score?.toFixed(2) ?? null,
    total: score.total.toFixed(2),
    grade: isProvisional(score) ? null : score.grade,
  };
}
