import type { ListedFinding, ProjectFindings, TextChange } from '@/lib/quality/types';

/** As many as one command takes. */
const MOST = 300;

/** A suggestion with all that it changes. */
export type Suggestion = {
  readonly projectId: string;
  readonly key: string;
  readonly project: string;
  readonly indicator: string;
  readonly changes: readonly TextChange[];
};

function chosen(projects: readonly ProjectFindings[], fits: (finding: ListedFinding) => boolean) {
  return projects
    .flatMap(({ projectId, name, findings }) =>
      findings.filter(fits).map(({ key, indicator, changes }) => ({
        ...{ projectId, key, changes },
        project: name,
        indicator: indicator ?? '',
      })),
    )
    .slice(0, MOST);
}

/** The suggestions that alter nothing but the writing, and can be carried out now. */
export function acceptable(projects: readonly ProjectFindings[]): Suggestion[] {
  return chosen(
    projects,
    ({ state, changes, blocked, judgement }) =>
      state === 'open' && changes.length > 0 && blocked === null && !judgement,
  );
}

/** The findings that nobody has decided, as the command takes them. */
export function undecided(projects: readonly ProjectFindings[]) {
  return chosen(projects, ({ state }) => state === 'open').map(({ projectId, key }) => ({ projectId, key }));
}
