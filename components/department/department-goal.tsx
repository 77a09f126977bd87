'use client';

import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Card } from '@/components/ui/card';
import { departmentBudget } from '@/lib/department-scoring/department-money';
import { rulesOf } from '@/lib/department-scoring/score-department';
import { executionRequirements } from '@/lib/scoring/requirements';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import type { DepartmentDesk } from './use-department';

/** 整体绩效目标 with what came of it, and the reason for a low execution rate where the rules ask for one. */
export function DepartmentGoal({ desk: { form, live } }: { readonly desk: DepartmentDesk }) {
  const { department, rules } = live;
  const required = executionRequirements(departmentBudget(department), rulesOf(rules));
  const { goal, executionReason } = department.sheet;
  return (
    <>
      {(required.length > 0 || executionReason !== '') && (
        <Card title="预算执行情况说明">
          {required.map(({ message }) => (
            <p key={message} className="mb-1 text-sm text-warning">
              {message}
            </p>
          ))}
          <Textarea
            id={fieldId.executionReason}
            rows={2}
            maxLength={TEXT_LIMIT}
            aria-label="预算执行情况说明"
            {...form.register('executionReason')}
          />
        </Card>
      )}
      <Card title="整体绩效目标">
        <div className="grid gap-4 md:grid-cols-2">
          <div>
            <p className="mb-1 text-sm text-muted">预期目标</p>
            <p className="whitespace-pre-wrap text-sm">{goal ?? '预算文本没有写明'}</p>
          </div>
          <Field id={fieldId.goalActual} label="实际完成情况" required className="mb-0">
            <Textarea rows={6} maxLength={TEXT_LIMIT} {...form.register('goalActual')} />
          </Field>
        </div>
      </Card>
    </>
  );
}
