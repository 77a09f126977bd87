'use client';

import type { ReactNode } from 'react';
import { type FieldErrors, useFormContext, useWatch } from 'react-hook-form';
import { FieldError } from '@/components/form/field-error';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Td } from '@/components/table/table';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { NATURES } from '@/lib/indicators/nature';
import type { AddProjectInput } from '@/lib/projects/schema';
import type { IndicatorColumn, IndicatorRow } from './pasted-indicators';

const LABELS: Readonly<Record<IndicatorColumn, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  nature: '性质',
  target: '年度指标值',
  unitOfMeasure: '单位',
  direction: '方向性',
};

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const LEVEL1_OPTIONS = options(LEVEL1_NAMES);
const NATURE_OPTIONS = options(NATURES);
const DIRECTION_OPTIONS = options(['正向指标', '反向指标']);

/** One indicator while it is being typed in. */
export function IndicatorRowCells({
  row,
  errors,
  remove,
}: {
  row: number;
  errors: FieldErrors<IndicatorRow> | undefined;
  remove: ReactNode;
}) {
  const { register, control } = useFormContext<AddProjectInput>();
  const level1 = useWatch({ control, name: `indicators.${row}.level1` });
  const cell = (column: IndicatorColumn) => {
    const id = `indicators.${row}.${column}` as const;
    return {
      ...register(id),
      id,
      'aria-label': `第 ${row + 1} 行 ${LABELS[column]}`,
      'aria-invalid': errors?.[column] ? true : undefined,
      'aria-describedby': errors?.[column] ? `${id}-error` : undefined,
    };
  };
  const inCell = (column: IndicatorColumn, control: ReactNode) => (
    <Td label={LABELS[column]}>
      {control}
      {errors?.[column]?.message && (
        <FieldError id={`indicators.${row}.${column}-error`}>{errors[column].message}</FieldError>
      )}
    </Td>
  );
  return (
    <tr>
      {inCell('level1', <Select {...cell('level1')} empty="请选择" options={LEVEL1_OPTIONS} />)}
      {inCell(
        'level2',
        <TextInput {...cell('level2')} list={`level2-${level1}`} maxLength={50} autoComplete="off" />,
      )}
      {inCell('name', <TextInput {...cell('name')} maxLength={200} autoComplete="off" />)}
      {inCell('nature', <Select {...cell('nature')} empty="请选择" options={NATURE_OPTIONS} />)}
      {inCell('target', <TextInput {...cell('target')} maxLength={100} autoComplete="off" />)}
      {inCell('unitOfMeasure', <TextInput {...cell('unitOfMeasure')} maxLength={20} autoComplete="off" />)}
      {inCell('direction', <Select {...cell('direction')} empty="不填" options={DIRECTION_OPTIONS} />)}
      <Td className="!text-center">{remove}</Td>
    </tr>
  );
}
