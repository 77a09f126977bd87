import { Dec, sum } from '@/lib/core/decimal';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { auditRow, type RowAudit, shownPoints } from './audit-row';
import type { Finding } from './finding';
import { judgedWeight, type PrintedForm } from './printed-form';
import { totalCeiling } from './recompute';

/** A printed form with everything that was found on it. Totals as decimal strings of at least 2 decimals. */
export type FormAudit = {
  readonly form: PrintedForm;
  /** In the order of the form's rows. */
  readonly rows: readonly RowAudit[];
  /** By row; those on the form as a whole stand last. */
  readonly findings: readonly Finding[];
  /** `computed`: the sum of the printed scores; `printed` null where the form has no total. */
  readonly total: { readonly printed: string | null; readonly computed: string };
  /** Sum of the 分值; null where one of them is not printed. */
  readonly weights: string | null;
};

const HUNDRED = new Dec(100);

function figures(texts: readonly (string | null)[]): Dec[] {
  return texts.flatMap((text) => (text === null ? [] : [new Dec(text)]));
}

/** A total that the rule set lowers to its ceiling is no wrong sum; a figure that cannot be read leaves it open. */
function wrongTotal({ rows, total, complete }: PrintedForm, computed: Dec, ruleSet: RuleSet): Finding | null {
  const unreadable = rows.some((row) => row.unreadable !== null);
  if (!complete || total === null || unreadable) return null;
  const printed = new Dec(total);
  if (printed.equals(computed)) return null;
  const ceiling = totalCeiling(rows, ruleSet);
  if (ceiling?.lessThan(computed) && ceiling.equals(printed)) return null;
  const [shown, due] = [shownPoints(printed), shownPoints(computed)];
  const message = `总分印为 ${shown}，各行得分之和为 ${due}。`;
  return { kind: '合计不符', row: null, printed: shown, computed: due, message };
}

/** The sum of the weights; null where one is not printed: the others prove nothing then. */
function weightSum({ rows }: PrintedForm): Dec | null {
  const weights = rows.map(judgedWeight);
  return rows.length === 0 || weights.includes(null) ? null : sum(figures(weights));
}

function wrongWeights(printed: Dec | null, { complete }: PrintedForm): Finding | null {
  if (!complete || printed === null || printed.equals(HUNDRED)) return null;
  const [shown, due] = [shownPoints(printed), shownPoints(HUNDRED)];
  const message = `各行分值之和为 ${shown}，应为 ${due}。`;
  return { kind: '权重不等于100', row: null, printed: shown, computed: due, message };
}

/**
 * Recomputes a 自评表 that somebody else filled, under a rule set. Nothing is guessed: what cannot be read is
 * 无法判断. The sums are checked only where all rows are here.
 */
export function auditForm(form: PrintedForm, ruleSet: RuleSet): FormAudit {
  const rows = form.rows.map((row, i) => auditRow(row, i + 1, ruleSet));
  const computed = sum(figures(form.rows.map(({ score }) => score)));
  const weights = weightSum(form);
  const findings = [
    ...rows.map(({ finding }) => finding),
    wrongTotal(form, computed, ruleSet),
    wrongWeights(weights, form),
  ].filter((finding) => finding !== null);
  const printed = form.total === null ? null : shownPoints(new Dec(form.total));
  const total = { printed, computed: shownPoints(computed) };
  return { form, rows, findings, total, weights: weights && shownPoints(weights) };
}
