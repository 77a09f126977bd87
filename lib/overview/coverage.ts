import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import type { ExemptionKind } from '@/lib/workflow/exemption';
import { isFrozen, type State } from '@/lib/workflow/states';
import type { Coverage, CoverageLine } from './types';

/** What coverage counts of a project; money in 万元 as decimal strings, null where it is not declared. */
export type CountedProject = {
  readonly participates: boolean;
  readonly exemptionKind: ExemptionKind | null;
  readonly state: State;
  /** 项目总额 */
  readonly total: string | null;
  /** 其中财政拨款 */
  readonly fiscal: string | null;
};

const WAITING: ReadonlySet<State> = new Set(['SUBMITTED', 'RESUBMITTED']);

type Part = { readonly label: string; readonly within: boolean; holds(project: CountedProject): boolean };

const exempt = (kind: ExemptionKind) => (project: CountedProject) =>
  !project.participates && (project.exemptionKind ?? 'OTHER') === kind;

/** In the order of the page; `within`: a part of those that take part. */
const PARTS: readonly Part[] = [
  { label: '参评', within: false, holds: ({ participates }) => participates },
  {
    label: '已提交',
    within: true,
    holds: ({ participates, state }) => participates && (WAITING.has(state) || isFrozen(state)),
  },
  { label: '已评价', within: true, holds: ({ participates, state }) => participates && isFrozen(state) },
  { label: '不参评', within: false, holds: exempt('OTHER') },
  { label: '合并', within: false, holds: exempt('MERGED') },
  { label: '收回', within: false, holds: exempt('RECALLED') },
];

const amounts = (values: readonly (string | null)[]) =>
  sum(values.flatMap((value) => (value === null ? [] : [new Dec(value)])));

/** A share in %, half-up to 2 decimals; null where there is no whole to be a part of. */
function share(part: Dec, whole: Dec): string | null {
  return whole.isZero() ? null : roundHalfUp(part.times(100).dividedBy(whole), 2).toFixed(2);
}

function lineOf(
  label: string,
  part: readonly CountedProject[],
  whole: readonly CountedProject[],
): CoverageLine {
  const total = amounts(part.map((project) => project.total));
  const fiscal = amounts(part.map((project) => project.fiscal));
  return {
    ...{ label, count: part.length, total: total.toFixed(), fiscal: fiscal.toFixed() },
    countShare: share(new Dec(part.length), new Dec(whole.length)),
    totalShare: share(total, amounts(whole.map((project) => project.total))),
    fiscalShare: share(fiscal, amounts(whole.map((project) => project.fiscal))),
  };
}

/**
 * How much of a year is covered by self-evaluation, by number and by money. Shares are of all projects, each rounded
 * half-up to 0.01 % by itself, so that they need not sum to 100 %; money is summed exactly.
 */
export function coverageOf(projects: readonly CountedProject[]): Coverage {
  return {
    all: lineOf('全部项目', projects, projects),
    parts: PARTS.map(({ label, within, holds }) => ({
      ...lineOf(label, projects.filter(holds), projects),
      within,
    })),
    withoutTotal: projects.filter(({ total }) => total === null).length,
  };
}
