import type { Viewer } from './grant';

/** Whose project it is, and who is asked to review it. */
export type Charge = {
  readonly ownerId: string | null;
  readonly assignments: readonly { readonly evaluatorId: string }[];
};

type Acting = Pick<Viewer, 'id' | 'name' | 'role' | 'actsFor'>;

/** For whom the viewer acts on the project; null where in the own name alone. */
function principalOf({ id, role, actsFor }: Acting, { ownerId, assignments }: Charge) {
  const inCharge =
    role === 'OWNER'
      ? [ownerId]
      : role === 'EVALUATOR'
        ? assignments.map(({ evaluatorId }) => evaluatorId)
        : [];
  if (inCharge.includes(id)) return null;
  return actsFor.find((principal) => inCharge.includes(principal.id)) ?? null;
}

/** The name of the absent person for whom the viewer acts on the project; null where he acts for himself. */
export function actsForName(viewer: Acting, charge: Charge): string | null {
  return principalOf(viewer, charge)?.name ?? null;
}

/**
 * Under which name the viewer's deeds on the project are recorded.
 * @example signedName(viewer, project) === '方一诺 代 林小满'
 */
export function signedName(viewer: Acting, charge: Charge): string {
  const principal = actsForName(viewer, charge);
  return principal === null ? viewer.name : `${viewer.name} 代 ${principal}`;
}
