import { inForce } from '@/lib/auth/viewer';
import { dayAt } from '@/lib/core/day';
import type { Db } from '@/lib/db/database';
import type { State } from '@/lib/workflow/states';
import { waitingFor } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';

type Waited = {
  readonly participates: boolean;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly year: { readonly signOffNeeded: boolean };
  readonly evaluation: { readonly state: State; readonly stateSince: Date } | null;
  readonly targetAdjustments: readonly { readonly state: string; readonly requestedAt: Date }[];
  readonly assignments: readonly {
    readonly evaluatorId: string;
    readonly evaluator: { readonly name: string };
  }[];
};

type Person = { readonly id: string | null; readonly name: string };

function awaited(role: Waiting['role'], { ownerId, ownerName, assignments }: Waited): Person[] {
  if (role === '项目责任人') return ownerName === null ? [] : [{ id: ownerId, name: ownerName }];
  if (role === '领导') return [];
  return assignments.map(({ evaluatorId, evaluator }) => ({ id: evaluatorId, name: evaluator.name }));
}

/** Who acts today for which of those persons. */
async function deputiesOf(db: Db, ids: readonly string[], now: Date): Promise<Map<string, string[]>> {
  const found = await db.deputy.findMany({
    where: { ...inForce(dayAt(now)), principalId: { in: [...ids] }, deputy: { status: 'ACTIVE' } },
    select: { principalId: true, deputy: { select: { name: true } } },
    orderBy: { fromDay: 'asc' },
  });
  const deputies = new Map<string, string[]>();
  for (const { principalId, deputy } of found) {
    deputies.set(principalId, [...(deputies.get(principalId) ?? []), deputy.name]);
  }
  return deputies;
}

/**
 * Since when each of the stored projects waits for whom, by name where that is known, with who acts for an absent
 * person today; null where it waits for nobody. A request to adjust a target waits for evaluators, whoever has the form.
 * One query for all of them.
 * @example (await waitingOf(db, [project], now))(project)?.names // ['林小满（方一诺代）']
 */
export async function waitingOf(
  db: Db,
  projects: readonly Waited[],
  now: Date,
): Promise<(project: Waited) => Waiting | null> {
  const persons = projects.flatMap(({ ownerId, assignments }) => [
    ...(ownerId === null ? [] : [ownerId]),
    ...assignments.map(({ evaluatorId }) => evaluatorId),
  ]);
  const deputies = await deputiesOf(db, [...new Set(persons)], now);
  const signed = ({ id, name }: Person) => {
    const acting = id === null ? undefined : deputies.get(id);
    return acting ? `${name}（${acting.join('、')}代）` : name;
  };
  return (project) => {
    const { evaluation, participates, year } = project;
    if (!evaluation || !participates) return null;
    const asked = project.targetAdjustments.find(({ state }) => state === 'WAITING');
    const role = asked ? '评价人员' : waitingFor(evaluation.state, year.signOffNeeded);
    const since = (asked?.requestedAt ?? evaluation.stateSince).toISOString();
    const request = asked ? '批准目标调整' : null;
    return role && { role, names: awaited(role, project).map(signed), since, request };
  };
}
