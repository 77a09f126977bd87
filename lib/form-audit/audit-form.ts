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
};

const HUNDRED = new Dec(100);

function figures(texts: readonly (string | null)[]): Dec[] {
  return texts.flatMap((text) => (text === null ? [] : [new Dec(text)]));
}

/** A total that the rule set lowers to its ceiling is no wrong sum. */
function wrongTotal({ rows, total, complete }: PrintedForm, computed: Dec, ruleSet: RuleSet): Finding | null {
  if (!complete || total === null) return null;
  const printed = new Dec(total);
  if (printed.equals(computed)) return null;
  const ceiling = totalCeiling(rows, ruleSet);
  if (ceiling?.lessThan(computed) && ceiling.equals(printed)) return null;
  const [shown, due] = [shownPoints(printed), shownPoints(computed)];
  const message = `总分印为 ${shown}，各行得分之和为 ${due}。`;
  return { kind: '合计不符', row: null, printed: shown, computed: due, message };
}

/** Nothing is said where a weight is not printed: the sum of the others proves nothing. */
function wrongWeights({ rows, complete }: PrintedForm): Finding | null {
  const weights = rows.map(judgedWeight);
  if (!complete || rows.length === 0 || weights.includes(null)) return null;
  const printed = sum(figures(weights));
  if (printed.equals(HUNDRED)) return null;
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
  const findings = [
    ...rows.map(({ finding }) => finding),
    wrongTotal(form, computed, ruleSet),
    wrongWeights(form),
  ].filter((finding) => finding !== null);
  const printed = form.total === null ? null : shownPoints(new Dec(form.total));
  return { form, rows, findings, total: { printed, computed: shownPoints(computed) } };
}

/** The findings as the command line prints them, form by form. */
export function auditResult(audits: readonly FormAudit[]) {
  return { forms: audits.map(({ form, findings, total }) => ({ id: form.id, findings, total })) };
}
