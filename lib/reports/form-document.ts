import { formatScore } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import { headOf, ruleSetOf, type SheetRecord, sheetOf } from '@/lib/evaluations/records';
import { weightsProvenance } from '@/lib/evaluations/weights-provenance';
import { listedEvidence } from '@/lib/evidence/freeze';
import { reviewHistory } from '@/lib/reviews/review-history';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { ExemptionKind } from '@/lib/workflow/exemption';
import { isFrozen, type State } from '@/lib/workflow/states';
import { formModelOf, formTraces } from './form-model';
import { readFrozenModel } from './frozen-model';
import type { AppendixPart, FormModel } from './types';

/** A 自评表 to draw: the frozen model once approved, otherwise the live figures as a draft. */
export type FormDocument = {
  readonly model: FormModel;
  readonly draft: boolean;
  readonly state: State;
  readonly participates: boolean;
  readonly exemptionKind: ExemptionKind | null;
  /** Of the model as approval froze it; null for a draft. */
  readonly sha256: string | null;
  /** What a reader has to know of the traces where they are not those of the approval itself. */
  readonly traceNote: string | null;
  /** Which version it is, where a later approval took or will take its place; null for the form in force. */
  readonly superseded: number | null;
};

/** The form without traces, unless it was frozen with them. */
export function formOf(record: SheetRecord): FormDocument {
  const { state, frozenModel, frozenSha256 } = record.evaluation;
  const standing = {
    state,
    participates: record.participates,
    exemptionKind: record.exemptionKind,
    traceNote: null,
    superseded: null,
  };
  if (isFrozen(state)) {
    if (!frozenModel) throw new Error(`approved without a frozen model: ${record.id}`);
    return { ...standing, model: readFrozenModel(frozenModel), draft: false, sha256: frozenSha256 };
  }
  const model = formModelOf({
    sheet: sheetOf(record),
    ruleSet: ruleSetOf(record),
    head: headOf(record, null),
    weights: null,
  });
  return { ...standing, model, draft: true, sha256: null };
}

/** A form as it was approved before it was opened again. */
export function supersededForm(
  record: SheetRecord,
  version: { readonly no: number; readonly model: unknown; readonly sha256: string },
): FormDocument {
  const model = readFrozenModel(version.model);
  return {
    model,
    draft: false,
    state: record.evaluation.state,
    participates: record.participates,
    exemptionKind: record.exemptionKind,
    sha256: version.sha256,
    traceNote: null,
    superseded: version.no,
  };
}

/** Form frozen before traces were kept: they are made again, by the version that approval recorded. */
async function retraced(db: Db, record: SheetRecord, frozen: FormDocument): Promise<FormDocument> {
  const ruleSet = ruleSetOf(record);
  const sheet = sheetOf(record);
  const traces = formTraces(sheet, ruleSet, await weightsProvenance(db, record));
  const total = formatScore(scoreSheet(sheet, ruleSet).total);
  const differs =
    total === frozen.model.total
      ? ''
      : `重新计算的总分是${total}，与评价通过时的${frozen.model.total}不一致，以评价通过时为准。`;
  const traceNote = `本表评价通过时没有保存得分依据，以下按评价通过时采用的“${ruleSet.title}”第${ruleSet.version}版重新计算。${differs}`;
  return { ...frozen, model: { ...frozen.model, traces }, traceNote };
}

/** The form with its traces: those that approval froze, or of the figures as they are now. */
async function tracedFormOf(db: Db, record: SheetRecord): Promise<FormDocument> {
  const form = formOf(record);
  if (form.model.traces) return form;
  if (!form.draft) return retraced(db, record, form);
  const traces = formTraces(sheetOf(record), ruleSetOf(record), await weightsProvenance(db, record));
  return { ...form, model: { ...form.model, traces } };
}

/**
 * The form with all that its appendix shows. A frozen one has its files and its 评审记录 as they were frozen; a draft, as
 * they are now.
 */
export async function formWith(
  db: Db,
  record: SheetRecord,
  parts: readonly AppendixPart[],
): Promise<FormDocument> {
  const form = parts.includes('trace') ? await tracedFormOf(db, record) : formOf(record);
  if (!form.draft) return form;
  const evidence = parts.includes('evidence') ? await listedEvidence(db, record) : form.model.evidence;
  const history = parts.includes('history') ? await reviewHistory(db, record.id) : null;
  return { ...form, model: { ...form.model, evidence, ...(history && { history }) } };
}
