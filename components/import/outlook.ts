import type { ImportDetails } from '@/lib/imports/types';

/** What a commit of this preview would come to, counted. */
export type Outlook = {
  readonly added: number;
  readonly identical: number;
  readonly different: number;
  readonly indicators: number;
  readonly newUnits: number;
  readonly newAccounts: number;
  /** Why there is nothing to commit */
  readonly blocked: 'problems' | 'imported-before' | 'nothing-new' | null;
};

type Preview = Pick<
  ImportDetails,
  'projects' | 'units' | 'persons' | 'problems' | 'earlier' | 'absent' | 'tablesDiffer'
>;

function blockedBy(
  { problems, earlier, absent, tablesDiffer }: Preview,
  takeable: number,
): Outlook['blocked'] {
  if (problems.length > 0) return 'problems';
  if (takeable > 0 || tablesDiffer || (absent.length > 0 && !earlier)) return null;
  return earlier ? 'imported-before' : 'nothing-new';
}

/** Counts what is new, the same and different; persons and units count only where a new project needs them. */
export function outlookOf(details: Preview): Outlook {
  const { projects, units, persons } = details;
  const fresh = projects.filter(({ comparison }) => comparison.kind === 'new');
  const needed = new Set(fresh.map(({ unitCode, owner }) => `${unitCode} ${owner}`));
  const count = (kind: 'identical' | 'different') =>
    projects.filter(({ comparison }) => comparison.kind === kind).length;
  return {
    added: fresh.length,
    identical: count('identical'),
    different: count('different'),
    indicators: fresh.reduce((sum, project) => sum + project.indicators.length, 0),
    newUnits: units.filter(
      (unit) => unit.knownAs === null && fresh.some(({ unitCode }) => unitCode === unit.code),
    ).length,
    newAccounts: persons.filter(
      (person) => person.account === 'NEW' && needed.has(`${person.unitCode} ${person.name}`),
    ).length,
    blocked: blockedBy(details, fresh.length + count('different')),
  };
}
