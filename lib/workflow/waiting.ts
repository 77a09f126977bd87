/** Since when a project waits for whom. */
export type Waiting = {
  readonly role: '项目责任人' | '评价人员' | '领导';
  /** Empty where it waits for whoever has the role */
  readonly names: readonly string[];
  /** ISO 8601 */
  readonly since: string;
};

/** Whom a project waits for: `林小满`, `评价人员 白露、苏禾`, `评价人员`. */
export function waitedFor({ role, names }: Waiting): string {
  if (names.length === 0) return role;
  return role === '项目责任人' ? names.join('、') : `${role} ${names.join('、')}`;
}
