'use client';

import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import { NATURES } from '@/lib/indicators/nature';
import { targetInWords } from '@/lib/sheet/adjusted-target';
import type { AdjustableIndicator } from '@/lib/target-adjustments/types';

/** What stands in the inputs of a request, as typed. */
export type TypedRequest = {
  readonly indicatorId: string;
  readonly nature: string;
  readonly target: string;
  readonly unitOfMeasure: string;
  readonly documentNumber: string;
  readonly reason: string;
};

type Props = {
  readonly typed: TypedRequest;
  readonly onType: (typed: TypedRequest) => void;
  readonly indicators: readonly AdjustableIndicator[];
  readonly problems: ReadonlyMap<string, string>;
};

/** Which indicator, what it shall be, by which document and why. */
export function RequestFields({ typed, onType, indicators, problems }: Props) {
  const chosen = indicators.find(({ id }) => id === typed.indicatorId);

  function choose(id: string) {
    const indicator = indicators.find((one) => one.id === id);
    onType({
      ...typed,
      indicatorId: id,
      nature: NATURES.find((nature) => nature === indicator?.nature.trim()) ?? '',
      target: '',
      unitOfMeasure: indicator?.unitOfMeasure ?? '',
    });
  }

  return (
    <>
      <Field label="指标" required error={problems.get('indicatorId')}>
        <Select
          value={typed.indicatorId}
          onChange={({ target }) => choose(target.value)}
          empty="请选择"
          options={indicators.map((one) => ({
            value: one.id,
            label: `${one.name}（${targetInWords(one)}）`,
          }))}
        />
      </Field>
      {chosen && <p className="-mt-2 mb-3 text-sm text-muted">现行指标值：{targetInWords(chosen)}</p>}
      <TargetFields typed={typed} onType={onType} problems={problems} />
      <Field
        label="文号"
        required
        hint="批复或通知的文号，例如 云财〔2024〕15号。"
        error={problems.get('documentNumber')}
      >
        <TextInput
          value={typed.documentNumber}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => onType({ ...typed, documentNumber: target.value })}
        />
      </Field>
      <Field label="调整原因" required error={problems.get('reason')} className="mb-0">
        <Textarea
          rows={3}
          maxLength={1000}
          value={typed.reason}
          onChange={({ target }) => onType({ ...typed, reason: target.value })}
        />
      </Field>
    </>
  );
}

/** 指标性质, 指标值 and unit as they shall be. */
function TargetFields({ typed, onType, problems }: Omit<Props, 'indicators'>) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-3">
      <Field label="调整后指标性质" required error={problems.get('to.nature')}>
        <Select
          value={typed.nature}
          onChange={({ target }) => onType({ ...typed, nature: target.value })}
          empty="请选择"
          options={NATURES.map((value) => ({ value, label: value }))}
        />
      </Field>
      <Field label="调整后指标值" required error={problems.get('to.target')}>
        <TextInput
          value={typed.target}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => onType({ ...typed, target: target.value })}
        />
      </Field>
      <Field label="单位" hint="没有单位可留空。" error={problems.get('to.unitOfMeasure')}>
        <TextInput
          value={typed.unitOfMeasure}
          maxLength={20}
          autoComplete="off"
          onChange={({ target }) => onType({ ...typed, unitOfMeasure: target.value })}
        />
      </Field>
    </div>
  );
}
