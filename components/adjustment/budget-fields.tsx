'use client';

import { Field } from '@/components/form/field';
import { useControlLinks } from '@/components/form/field-context';
import { NumberInput } from '@/components/form/number-input';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { BUDGET_ADJUSTMENT_LABELS } from '@/lib/sheet/annual-budget';
import { BUDGET_ADJUSTMENT_KINDS, MONEY_LABELS, MONEY_SOURCES } from '@/lib/sheet/sheet';

/** What stands in the inputs of an adjustment, as typed. */
export type TypedAdjustment = Record<
  'source' | 'kind' | 'date' | 'amount' | 'documentNumber' | 'note',
  string
>;

type Props = {
  readonly typed: TypedAdjustment;
  readonly onType: (typed: TypedAdjustment) => void;
  readonly fiscalYear: number;
  readonly problems: ReadonlyMap<string, string>;
};

/** Which money, what happened to it, when, how much and by which document. */
export function BudgetFields({ typed, onType, fiscalYear, problems }: Props) {
  const input = (key: keyof TypedAdjustment) => ({
    value: typed[key],
    onChange: ({ target }: { target: { value: string } }) => onType({ ...typed, [key]: target.value }),
  });
  return (
    <div className="grid gap-x-3 sm:grid-cols-2">
      <Field label="资金来源" required error={problems.get('source')}>
        <Select
          {...input('source')}
          options={MONEY_SOURCES.map((value) => ({ value, label: MONEY_LABELS[value] }))}
        />
      </Field>
      <Field label="调整类型" required error={problems.get('kind')}>
        <Select
          {...input('kind')}
          empty="请选择"
          options={BUDGET_ADJUSTMENT_KINDS.map((value) => ({
            value,
            label: BUDGET_ADJUSTMENT_LABELS[value],
          }))}
        />
      </Field>
      <Field label="日期" required hint="文件下达的日期。" error={problems.get('date')}>
        <DateInput min={`${fiscalYear}-01-01`} max={`${fiscalYear}-12-31`} {...input('date')} />
      </Field>
      <Field label="金额" required hint="填正数，增减由调整类型决定。" error={problems.get('amount')}>
        <NumberInput unit="万元" {...input('amount')} />
      </Field>
      <Field label="文号" required hint="例如 云财〔2024〕15号。" error={problems.get('documentNumber')}>
        <TextInput maxLength={100} autoComplete="off" {...input('documentNumber')} />
      </Field>
      <Field label="说明" hint="例如 调剂到哪个项目。" error={problems.get('note')}>
        <TextInput maxLength={500} autoComplete="off" {...input('note')} />
      </Field>
    </div>
  );
}

function DateInput(props: {
  min: string;
  max: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}) {
  const links = useControlLinks({});
  return <input type="date" {...props} {...links} className="control" />;
}
