/** 项目责任人, 评价人员, 领导, 系统管理员, 审计管理员 */
export const ROLES = ['OWNER', 'EVALUATOR', 'LEADER', 'ADMINISTRATOR', 'AUDITOR'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  OWNER: '项目责任人',
  EVALUATOR: '评价人员',
  LEADER: '领导',
  ADMINISTRATOR: '系统管理员',
  AUDITOR: '审计管理员',
};

/** Whether accounts of the role belong to a unit; those who administer the whole belong to none. */
export function belongsToUnit(role: Role): boolean {
  return role !== 'ADMINISTRATOR' && role !== 'AUDITOR';
}
