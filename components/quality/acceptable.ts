import type { ListedFinding, ProjectFindings } from '@/lib/quality/types';

/** As many as one command takes. */
const MOST = 300;

function seen(projects: readonly ProjectFindings[], fits: (finding: ListedFinding) => boolean) {
  return projects
    .flatMap(({ projectId, findings }) => findings.filter(fits).map(({ key }) => ({ projectId, key })))
    .slice(0, MOST);
}

/** The findings whose suggestion can be carried out as it is, as the command takes them. */
export function acceptable(projects: readonly ProjectFindings[]) {
  return seen(
    projects,
    ({ state, changes, blocked }) => state === 'open' && changes.length > 0 && blocked === null,
  );
}

/** The findings that nobody has decided, as the command takes them. */
export function undecided(projects: readonly ProjectFindings[]) {
  return seen(projects, ({ state }) => state === 'open');
}
