import type { Role } from '@/lib/access/roles';
import { OWNERS, type Owner } from './people';
import type { UnitKey } from './units';

/** Somebody who answers for no project: evaluators, leaders, the audit administrator. */
type Staff = {
  readonly name: string;
  readonly role: Exclude<Role, 'OWNER' | 'ADMINISTRATOR'>;
  /** null for the audit administrator, who belongs to none */
  readonly unit: UnitKey | null;
  /** An evaluator who administers rule sets */
  readonly managesRules?: boolean;
  /** Has set a password; the others are invited only */
  readonly signedUp: boolean;
};

export const ADMINISTRATOR = { name: '邓卓', login: 'dengzhuo', phone: '010-0000-0001' } as const;

export const STAFF: readonly Staff[] = [
  { name: '沈慧敏', role: 'EVALUATOR', unit: 'street', managesRules: true, signedUp: true },
  { name: '岳清禾', role: 'EVALUATOR', unit: 'street', signedUp: false },
  { name: '罗启明', role: 'LEADER', unit: 'street', signedUp: true },
  { name: '顾明远', role: 'AUDITOR', unit: null, signedUp: true },
  { name: '韩冬梅', role: 'EVALUATOR', unit: 'center', signedUp: false },
  { name: '唐素芬', role: 'LEADER', unit: 'center', signedUp: false },
];

/** The 项目责任人 whose password is handed out: projects in every state. */
export const DEMONSTRATED_OWNER: Owner = 'chen';

/** 项目责任人 who have accepted their invitation, with a password of their own. */
export const SIGNED_UP_OWNERS: readonly Owner[] = ['chen', 'wang', 'zhao', 'li', 'sun', 'xu'];

export function nameOf(owner: Owner): string {
  return OWNERS[owner].name;
}
