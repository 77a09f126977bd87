/** Since when a project waits for whom. */
export type Waiting = {
  readonly role: '项目责任人' | '评价人员' | '领导';
  /** Empty where it waits for whoever has the role */
  readonly names: readonly string[];
  /** ISO 8601 */
  readonly since: string;
  /** What it waits for beside its state: a request; null where the state says all */
  readonly request: '批准目标调整' | null;
};

/** Whom a project waits for: `林小满`, `评价人员 白露、苏禾`, `评价人员`, `评价人员批准目标调整`. */
export function waitedFor({ role, names, request }: Waiting): string {
  const who = role === '项目责任人' && names.length > 0 ? '' : role;
  return `${[who, names.join('、')].filter((part) => part !== '').join(' ')}${request ?? ''}`;
}
