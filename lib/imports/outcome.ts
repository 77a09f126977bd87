import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { isEmpty, isNone, type Taken } from '@/lib/budget-document/difference/project-difference';
import type { Applied } from './apply-changes';
import { lossesInWords, partsInWords, restOf } from './change-words';
import type { Commit } from './commit';
import { unitOf } from './document-parts';
import { differenceTo, projectKey } from './stored-projects';
import type { ChangedProject, ImportOutcome } from './types';

const NOTHING: Taken = { items: [], rows: [], order: false };

function changedProject({ chosen, dropped }: Applied): ChangedProject {
  const { stored, difference, taken } = chosen;
  const rest = restOf(difference, taken);
  return {
    projectId: stored.record.id,
    code: stored.code,
    name: stored.name,
    taken: partsInWords(difference, taken),
    lost: lossesInWords(chosen, dropped),
    left: isEmpty(rest) ? [] : partsInWords(difference, rest),
  };
}

/** Projects of the document of which nothing was taken though there was something to take. */
function leftByChoice(document: BudgetDocument, commit: Commit): ImportOutcome['left'] {
  const added = new Set(commit.projects.map(({ key }) => key));
  const touched = new Set([
    ...commit.applied.map(({ chosen }) => chosen.stored.code),
    ...commit.refused.map(({ code }) => code),
  ]);
  return document.projects.flatMap((project) => {
    const code = project.code ?? '';
    const key = projectKey(unitOf(document, project).code, code);
    const stored = commit.stored.get(key);
    if (!stored) return added.has(key) ? [] : [{ code, name: project.name, why: '新项目，未采用' }];
    const difference = differenceTo(stored, project);
    if (touched.has(code) || isNone(difference)) return [];
    const rest = partsInWords(difference, restOf(difference, NOTHING));
    return [{ code, name: stored.name, why: `保留现有内容；文本中不同：${rest.join('、')}` }];
  });
}

/** What a commit came to, as it is kept with the import. */
export function outcomeOf(document: BudgetDocument, commit: Commit): ImportOutcome {
  return {
    added: commit.projects.length,
    changed: commit.applied.map(changedProject),
    exempted: commit.exempted.map(({ stored: { record }, reason }) => ({
      projectId: record.id,
      code: record.code,
      name: record.name,
      reason,
    })),
    left: leftByChoice(document, commit),
    refused: commit.refused,
  };
}
