import type { Role } from '@/lib/access/roles';

/** Where each role comes from to a form, and goes back to. */
export const HOMES: Readonly<Record<Role, { label: string; href: string }>> = {
  OWNER: { label: '我的填报', href: '/my' },
  EVALUATOR: { label: '评价', href: '/review' },
  LEADER: { label: '总览', href: '/overview' },
  ADMINISTRATOR: { label: '项目', href: '/projects' },
  AUDITOR: { label: '操作日志', href: '/audit' },
};
