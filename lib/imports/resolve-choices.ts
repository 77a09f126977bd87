import type { BudgetDocument, BudgetProject } from '@/lib/budget-document/budget-document';
import {
  isEmpty,
  type Merged,
  type ProjectDifference,
  type Taken,
  takeDifference,
  touchesReported,
  within,
} from '@/lib/budget-document/difference/project-difference';
import { AppError } from '@/lib/core/app-error';
import { sheetOf } from '@/lib/evaluations/records';
import { isFrozen } from '@/lib/workflow/states';
import { dropsAdjustment } from './corrections';
import { unitOf } from './document-parts';
import type { Choices } from './schema';
import { differenceTo, hasEntries, projectKey, type StoredProject, standingOf } from './stored-projects';

/** A project that is there with what is taken of the document. */
export type Chosen = {
  readonly stored: StoredProject;
  readonly project: BudgetProject;
  readonly difference: ProjectDifference;
  readonly taken: Taken;
  readonly merged: Merged;
};

/** A project that becomes 不参评, with the reason. */
export type Exemption = { readonly stored: StoredProject; readonly reason: string };

export type Refused = { readonly code: string; readonly name: string; readonly why: string };

export type Resolved = {
  readonly changed: readonly Chosen[];
  readonly exempted: readonly Exemption[];
  readonly refused: readonly Refused[];
};

const OVERTAKEN = '预览之后该项目有改动（填报、评价或调整），请重新预览后再选';
const GONE = '项目已不在系统中';
const FROZEN = '已评价通过，自评表已定稿，不能再改';
const REPORTED = '涉及已填报的内容，但没有确认';
const ADJUSTED = '涉及已批准的目标调整，但没有确认';
const NO_ROWS = '采用后项目没有绩效指标，请同时采用新增的指标';

type Choice = Choices['changed'][number];

function chosenOf(stored: StoredProject, project: BudgetProject, choice: Choice): Chosen {
  const difference = differenceTo(stored, project);
  const taken = within(difference, choice);
  return {
    stored,
    project,
    difference,
    taken,
    merged: takeDifference(stored.declared, project, difference, taken),
  };
}

function whyRefused(chosen: Chosen, { seen, overReported }: Choice): string | null {
  const { stored, difference, taken, merged } = chosen;
  const standing = standingOf(stored);
  if (isFrozen(standing.state)) return FROZEN;
  if (standing.seen !== seen) return OVERTAKEN;
  if (merged.rows.length === 0) return NO_ROWS;
  const rows = sheetOf(stored.record).rows;
  const reported = difference.rows.map(({ from }) => from !== null && hasEntries(rows[from]!));
  const touched = touchesReported(difference, taken, { rows: reported, money: standing.moneyReported });
  if (overReported) return null;
  if (touched) return REPORTED;
  const ended = difference.rows.some(
    (row, index) =>
      taken.rows.includes(index) &&
      row.from !== null &&
      rows[row.from]!.adjusted !== null &&
      dropsAdjustment(row),
  );
  return ended ? ADJUSTED : null;
}

function whyNotExempted({ record, ...stored }: StoredProject, seen: string): string | null {
  const standing = standingOf({ record, ...stored });
  if (isFrozen(standing.state)) return FROZEN;
  return standing.seen === seen ? null : OVERTAKEN;
}

/**
 * Holds choices against what is there now: what cannot be done is refused by name, and leaves the rest as it is.
 * @throws AppError INVALID_INPUT for choices that do not fit the document at all
 */
export function resolveChoices(
  choices: Pick<Choices, 'changed' | 'exempted'>,
  document: BudgetDocument,
  stored: ReadonlyMap<string, StoredProject>,
): Resolved {
  const projects = new Map(
    document.projects.map((project) => [
      projectKey(unitOf(document, project).code, project.code ?? ''),
      project,
    ]),
  );
  const [changed, exempted, refused]: [Chosen[], Exemption[], Refused[]] = [[], [], []];
  for (const choice of choices.changed) {
    const project = projects.get(choice.key);
    if (!project) throw new AppError('INVALID_INPUT', '所选项目不在这份文本中，请刷新页面后重新选择。');
    const there = stored.get(choice.key);
    const named = { code: project.code ?? '', name: there?.name ?? project.name };
    if (!there) refused.push({ ...named, why: GONE });
    else {
      const chosen = chosenOf(there, project, choice);
      const why = whyRefused(chosen, choice);
      if (why) refused.push({ ...named, why });
      else if (!isEmpty(chosen.taken)) changed.push(chosen);
    }
  }
  for (const { key, seen, reason } of choices.exempted) {
    if (projects.has(key)) throw new AppError('INVALID_INPUT', '文本中有的项目不能在导入时设为不参评。');
    const there = stored.get(key);
    if (!there) continue;
    const why = whyNotExempted(there, seen);
    if (why) refused.push({ code: there.code, name: there.name, why });
    else if (there.record.participates) exempted.push({ stored: there, reason });
  }
  return { changed, exempted, refused };
}
