import type { RuleSet } from '@/lib/scoring/rule-set';
import { mof2021101 } from '@/lib/scoring/rule-sets/mof-2021-101';
import { applyPatch, type SheetPatch } from '@/lib/sheet/apply-patch';
import type { WeightsProvenance } from '@/lib/sheet/explain-weights';
import { withProposedWeights } from '@/lib/sheet/proposed-weights';
import { blankSheet } from '@/lib/sheet/sample-sheet.fixture';
import { formModelOf } from './form-model';
import { sampleForm } from './sample-form.fixture';
import type { FormModel } from './types';

export const REPORTED: SheetPatch = {
  money: [{ source: 'FISCAL', executed: '54.6' }],
  rows: [
    { indicatorId: 'visits', value: '4', deviationReason: '合并走访', improvement: '按季度走访' },
    { indicatorId: 'archive', doneOn: '2024-07-20' },
    { indicatorId: 'quality', grade: '达成', percent: '95', completion: '记录完整规范' },
    { indicatorId: 'control', value: '30' },
    { indicatorId: 'effect', grade: '部分达成', percent: '70', completion: '多数居民认可' },
    { indicatorId: 'satisfaction', value: '85' },
  ],
};

const PROPOSED: WeightsProvenance = { origin: 'proposed', by: null, on: null, reason: null };

/** The form of `blankSheet` with traces; nothing reported where no patch is given. */
export function tracedForm(
  patch: SheetPatch | null = REPORTED,
  weights: WeightsProvenance = PROPOSED,
  ruleSet: RuleSet = mof2021101,
): FormModel {
  const { project, signatures } = sampleForm();
  const sheet = patch ? applyPatch(blankSheet(), patch) : blankSheet();
  return formModelOf({
    sheet: withProposedWeights(sheet, ruleSet, weights.origin),
    ruleSet,
    head: { project, signatures, approvedOn: '2025-03-14' },
    weights,
  });
}
