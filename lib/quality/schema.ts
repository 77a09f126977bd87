import { z } from 'zod';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { SEVERITIES } from '@/lib/quality-audit/finding';
import { QUALITY_RULE_IDS } from '@/lib/quality-audit/registry';
import { yearParams } from '@/lib/years/schema';

/** Open: nobody decided. Accepted: the suggestion was carried out. Dismissed: it stays as it is, with a reason. */
export const FINDING_STATES = ['open', 'accepted', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** The list's filters and page, as they stand in the address; wrong values fall back to none. */
export const qualityInput = yearParams.extend({
  state: z.enum(FINDING_STATES).catch('open').default('open'),
  q: z.string().trim().max(100).catch('').default(''),
  rule: z.enum(QUALITY_RULE_IDS).optional().catch(undefined),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  level1: z.enum(LEVEL1_NAMES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export const projectQualityInput = z.object({ projectId: z.string().min(1).max(64) });

const seenFinding = z.object({ projectId: z.string().min(1).max(64), key: z.string().length(64) });

const findings = z.array(seenFinding).min(1, '没有选中问题').max(300, '一次最多 300 处');

export const acceptInput = z.object({ findings });

export const dismissInput = z.object({
  findings,
  reason: z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字'),
});

export const undoInput = z.object({
  projectId: z.string().min(1).max(64),
  decisionId: z.string().min(1).max(64),
});

export type AcceptInput = z.input<typeof acceptInput>;
export type DismissInput = z.input<typeof dismissInput>;
export type UndoInput = z.input<typeof undoInput>;
