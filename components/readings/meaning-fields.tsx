'use client';

import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { DECIDED_LABELS, type DecidedKind } from '@/lib/indicators/decisions/decided';
import type { TypedMeaning } from '@/lib/indicators/decisions/typed-meaning';

const KIND_OPTIONS = (Object.keys(DECIDED_LABELS) as DecidedKind[]).map((kind) => ({
  value: kind,
  label: DECIDED_LABELS[kind],
}));
const EVERY_OPTIONS = [
  { value: 'month', label: '每月' },
  { value: 'quarter', label: '每季度' },
  { value: 'half-year', label: '每半年' },
];
const OF_OPTIONS = [
  { value: 'months', label: '个月' },
  { value: 'days', label: '天' },
];

type TextField = 'date' | 'timesDue' | 'byDay' | 'amount' | 'unit' | 'grade';
const FIELDS: Readonly<Record<DecidedKind, readonly { field: TextField; label: string; hint?: string }[]>> = {
  number: [],
  entitled: [],
  deadline: [{ field: 'date', label: '期限', hint: '例如 2024-08-31 或 8月底' }],
  'not-due': [{ field: 'date', label: '到期日', hint: '须晚于本年度，例如 2025-12-01' }],
  recurring: [
    { field: 'timesDue', label: '全年应完成次数' },
    { field: 'byDay', label: '几号之前', hint: '没有写明的留空' },
  ],
  coverage: [{ field: 'amount', label: '应满' }],
  ceiling: [
    { field: 'amount', label: '不超过' },
    { field: 'unit', label: '单位' },
  ],
  floor: [
    { field: 'amount', label: '不少于' },
    { field: 'unit', label: '单位' },
  ],
  exact: [
    { field: 'amount', label: '恰好' },
    { field: 'unit', label: '单位' },
  ],
  rate: [{ field: 'amount', label: '不低于（%）' }],
  grade: [{ field: 'grade', label: '达成的等级', hint: '没有写明的留空' }],
};

/** A meaning put together by hand: its kind, and the dates, numbers or words that the kind needs. */
export function MeaningFields({
  typed,
  onChange,
  problem,
}: {
  readonly typed: TypedMeaning;
  readonly onChange: (typed: TypedMeaning) => void;
  readonly problem: string | null;
}) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-3">
      <Field label="含义" error={problem ?? undefined}>
        <Select
          options={KIND_OPTIONS}
          value={typed.kind}
          onChange={(event) => onChange({ ...typed, kind: event.target.value as DecidedKind })}
        />
      </Field>
      {typed.kind === 'recurring' && (
        <Field label="周期">
          <Select
            options={EVERY_OPTIONS}
            value={typed.every}
            onChange={(event) => onChange({ ...typed, every: event.target.value })}
          />
        </Field>
      )}
      {FIELDS[typed.kind].map(({ field, label, hint }) => (
        <Field key={field} label={label} hint={hint}>
          <TextInput
            autoComplete="off"
            value={typed[field]}
            onChange={(event) => onChange({ ...typed, [field]: event.target.value })}
          />
        </Field>
      ))}
      {typed.kind === 'coverage' && (
        <Field label="单位">
          <Select
            options={OF_OPTIONS}
            value={typed.of}
            onChange={(event) => onChange({ ...typed, of: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}
