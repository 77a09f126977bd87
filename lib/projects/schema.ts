import { z } from 'zod';
import { parseDecimal } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { NATURES } from '@/lib/indicators/nature';
import { EXEMPTION_KINDS } from '@/lib/workflow/exemption';
import { STATES } from '@/lib/workflow/states';
import { yearParams } from '@/lib/years/schema';

export const PROJECT_SORTS = ['position', 'name', 'owner', 'total', 'state', 'score', 'rate'] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** The list's filters, sorting and page, as they stand in the URL; wrong values fall back to the default. */
export const projectListInput = yearParams.extend({
  q: z.string().trim().max(100).catch('').default(''),
  state: z
    .enum([...STATES, 'OVERDUE', 'EXEMPT'])
    .optional()
    .catch(undefined),
  owner: z.string().max(64).optional().catch(undefined),
  section: z.string().max(30).optional().catch(undefined),
  sort: z.enum(PROJECT_SORTS).catch('position').default('position'),
  order: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Most events that a project's history tells. */
export const HISTORY_LIMIT = 500;

export const projectInput = z.object({ projectId: z.string().min(1).max(64) });

const reason = z.string().trim().min(2, '请填写原因（至少 2 个字）').max(500, '原因最多 500 字');

/** Without a kind it is plain 不参评. A merger names the project of the same year, a merger and a recall the document. */
export const participationInput = projectInput
  .extend({
    version: z.number().int(),
    participates: z.boolean(),
    kind: z.enum(EXEMPTION_KINDS).default('OTHER'),
    documentNumber: z.string().trim().max(100, '文号最多 100 字').default(''),
    mergedIntoId: z.string().max(64).nullable().default(null),
    reason,
  })
  .refine(
    ({ participates, kind, documentNumber }) =>
      participates || kind === 'OTHER' || documentNumber.length >= 2,
    { path: ['documentNumber'], message: '请填写文号，例如 云财〔2024〕15号' },
  )
  .refine(({ participates, kind, mergedIntoId }) => participates || kind !== 'MERGED' || mergedIntoId, {
    path: ['mergedIntoId'],
    message: '请选择并入的项目',
  });

export const publicityInput = projectInput.extend({
  version: z.number().int(),
  isPublic: z.boolean(),
  reason,
});

export type ParticipationInput = z.input<typeof participationInput>;
export type PublicityInput = z.input<typeof publicityInput>;

const money = z
  .string()
  .transform((text) => toHalfWidth(text).replaceAll(',', '').trim())
  .refine((text) => parseDecimal(text) !== null && !text.startsWith('-'), '请填写金额（万元），例如 56.5')
  .refine((text) => (text.split('.')[1] ?? '').length <= 6, '金额最多 6 位小数')
  .refine((text) => (text.split('.')[0] ?? '').length <= 12, '金额过大');

const addedIndicator = z
  .object({
    level1: z.string().pipe(z.enum(LEVEL1_NAMES, '请选择一级指标')),
    level2: z.string().trim().min(1, '请填写二级指标').max(50, '二级指标最多 50 字'),
    name: z.string().trim().min(1, '请填写三级指标').max(200, '三级指标最多 200 字'),
    nature: z.string().pipe(z.enum(NATURES, '请选择指标性质')),
    target: z.string().trim().min(1, '请填写年度指标值').max(100, '年度指标值最多 100 字'),
    unitOfMeasure: z.string().trim().max(20, '单位最多 20 字'),
    direction: z.string().pipe(z.enum(['', '正向指标', '反向指标'], '请选择方向性')),
  })
  .refine((row) => row.nature === '定性' || /^\d+(\.\d+)?$/.test(toHalfWidth(row.target)), {
    path: ['target'],
    message: '定量指标的年度指标值须为数字',
  })
  .transform((row) => (row.nature === '定性' ? row : { ...row, target: toHalfWidth(row.target) }));

/** A project that no document carries, typed in with its targets. */
export const addProjectInput = z.object({
  fiscalYear: z.number().int(),
  unitCode: z.string().max(32),
  code: z
    .string()
    .trim()
    .min(1, '请填写项目编码')
    .max(40, '项目编码最多 40 个字符')
    .regex(/^[\w-]+$/, '项目编码只能含字母、数字和连字符'),
  name: z.string().trim().min(1, '请填写项目名称').max(200, '项目名称最多 200 字'),
  ownerId: z.string().min(1, '请选择项目责任人').max(64),
  fiscal: money,
  other: z.union([z.literal(''), money]),
  goal: z.string().trim().min(1, '请填写年度绩效目标').max(4000, '绩效目标最多 4000 字'),
  reason,
  indicators: z.array(addedIndicator).min(1, '至少填写一条绩效指标').max(100, '最多 100 条绩效指标'),
});
export type AddProjectInput = z.input<typeof addProjectInput>;
