import { z } from 'zod';
import { EVENT_LABELS, type EventAction } from '@/lib/audit/events';

/** Kinds of actions: what stands before the point in an action's name. */
export const ACTION_KINDS = {
  account: '登录与密码',
  user: '账号管理',
  import: '导入预算文本',
  project: '项目',
  evaluation: '填报与评价',
  target: '目标调整',
  budget: '预算调整',
  recheck: '复核',
  appraisal: '绩效评价',
  appraisalReport: '绩效评价报告',
  deputy: '代办',
  quality: '质量审核',
  rules: '评分规则',
  year: '年度设置',
  audit: '操作日志',
  sample: '示例部门',
} as const satisfies Record<string, string>;

const ACTIONS = Object.keys(EVENT_LABELS) as EventAction[];

/** The actions that a filter means: one, or all of a kind; none where there is no such thing. */
export function actionsOf(filter: string): EventAction[] {
  return ACTIONS.filter((action) => action === filter || action.startsWith(`${filter}.`));
}

/** In the place of a person: what nobody who is signed in did. */
export const SYSTEM = 'system';

const id = z.string().min(1).max(64).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** The log's filters as they stand in the address; wrong values are left out. Days are Beijing's, both included. */
export const logFilters = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  from: day,
  to: day,
  person: id,
  action: z
    .string()
    .refine((filter) => actionsOf(filter).length > 0)
    .optional()
    .catch(undefined),
  unit: id,
  project: id,
});
export type LogFilters = z.output<typeof logFilters>;

/** `before-120`: the page of events before number 120; `after-120`: the one after it; absent: the latest. */
export const logInput = logFilters.extend({
  page: z
    .string()
    .regex(/^(before|after)-\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type LogInput = z.output<typeof logInput>;

export const consoleInput = z.object({ token: z.string().max(200) });
