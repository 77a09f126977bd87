import type { Session } from '@/lib/auth/viewer';
import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { allOf, type Taken } from '@/lib/budget-document/difference/project-difference';
import { sampleText } from '@/lib/budget-document/sample-for-tests';
import { commitImport } from './commands';
import { importDetails } from './queries';
import type { CommitInput } from './schema';
import type { DifferentProject, ImportDetails } from './types';
import { previewOf } from './uploads.fixture';

type Choices = NonNullable<CommitInput['choices']>;
/** Takes nothing. */
export const NONE: Choices = { added: [], changed: [], exempted: [], otherDepartment: false };

/** The projects that are there with other content. */
export function differencesIn({ projects }: ImportDetails) {
  return projects.flatMap(({ key, name, comparison }) =>
    comparison.kind === 'different' ? [{ key, name, comparison }] : [],
  );
}

/** Everything that a preview offers, reported values included. */
export function everything(details: ImportDetails, taken?: (one: DifferentProject) => Taken): Choices {
  return {
    ...NONE,
    added: details.projects.flatMap(({ key, comparison }) => (comparison.kind === 'new' ? [key] : [])),
    changed: differencesIn(details).map(({ key, comparison }) => {
      const { items, rows, order } = taken ? taken(comparison) : allOf(comparison.difference);
      const { seen } = comparison.standing;
      return { key, seen, items: [...items], rows: [...rows], order, overReported: true };
    }),
  };
}

/** Uploads the sample with these projects; the preview's id and what it shows. */
export async function previewedBy(admin: Session, projects: readonly BudgetProject[]) {
  const importId = await previewOf(admin, sampleText([...projects]));
  return { importId, details: await importDetails(admin, { importId }) };
}

/** Imports the sample with these projects and takes all of it. */
export async function takenBy(admin: Session, projects: readonly BudgetProject[]) {
  const { importId, details } = await previewedBy(admin, projects);
  return commitImport(admin, { importId, choices: everything(details) });
}
