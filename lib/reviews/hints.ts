import type { Db } from '@/lib/db/database';
import { type SheetRecord, sheetOf } from '@/lib/evaluations/records';
import { scoreRecord } from '@/lib/evaluations/rescore';
import { AttachedFiles } from '@/lib/review-hints/attached-files';
import { type ReviewHint, reviewHints } from '@/lib/review-hints/review-hints';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { copiedTextsOf } from './year-texts';

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
  const copied = await copiedTextsOf(db, first);
  const files = await db.evidence.findMany({
    where: { removedAt: null, project: { unitId: first.unitId, yearId: first.yearId } },
    select: { projectId: true, indicatorId: true },
  });
  const forms = records.map((record) => {
    const { sheet, score } = scoreRecord(record, ruleSet, sheetOf(record));
    return { projectId: record.id, sheet, score };
  });
  return reviewHints(forms, copied, new AttachedFiles(files, first.year.evidenceHere));
}
