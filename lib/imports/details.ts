import type { BudgetDocument, BudgetProject } from '@/lib/budget-document/budget-document';
import { completenessNotes } from '@/lib/budget-document/completeness';
import { Dec, formatScore } from '@/lib/core/decimal';
import type { Prisma } from '@/lib/db/database';
import { parseLevel1 } from '@/lib/indicators/levels';
import { openingMoney } from '@/lib/projects/opening';
import { executionApplies } from '@/lib/scoring/execution';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { DEFAULT_RULE_SET } from '@/lib/scoring/rule-sets/registry';
import { type WeightProblem, weightProblems } from '@/lib/scoring/weight-problems';
import { sheetBudget } from '@/lib/sheet/money';
import { compareProject } from './comparison';
import { levelSums, moneyOf, noticesOf, personsOf, unitOf, unitsOf } from './document-parts';
import { projectKey, type StoredProject, standingOf } from './stored-projects';
import type {
  AbsentProject,
  ImportDetails,
  ImportOutcome,
  ImportPerson,
  ImportProject,
  ImportRow,
  ImportUnit,
  WeightNote,
} from './types';

/** Everything of an import but its bytes and its document. */
export const importHead = {
  id: true,
  state: true,
  fileName: true,
  byteSize: true,
  fiscalYear: true,
  unitCode: true,
  unitName: true,
  projectCount: true,
  indicatorCount: true,
  problemCount: true,
  createdByName: true,
  createdAt: true,
  committedAt: true,
  committedByName: true,
  _count: { select: { projects: true } },
} as const satisfies Prisma.ImportSelect;

/** How many projects an import changed, and set 不参评. */
export type OutcomeCounts = { readonly changed: number; readonly exempted: number };

export function importRow(
  row: Prisma.ImportGetPayload<{ select: typeof importHead }>,
  outcome: OutcomeCounts | undefined,
): ImportRow {
  const { _count, createdAt, committedAt, ...head } = row;
  return {
    ...head,
    addedCount: _count.projects,
    updatedCount: outcome?.changed ?? 0,
    exemptedCount: outcome?.exempted ?? 0,
    createdAt: createdAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
  };
}

/** What is there already. */
export type Surroundings = {
  readonly unitNames: ReadonlyMap<string, string>;
  /** Owners' accounts; of two with the same name in a unit the first is the one that an import links */
  readonly owners: readonly {
    readonly name: string;
    readonly unitCode: string;
    readonly status: 'INVITED' | 'ACTIVE' | 'DISABLED';
  }[];
  readonly stored: ReadonlyMap<string, StoredProject>;
  /** Number of 批注 by indicator */
  readonly comments: ReadonlyMap<string, number>;
  /** Names of all units that there are */
  readonly allUnits: readonly string[];
  /** What each unit's year pins, by the unit's code; a year that is not there yet begins with the default */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
};

/** A document beside what is there already, as the preview shows it. */
export function importDetailsOf(
  row: Prisma.ImportGetPayload<{ select: typeof importHead }> & {
    readonly fileSha256: string;
    readonly outcome: Prisma.JsonValue;
  },
  document: BudgetDocument,
  surroundings: Surroundings,
): Omit<ImportDetails, 'earlier' | 'tablesDiffer'> {
  const { projects, tables, problems } = document;
  const { stored } = surroundings;
  const { id, fileSha256, ...head } = row;
  const outcome = row.outcome as ImportOutcome | null;
  const counts = outcome && { changed: outcome.changed.length, exempted: outcome.exempted.length };
  const keys = new Set(projects.map((project) => keyOf(document, project)));
  return {
    ...importRow({ ...head, id }, counts ?? undefined),
    fileSha256,
    outcome,
    tables,
    problems,
    completeness: completenessNotes(document),
    notes: document.notes,
    unread: noticesOf(document).length,
    money: moneyOf(projects).toFixed(),
    levels: levelSums(projects),
    units: importUnits(document, surroundings),
    persons: importPersons(document, surroundings),
    projects: projects.map((project) => importProject(document, project, surroundings, id)),
    weighted: projects.filter(isWeighted).length,
    weightNotes: projects.flatMap((project) =>
      weightNote(project, ruleSetOf(document, project, surroundings)),
    ),
    absent: [...stored].filter(([key]) => !keys.has(key)).map(absentProject),
    otherUnits: isOtherDepartment(document, surroundings.unitNames) ? surroundings.allUnits : [],
  };
}

function keyOf(document: BudgetDocument, project: BudgetProject): string {
  return projectKey(unitOf(document, project).code, project.code ?? '');
}

/** Whether the document is of none of the units that are there. */
function isOtherDepartment(document: BudgetDocument, known: ReadonlyMap<string, string>): boolean {
  return !unitsOf(document).some(({ unit }) => known.has(unit.code));
}

function absentProject([key, stored]: [string, StoredProject]): AbsentProject {
  const { code, name, record } = stored;
  return { key, code, name, origin: record.origin, standing: standingOf(stored) };
}

function importProject(
  document: BudgetDocument,
  project: BudgetProject,
  { stored, comments }: Surroundings,
  importId: string,
): ImportProject {
  const { unit: _unit, ...declared } = project;
  const key = keyOf(document, project);
  return {
    ...declared,
    key,
    unitCode: unitOf(document, project).code,
    comparison: compareProject(project, stored.get(key), importId, comments),
  };
}

function importUnits(document: BudgetDocument, { unitNames }: Surroundings): ImportUnit[] {
  return unitsOf(document).map(({ unit, projects }) => ({
    code: unit.code,
    name: unit.name,
    projects: projects.length,
    knownAs: unitNames.get(unit.code) ?? null,
  }));
}

function importPersons(document: BudgetDocument, { owners }: Surroundings): ImportPerson[] {
  return unitsOf(document).flatMap(({ unit, projects }) =>
    personsOf(projects).map((person) => {
      const account = owners.find((owner) => owner.unitCode === unit.code && owner.name === person.name);
      return { ...person, unitCode: unit.code, account: account?.status ?? 'NEW' };
    }),
  );
}

function isWeighted({ indicators }: BudgetProject): boolean {
  return indicators.length > 0 && indicators.every(({ weight }) => weight !== null);
}

function ruleSetOf(document: BudgetDocument, project: BudgetProject, { ruleSets }: Surroundings): RuleSet {
  return ruleSets.get(unitOf(document, project).code) ?? DEFAULT_RULE_SET;
}

function inWords({ level1, expected, actual }: WeightProblem, { levels }: RuleSet): string {
  const together = level1 === '产出指标' && levels.costPlacement === 'inside-output';
  return `${level1 ?? '合计'}${together ? '（含成本指标）' : ''}应为 ${formatScore(expected)}，实为 ${formatScore(actual)}`;
}

/** Weights of the document that do not sum to what the rule set wants. */
function weightNote(project: BudgetProject, ruleSet: RuleSet): WeightNote[] {
  const { code, name, indicators } = project;
  const given = indicators.filter(({ weight }) => weight !== null).length;
  if (given === 0) return [];
  if (given < indicators.length) {
    const message = `${indicators.length} 条指标中只有 ${given} 条有分值，导入后按评分规则分配`;
    return [{ code, name, message }];
  }
  const rows = indicators.flatMap(({ level1: text, weight }) => {
    const level1 = parseLevel1(text);
    return level1 && weight !== null ? [{ level1, weight: new Dec(weight) }] : [];
  });
  const applies = executionApplies(sheetBudget({ money: openingMoney(project) }));
  const problems = weightProblems(rows, ruleSet, applies);
  if (problems.length === 0) return [];
  return [{ code, name, message: problems.map((problem) => inWords(problem, ruleSet)).join('；') }];
}
