import { z } from 'zod';
import type { Indicator } from '@/lib/indicators/indicator';
import type { Repair } from '@/lib/quality-audit/finding';
import type { TextChange } from './types';

const FIELDS = {
  name: '三级指标',
  nature: '指标性质',
  target: '年度指标值',
  unit: '度量单位',
  direction: '指标方向性',
} as const satisfies Record<keyof Repair, string>;

type Field = keyof typeof FIELDS;

const text = z.string();

/** Texts of an indicator as they are stored beside a decision. */
export const textsSchema: z.ZodType<Repair> = z
  .object({ name: text, nature: text, target: text, unit: text.nullable(), direction: text.nullable() })
  .partial();

function fieldsOf(texts: Repair): Field[] {
  return (Object.keys(FIELDS) as Field[]).filter((field) => field in texts);
}

/** The texts that a repair would replace, as they are now. */
export function textsBefore(indicator: Indicator, repair: Repair): Repair {
  return Object.fromEntries(fieldsOf(repair).map((field) => [field, indicator[field]]));
}

/** Two states of the same texts as changes, in the words and the order of the form. */
export function textChanges(before: Repair, after: Repair): TextChange[] {
  return fieldsOf(after).map((field) => ({
    field: FIELDS[field],
    from: before[field] ?? null,
    to: after[field] ?? null,
  }));
}

/** Columns of the indicator that hold these texts. */
export function columnsOf({ unit, ...texts }: Repair) {
  return unit === undefined ? texts : { ...texts, unitOfMeasure: unit };
}
