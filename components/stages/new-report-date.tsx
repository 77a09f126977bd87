'use client';

import { DateInput } from '@/components/form/date-input';
import { Field } from '@/components/form/field';

/** The date until which a form that goes back to its owner may be filled in again; needed where 填报 is over. */
export function NewReportDate({
  needed,
  value,
  error,
  readOnly = false,
  onChange,
}: {
  readonly needed: boolean;
  readonly value: string;
  readonly error?: string;
  readonly readOnly?: boolean;
  readonly onChange: (until: string) => void;
}) {
  return (
    <Field
      label="新的填报期限"
      hint={
        needed
          ? '填报已截止，责任人须有新的期限才能修改；作为延期记入办理记录。'
          : '可不填：责任人按现在的期限修改。填写则作为延期记入办理记录。'
      }
      required={needed}
      error={error}
    >
      <DateInput value={value} readOnly={readOnly} onChange={({ target }) => onChange(target.value)} />
    </Field>
  );
}
