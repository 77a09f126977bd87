import type { Db, Prisma } from '@/lib/db/database';
import { type SheetRecord, sheetOf } from '@/lib/evaluations/records';
import { scoreRecord } from '@/lib/evaluations/rescore';
import type { FormTexts } from '@/lib/review-hints/copied-texts';
import { type ReviewHint, reviewHints } from '@/lib/review-hints/review-hints';
import { pinnedRuleSet } from '@/lib/rules/pinned';

/** Whatever the forms of a unit say in words for a year, in one query. */
async function textsOf(db: Db, where: Prisma.ProjectWhereInput): Promise<FormTexts[]> {
  const projects = await db.project.findMany({
    where: { AND: [where, { participates: true }] },
    select: {
      id: true,
      name: true,
      evaluation: {
        select: {
          goalActual: true,
          executionReason: true,
          actuals: { select: { completion: true, deviationReason: true, improvement: true } },
        },
      },
    },
  });
  return projects.map(({ id, name, evaluation }) => ({
    projectId: id,
    name,
    texts: evaluation
      ? [
          evaluation.goalActual,
          evaluation.executionReason,
          ...evaluation.actuals.flatMap((row) => [row.completion, row.deviationReason, row.improvement]),
        ]
      : [],
  }));
}

/**
 * The hints of forms that wait for evaluators, their texts held against all forms of the same unit and year.
 * @param records of one unit and year
 */
export async function hintsFor(
  db: Db,
  records: readonly SheetRecord[],
): Promise<ReadonlyMap<string, readonly ReviewHint[]>> {
  const [first] = records;
  if (!first) return new Map();
  const ruleSet = pinnedRuleSet(first.year);
  const written = await textsOf(db, { unitId: first.unitId, yearId: first.yearId });
  const files = await db.evidence.findMany({
    where: { removedAt: null, project: { unitId: first.unitId, yearId: first.yearId } },
    select: { projectId: true, indicatorId: true },
  });
  const forms = records.map((record) => {
    const { sheet, score } = scoreRecord(record, ruleSet, sheetOf(record));
    return { projectId: record.id, sheet, score };
  });
  return reviewHints(forms, written, files);
}
