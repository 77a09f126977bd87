import type { Prisma } from '@/lib/db/database';
import type { ProjectsMoney } from '@/lib/department-scoring/department-money';
import type { DepartmentRules, DepartmentSheet } from '@/lib/department-scoring/department-sheet';
import type { DepartmentScheme } from '@/lib/department-scoring/scheme';
import { schemeSchema } from '@/lib/department-scoring/scheme-schema';
import { findScheme } from '@/lib/department-scoring/schemes';
import {
  isSettled,
  type SettledTarget,
  type TargetTexts,
  unsettledReason,
} from '@/lib/department-scoring/target';
import { proposeReading } from '@/lib/indicators/reading';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { UNJUDGED } from '@/lib/sheet/apply-patch';
import type { Reported, SheetRow } from '@/lib/sheet/sheet';
import { itemsSchema, printedSchema, reportedSchema } from './schema';
import type { TargetLine } from './types';

/** All that an evaluation is made of but the money of the projects. */
export const departmentInclude = {
  ownScheme: true,
  targets: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  year: { include: { unit: true, ownRuleSet: true } },
} as const satisfies Prisma.DepartmentEvaluationInclude;

export type DepartmentRecord = Prisma.DepartmentEvaluationGetPayload<{ include: typeof departmentInclude }>;
type TargetRecord = DepartmentRecord['targets'][number];

type StoredScheme = Pick<DepartmentRecord, 'schemeId' | 'schemeVersion' | 'ownScheme'>;

/** The scheme that scores an evaluation; one that is gone is a broken installation. */
export function schemeOf({ schemeId, schemeVersion, ownScheme }: StoredScheme): DepartmentScheme {
  if (ownScheme) {
    const { title, body } = ownScheme;
    return { ...schemeSchema.parse(body), id: schemeId, version: schemeVersion, title };
  }
  const shipped = findScheme(schemeId, schemeVersion);
  if (!shipped) throw new Error(`scheme ${schemeId} version ${schemeVersion} is not installed`);
  return shipped;
}

export function departmentRulesOf(record: DepartmentRecord): DepartmentRules {
  return { scheme: schemeOf(record), ruleSet: pinnedRuleSet(record.year) };
}

const BLANK: Reported = {
  ...{ value: null, doneOn: null, grade: null, percent: null, completion: '', measured: null },
  ...{ timesOnTime: null, eligible: null, surveyMethod: '', surveySent: null, surveyReturned: null },
  ...{ surveyValid: null, surveySatisfied: null, surveyedOn: null, readingWish: '' },
  ...{ deviationReason: '', improvement: '' },
};

export function textsOfTarget(target: TargetRecord): TargetTexts {
  const { level1, level2, name, nature, target: value, unitOfMeasure } = target;
  return { level1, level2, name, nature, target: value, unitOfMeasure };
}

function rowOf(id: string, texts: SettledTarget, reported: unknown, fiscalYear: number): SheetRow {
  const { unitOfMeasure: unit } = texts;
  return {
    ...texts,
    ...BLANK,
    ...(reported === null ? {} : reportedSchema.parse(reported)),
    ...UNJUDGED,
    ...{
      indicatorId: id,
      direction: null,
      weight: null,
      percentReason: null,
      decision: null,
      adjusted: null,
    },
    reading: proposeReading({ ...texts, unit, direction: null }, { fiscalYear, projectTotal: null }),
  };
}

const fixed = (value: { toFixed(): string } | null) => value?.toFixed() ?? null;

/** The evaluation as data, with the money of the year's projects. */
export function departmentOf(record: DepartmentRecord, projects: ProjectsMoney): DepartmentSheet {
  const { year, goal, goalActual, executionReason, notes } = record;
  const standing = record.targets.filter(({ removedAt }) => removedAt === null);
  const rows = standing.flatMap((target) => {
    const texts = textsOfTarget(target);
    return isSettled(texts) ? [rowOf(target.id, texts, target.reported, year.fiscalYear)] : [];
  });
  const unsettled = standing.flatMap((target) => {
    const why = unsettledReason(textsOfTarget(target));
    return why === null ? [] : [{ id: target.id, text: target.name, why }];
  });
  return {
    sheet: { fiscalYear: year.fiscalYear, goal, goalActual, executionReason, notes, money: [], rows },
    unsettled,
    projects,
    basic: {
      applicable: record.basicApplicable,
      initial: fixed(record.basicInitial),
      annual: fixed(record.basicAnnual),
      executed: fixed(record.basicExecuted),
    },
    items: itemsSchema.parse(record.items),
    texts: {
      ...{ overview: record.overview, work: record.work },
      ...{ problems: record.problems, improvements: record.improvements },
    },
  };
}

/** A target as it stands in the list. */
export function lineOf(target: TargetRecord): TargetLine {
  const { id, row, activity, duplicateOf, printed, reason, removedAt } = target;
  return {
    ...textsOfTarget(target),
    ...{ id, row, activity, duplicateOf, reason },
    printed: printed === null ? null : printedSchema.parse(printed),
    removed: removedAt !== null,
  };
}
