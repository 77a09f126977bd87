'use client';

import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { Card } from '@/components/ui/card';
import { REPORT_TEXT_LABELS, REPORT_TEXTS } from '@/lib/department-scoring/department-sheet';
import { departmentField } from '@/lib/department-scoring/missing-department';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import type { DepartmentDesk } from './use-department';

/** What the report says in words, and what else is to be said. */
export function DepartmentTexts({ desk: { typed, put, form } }: { readonly desk: DepartmentDesk }) {
  return (
    <Card title="自评报告的文字" aside="每段一行，写入自评报告；数字和得分由系统写入">
      {REPORT_TEXTS.map((key) => (
        <Field key={key} id={departmentField.text(key)} label={REPORT_TEXT_LABELS[key]}>
          <Textarea
            rows={3}
            maxLength={TEXT_LIMIT}
            value={typed.texts[key]}
            onChange={({ target }) => put({ texts: { ...typed.texts, [key]: target.value } })}
          />
        </Field>
      ))}
      <Field id={fieldId.notes} label="其他需要说明的问题" className="mb-0">
        <Textarea rows={2} maxLength={TEXT_LIMIT} {...form.register('notes')} />
      </Field>
    </Card>
  );
}
