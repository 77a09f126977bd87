import type { ProjectFindings } from '@/lib/quality/types';

/** The findings whose suggestion can be carried out as it is, as the command takes them. */
export function acceptable(projects: readonly ProjectFindings[]) {
  return projects.flatMap(({ projectId, findings }) =>
    findings
      .filter(({ state, changes, blocked }) => state === 'open' && changes.length > 0 && blocked === null)
      .map(({ key }) => ({ projectId, key })),
  );
}
