'use client';

import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Textarea } from '@/components/form/textarea';
import type { TargetTexts } from '@/lib/department-scoring/target';
import type { AddTargetInput } from '@/lib/department-targets/schema';
import { LEVEL1_NAMES, LEVEL2_NAMES, parseLevel1 } from '@/lib/indicators/levels';
import { NATURES, parseNature } from '@/lib/indicators/nature';

/** A target as it is typed; a choice that is open is blank. */
export type TypedTarget = {
  readonly [K in 'level1' | 'level2' | 'name' | 'nature' | 'target' | 'unitOfMeasure']: string;
};

export const blankTarget: TypedTarget = {
  ...{ level1: '', level2: '', name: '', nature: '', target: '', unitOfMeasure: '' },
};

export function typedTargetOf(texts: TargetTexts): TypedTarget {
  return {
    level1: texts.level1 ?? '',
    level2: texts.level2 ?? '',
    name: texts.name,
    nature: parseNature(texts.nature ?? '') ?? '',
    target: texts.target,
    unitOfMeasure: texts.unitOfMeasure ?? '',
  };
}

/** As the command takes it, which refuses choices that are open. */
export function targetInputOf(typed: TypedTarget): AddTargetInput['texts'] {
  return typed as AddTargetInput['texts'];
}

const options = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

type Props = { readonly typed: TypedTarget; readonly onChange: (typed: TypedTarget) => void };

/** The texts of a target. */
export function TargetFields({ typed, onChange }: Props) {
  const level1 = parseLevel1(typed.level1);
  const put = (part: Partial<TypedTarget>) => onChange({ ...typed, ...part });
  const level2 = level1 === null ? [] : LEVEL2_NAMES[level1];
  const known = level2.some((name) => name === typed.level2);
  const others = typed.level2 !== '' && !known ? [typed.level2] : [];
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <Field label="一级指标" required>
        <Select
          empty="请选择"
          value={typed.level1}
          options={options(LEVEL1_NAMES)}
          onChange={({ target }) => put({ level1: target.value, level2: '' })}
        />
      </Field>
      <Field label="二级指标" required>
        <Select
          empty="请选择"
          value={typed.level2}
          options={options([...level2, ...others])}
          onChange={({ target }) => put({ level2: target.value })}
        />
      </Field>
      <Field label="指标名称" required className="sm:col-span-2">
        <Textarea
          rows={2}
          maxLength={500}
          value={typed.name}
          onChange={({ target }) => put({ name: target.value })}
        />
      </Field>
      <Field label="指标性质" required>
        <Select
          empty="请选择"
          value={typed.nature}
          options={options(NATURES)}
          onChange={({ target }) => put({ nature: target.value })}
        />
      </Field>
      <Field label="年度指标值" hint="定性的可以不填">
        <TextInput
          maxLength={100}
          value={typed.target}
          onChange={({ target }) => put({ target: target.value })}
        />
      </Field>
      <Field label="度量单位">
        <TextInput
          maxLength={40}
          value={typed.unitOfMeasure}
          onChange={({ target }) => put({ unitOfMeasure: target.value })}
        />
      </Field>
    </div>
  );
}
