'use client';

import type { UseFormReturn } from 'react-hook-form';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import { indicatorRequirements } from '@/lib/scoring/requirements';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';

const EXPLANATION_FIELDS = [
  { field: 'deviationReason', label: '偏差原因' },
  { field: 'improvement', label: '改进措施' },
] as const;

type Props = {
  readonly form: UseFormReturn<TypedSheet>;
  readonly row: SheetRow;
  readonly score: IndicatorScore;
  readonly ruleSet: RuleSet;
};

/** 偏差原因 and 改进措施 open where the rules ask for them, or where something has been written. */
export function Explanations({ form, row, score, ruleSet }: Props) {
  const requirements = indicatorRequirements(score, ruleSet);
  const asked = new Set(requirements.flatMap((requirement) => requirement.fields));
  const shown = EXPLANATION_FIELDS.filter(({ field }) => asked.has(field) || row[field] !== '');
  if (shown.length === 0) return null;
  return (
    <div className="mt-1.5 space-y-1 rounded border border-warning-line bg-warning-soft p-2">
      {requirements.map((requirement) => (
        <p key={requirement.cause} className="text-warning">
          {requirement.message}
        </p>
      ))}
      {shown.map(({ field, label }) => (
        <label key={field} className="block">
          <span className="text-ink">
            {label}
            {asked.has(field) ? '（必填）' : ''}
          </span>
          <textarea
            id={fieldId.row(row.indicatorId, field)}
            rows={2}
            maxLength={TEXT_LIMIT}
            aria-label={`${row.name}：${label}`}
            className="control"
            {...form.register(`rows.${row.indicatorId}.${field}`)}
          />
        </label>
      ))}
    </div>
  );
}
