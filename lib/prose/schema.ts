import { z } from 'zod';
import { normaliseProse } from './normalise';
import { type Prose, proseLength } from './prose';

/** Most of what one part of a report holds. */
export const PROSE_LIMITS = {
  /** Characters */
  length: 20_000,
  blocks: 500,
  items: 200,
  rows: 100,
  columns: 10,
} as const;

const run = z.strictObject({ text: z.string().max(PROSE_LIMITS.length), bold: z.boolean() });
const text = z.array(run).max(1000);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string().max(200, '小标题最多 200 字'),
  }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(text).max(PROSE_LIMITS.items, `一个列表最多 ${PROSE_LIMITS.items} 条`),
  }),
  z.strictObject({
    kind: z.literal('table'),
    rows: z
      .array(z.array(text).max(PROSE_LIMITS.columns, `表格最多 ${PROSE_LIMITS.columns} 列`))
      .max(PROSE_LIMITS.rows, `一个表格最多 ${PROSE_LIMITS.rows} 行`),
  }),
]);

/** A text of a report: nothing but what prints, of bounded size, normalised. */
export const proseSchema: z.ZodType<Prose, Prose> = z
  .array(block)
  .max(PROSE_LIMITS.blocks, `内容最多 ${PROSE_LIMITS.blocks} 段`)
  .transform((blocks): Prose => normaliseProse(blocks))
  .refine((prose) => proseLength(prose) <= PROSE_LIMITS.length, `内容最多 ${PROSE_LIMITS.length} 字`);
