'use client';

import type { UseFormReturn } from 'react-hook-form';
import { Card } from '@/components/ui/card';
import { executionRequirements } from '@/lib/scoring/requirements';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import { sheetBudget } from '@/lib/sheet/money';
import type { Sheet } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';

/** 预算执行情况说明 where the rules ask for it, and 年度总体目标 with its 实际完成情况. */
export function ReportTexts({
  form,
  sheet,
  ruleSet,
}: {
  readonly form: UseFormReturn<TypedSheet>;
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
}) {
  const required = executionRequirements(sheetBudget(sheet), ruleSet);
  return (
    <>
      {(required.length > 0 || sheet.executionReason !== '') && (
        <Card title="预算执行情况说明">
          {required.map(({ message }) => (
            <p key={message} className="mb-1 text-sm text-warning">
              {message}
            </p>
          ))}
          <textarea
            id={fieldId.executionReason}
            rows={2}
            maxLength={TEXT_LIMIT}
            aria-label="预算执行情况说明"
            className="control"
            {...form.register('executionReason')}
          />
        </Card>
      )}
      <Card title="年度总体目标">
        <div className="grid gap-4 md:grid-cols-2">
          <div>
            <p className="mb-1 text-sm text-muted">预期目标</p>
            <p className="whitespace-pre-wrap text-sm">{sheet.goal ?? '未填写'}</p>
          </div>
          <label className="block">
            <span className="mb-1 block text-sm text-muted">实际完成情况（必填）</span>
            <textarea
              id={fieldId.goalActual}
              rows={6}
              maxLength={TEXT_LIMIT}
              className="control"
              {...form.register('goalActual')}
            />
          </label>
        </div>
      </Card>
    </>
  );
}
