import { AppError } from '@/lib/core/app-error';
import type { Day } from '@/lib/core/day';
import type { UnitId, UserId } from '@/lib/core/ids';
import { type AccountRights, type Permission, scopeOf } from './permissions';
import type { Role } from './roles';

/** The person behind a call, read from the database for that call. */
export type Viewer = AccountRights & {
  readonly id: UserId;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  /** null for those who administer the whole and belong to no unit */
  readonly unitId: UnitId | null;
  readonly mustChangePassword: boolean;
  /** Persons of the same role and unit for whom the viewer acts as deputy now */
  readonly actsFor: readonly Principal[];
};

/** An absent person, until which day in Beijing. */
export type Principal = { readonly id: UserId; readonly name: string; readonly until: Day };

export type Scope =
  | {
      readonly kind: 'own';
      readonly userId: UserId;
      /** Whose projects count as own ones: one's own, and those of the persons one acts for */
      readonly ownerIds: readonly UserId[];
    }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'all' };

declare const granted: unique symbol;

/** Proof that the viewer holds the permission, with its reach. Only `grant` makes one. */
export type Grant<P extends Permission = Permission> = {
  readonly [granted]: true;
  readonly permission: P;
  readonly viewer: Viewer;
  readonly scope: Scope;
};

/**
 * Says whether the viewer holds the permission by role and rights, without a word on single rows:
 * for menus and buttons.
 */
export function can(viewer: Pick<Viewer, 'role' | keyof AccountRights>, permission: Permission): boolean {
  return scopeOf(viewer, permission) !== null;
}

/**
 * The one check of the product.
 * @throws AppError UNAUTHENTICATED without viewer, PASSWORD_CHANGE_REQUIRED before the first change, FORBIDDEN
 */
export function grant<P extends Permission>(viewer: Viewer | null, permission: P): Grant<P> {
  if (!viewer) throw new AppError('UNAUTHENTICATED');
  if (viewer.mustChangePassword && permission !== 'account:own')
    throw new AppError('PASSWORD_CHANGE_REQUIRED');
  const kind = scopeOf(viewer, permission);
  if (!kind) throw new AppError('FORBIDDEN');
  return { permission, viewer, scope: scopeFor(viewer, kind) } as Grant<P>;
}

function scopeFor(viewer: Viewer, kind: 'own' | 'unit' | 'all'): Scope {
  if (kind === 'own') {
    const { id, actsFor } = viewer;
    return { kind, userId: id, ownerIds: [id, ...actsFor.map((principal) => principal.id)] };
  }
  if (kind === 'all') return { kind };
  if (!viewer.unitId) throw new AppError('FORBIDDEN', '您的账号没有所属单位，请联系系统管理员。');
  return { kind, unitId: viewer.unitId };
}
