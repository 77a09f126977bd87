import {
  allOf,
  isEmpty,
  type Taken,
  touchesReported,
} from '@/lib/budget-document/difference/project-difference';
import type { CommitInput } from '@/lib/imports/schema';
import type {
  AbsentProject,
  DifferentProject,
  ImportDetails,
  ImportProject,
  Standing,
} from '@/lib/imports/types';
import { isFrozen } from '@/lib/workflow/states';

/** What is taken of a preview, as it stands on the page. */
export type Choices = {
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, Taken>;
  /** Changed projects of which it was ticked that reported values may be touched */
  readonly overReported: ReadonlySet<string>;
  /** Reasons of the projects that become 不参评 */
  readonly exempted: ReadonlyMap<string, string>;
  readonly otherDepartment: boolean;
};

export type Preview = Pick<ImportDetails, 'projects' | 'absent' | 'otherUnits' | 'earlier' | 'tablesDiffer'>;

export const NOTHING: Taken = { items: [], rows: [], order: false };

/** What has been done to a project that an import should not undo unless somebody says so; empty where nothing has. */
export function workDone({ state, reported, moneyReported, decisions, weights }: Standing): string[] {
  return [
    isFrozen(state) && '已评价通过，不能改',
    (state === 'SUBMITTED' || state === 'RESUBMITTED') && '已提交，正在评价',
    reported > 0 && `已填报 ${reported} 条指标`,
    moneyReported && '已填报执行数或调整过预算数',
    decisions > 0 && `已确认 ${decisions} 条指标的含义`,
    weights === 'adjusted' && '分值经人工调整',
  ].filter((words) => words !== false);
}

/** Why a change is not taken unless somebody says so; empty where nothing speaks against it. */
export function reservations({ standing, difference, consequences }: DifferentProject): string[] {
  const changes = difference.rows.flatMap(({ fields }) => fields);
  const adjusted = consequences.some(({ adjustment }) => adjustment === 'dropped');
  const corrected = !adjusted && changes.some(({ original }) => original !== undefined);
  return [
    ...workDone(standing),
    ...(adjusted ? ['涉及已批准的目标调整'] : []),
    ...(corrected ? ['涉及按质量审核建议改过的文字'] : []),
  ];
}

/** Whether the project can be changed by an import at all. */
export function isOpen({ state }: Standing): boolean {
  return !isFrozen(state);
}

/** Whether what is taken of the project touches what was reported, so that it has to be ticked. */
export function needsConfirmation(comparison: DifferentProject, taken: Taken): boolean {
  return touchesReported(comparison.difference, taken, {
    rows: comparison.consequences.map(
      ({ actual, adjustment }) => actual !== null || adjustment === 'dropped',
    ),
    money: comparison.standing.moneyReported,
  });
}

type Different = ImportProject & { readonly comparison: DifferentProject };

/** The projects that are there with other content. */
function differentOf({ projects }: Pick<Preview, 'projects'>): Different[] {
  return projects.filter((project): project is Different => project.comparison.kind === 'different');
}

function newOf({ projects }: Pick<Preview, 'projects'>): ImportProject[] {
  return projects.filter(({ comparison }) => comparison.kind === 'new');
}

const NOTHING_CHOSEN: Choices = {
  added: new Set(),
  changed: new Map(),
  overReported: new Set(),
  exempted: new Map(),
  otherDepartment: false,
};

/**
 * What is ticked at first: everything new, and changes that nothing speaks against. Nothing of what was imported
 * before: there is a reason why it is not there now.
 */
export function startingChoices(preview: Preview): Choices {
  if (preview.earlier) return NOTHING_CHOSEN;
  const free = differentOf(preview).filter(({ comparison }) => reservations(comparison).length === 0);
  return {
    ...NOTHING_CHOSEN,
    added: new Set(newOf(preview).map(({ key }) => key)),
    changed: new Map(free.map(({ key, comparison }) => [key, allOf(comparison.difference)])),
  };
}

/** The same with everything taken that can be, or nothing; what touches reported values still has to be confirmed. */
export function takeAll(choices: Choices, preview: Preview, all: boolean): Choices {
  const open = differentOf(preview).filter(({ comparison }) => isOpen(comparison.standing));
  return {
    ...choices,
    added: new Set(all ? newOf(preview).map(({ key }) => key) : []),
    changed: new Map(all ? open.map(({ key, comparison }) => [key, allOf(comparison.difference)]) : []),
  };
}

/** The same with what is taken of one changed project. */
export function withTaken(choices: Choices, key: string, taken: Taken): Choices {
  const changed = new Map(choices.changed);
  if (isEmpty(taken)) changed.delete(key);
  else changed.set(key, taken);
  return { ...choices, changed };
}

/** A set with one member more or less. */
export function toggled<T>(set: ReadonlySet<T>, member: T, on: boolean): Set<T> {
  const changed = new Set(set);
  if (on) changed.add(member);
  else changed.delete(member);
  return changed;
}

/** What keeps the choices from being committed, in words; empty where nothing does. */
export function obstacles(choices: Choices, preview: Preview): string[] {
  const unconfirmed = differentOf(preview).filter(
    ({ key, comparison }) =>
      !choices.overReported.has(key) && needsConfirmation(comparison, choices.changed.get(key) ?? NOTHING),
  );
  const adjusted = unconfirmed.some(({ comparison: { consequences } }) =>
    consequences.some(({ adjustment }) => adjustment === 'dropped'),
  );
  const unreasoned = [...choices.exempted.values()].filter((reason) => reason.trim().length < 2).length;
  const nothing = choices.added.size + choices.changed.size + choices.exempted.size === 0;
  return [
    nothing && !preview.tablesDiffer && '没有选择任何内容',
    preview.otherUnits.length > 0 && !choices.otherDepartment && '请先确认要新建单位',
    unconfirmed.length > 0 &&
      `有 ${unconfirmed.length} 个项目涉及${adjusted ? '已填报的内容或已批准的目标调整' : '已填报的内容'}，请展开核对并勾选确认：${unconfirmed
        .slice(0, 3)
        .map(({ name }) => name)
        .join('、')}${unconfirmed.length > 3 ? '等' : ''}`,
    unreasoned > 0 && `有 ${unreasoned} 个设为不参评的项目没有填写原因`,
  ].filter((words) => words !== false);
}

/** The choices as the commit wants them. */
export function commitInputOf(importId: string, choices: Choices, preview: Preview): CommitInput {
  const standings = new Map<string, Standing>([
    ...differentOf(preview).map(({ key, comparison }) => [key, comparison.standing] as const),
    ...preview.absent.map(({ key, standing }: AbsentProject) => [key, standing] as const),
  ]);
  const seen = (key: string) => standings.get(key)?.seen ?? '';
  return {
    importId,
    choices: {
      added: [...choices.added],
      changed: [...choices.changed].map(([key, { items, rows, order }]) => ({
        key,
        seen: seen(key),
        items: [...items],
        rows: [...rows],
        order,
        overReported: choices.overReported.has(key),
      })),
      exempted: [...choices.exempted].map(([key, reason]) => ({ key, seen: seen(key), reason })),
      otherDepartment: choices.otherDepartment,
    },
  };
}
