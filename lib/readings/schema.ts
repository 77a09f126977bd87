import { z } from 'zod';
import { DECIDED_LABELS, type DecidedKind, decidedSchema } from '@/lib/indicators/decisions/decided';
import { yearParams } from '@/lib/years/schema';

export const READING_LISTS = ['open', 'ask', 'decided', 'all'] as const;

/** A decided kind, or `unreadable` for targets that no meaning is proposed for. */
const KINDS = [...(Object.keys(DECIDED_LABELS) as DecidedKind[]), 'unreadable'] as const;

/** What the filter of kinds offers. */
export const READING_KIND_OPTIONS = KINDS.map((kind) => ({
  value: kind,
  label: kind === 'unreadable' ? '看不出含义' : DECIDED_LABELS[kind],
}));

export const readingGroupsInput = yearParams.extend({
  show: z.enum(READING_LISTS).catch('open').default('open'),
  kind: z.enum(KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** `seen`: the version of the decision that the person saw, null where there was none. */
const decidedRow = z.object({
  indicatorId: z.string().min(1).max(64),
  seen: z.number().int().nullable(),
});

/** One meaning for many rows; changing an earlier decision needs a note that says why. */
export const decideReadingsInput = z.object({
  decisions: z
    .array(
      z.object({
        rows: z.array(decidedRow).min(1, '没有选中指标').max(5000, '一次最多 5000 条指标'),
        meaning: decidedSchema,
        note: z.string().trim().max(1000, '说明最多 1000 字'),
      }),
    )
    .min(1, '没有要保存的决定')
    .max(1000, '一次最多 1000 组'),
});

export type DecideReadingsInput = z.input<typeof decideReadingsInput>;
export type ReadingKind = (typeof KINDS)[number];
export type ReadingList = (typeof READING_LISTS)[number];
