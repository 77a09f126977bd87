import { Dec, roundHalfUp, sum } from '@/lib/core/decimal';
import { squeezed } from '@/lib/core/fullwidth';
import type { Declaration, DeclarationExemption, UnfiledProject } from './types';
import type { BudgetLine, UnitTables } from './unit-tables';

export type DeclaredProject = { readonly code: string; readonly name: string; readonly hasTargets: boolean };

type Input = {
  readonly fiscalYear: number;
  /** All projects of the year */
  readonly projects: readonly DeclaredProject[];
  readonly tables: UnitTables;
  readonly exemptions: readonly DeclarationExemption[];
};

/** Each name once, with the sum of what its lines show. */
function byName(lines: readonly BudgetLine[]): Map<string, { name: string; shown: string[] }> {
  const found = new Map<string, { name: string; shown: string[] }>();
  for (const { name, amount } of lines) {
    const key = squeezed(name);
    const project = found.get(key) ?? { name, shown: [] };
    if (amount !== null) project.shown.push(amount);
    found.set(key, project);
  }
  return found;
}

function unfiledOf({ projects, tables, exemptions }: Input): UnfiledProject[] | null {
  if (tables.budget === null) return null;
  const filed = new Set(projects.flatMap(({ name, hasTargets }) => (hasTargets ? [squeezed(name)] : [])));
  const withoutTargets = projects.flatMap(({ name, hasTargets }) =>
    hasTargets ? [] : [{ name, amount: null }],
  );
  const exempted = new Map(exemptions.map((exemption) => [exemption.key, exemption]));
  return [...byName([...tables.budget, ...withoutTargets])].flatMap(([key, { name, shown }]) => {
    if (filed.has(key)) return [];
    const amount = shown.length === 0 ? null : sum(shown.map((text) => new Dec(text))).toFixed();
    return [{ key, name, amount, exemption: exempted.get(key) ?? null }];
  });
}

/** `100%` only where all are there; else two decimals, half-up, never rounded up to the whole. */
function rateOf(filed: number, due: number): string | null {
  if (due === 0) return null;
  if (filed === due) return '100%';
  const rate = roundHalfUp(new Dec(filed).times(100).dividedBy(due), 2);
  return `${Dec.min(rate, '99.99').toFixed(2)}%`;
}

function transfersOf({ projects, tables }: Input): number | null {
  if (tables.transfers === null) return null;
  const codes = new Set(tables.transfers.flatMap(({ code }) => code ?? []));
  const names = new Set(tables.transfers.flatMap(({ code, name }) => (code ? [] : [squeezed(name)])));
  return projects.filter(
    ({ code, name, hasTargets }) => hasTargets && (codes.has(code) || names.has(squeezed(name))),
  ).length;
}

/**
 * 绩效目标填报 of a year: the projects that have targets, and those of the budget that have none, paired by name since
 * table 04 has no codes. Due are all of them but the exempted; an exemption of a project that has targets means nothing.
 */
export function declarationOf(input: Input): Declaration {
  const filed = input.projects.filter(({ hasTargets }) => hasTargets).length;
  const unfiled = unfiledOf(input);
  const due = unfiled && filed + unfiled.filter(({ exemption }) => exemption === null).length;
  return {
    fiscalYear: input.fiscalYear,
    filed,
    transfers: transfersOf(input),
    unfiled,
    due,
    rate: due === null ? null : rateOf(filed, due),
  };
}
