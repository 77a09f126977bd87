import type { State } from '@/lib/workflow/states';
import { waitingFor } from '@/lib/workflow/states';
import type { Waiting } from '@/lib/workflow/waiting';

type Waited = {
  readonly participates: boolean;
  readonly ownerName: string | null;
  readonly year: { readonly signOffNeeded: boolean };
  readonly evaluation: { readonly state: State; readonly stateSince: Date } | null;
  readonly assignments: readonly { readonly evaluator: { readonly name: string } }[];
};

function namesOf(role: Waiting['role'], { ownerName, assignments }: Waited): string[] {
  if (role === '项目责任人') return ownerName === null ? [] : [ownerName];
  return role === '评价人员' ? assignments.map(({ evaluator }) => evaluator.name) : [];
}

/** Since when a stored project waits for whom, by name where that is known; null where it waits for nobody. */
export function waitingOf(project: Waited): Waiting | null {
  const { evaluation, participates, year } = project;
  if (!evaluation || !participates) return null;
  const role = waitingFor(evaluation.state, year.signOffNeeded);
  return role && { role, names: namesOf(role, project), since: evaluation.stateSince.toISOString() };
}
