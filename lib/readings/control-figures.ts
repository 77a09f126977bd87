import type { Db } from '@/lib/db/database';
import { type SheetRecord, sheetInclude, sheetOf } from '@/lib/evaluations/records';
import { isControlFigure } from '@/lib/indicators/names';
import { withBlankControlFigures } from '@/lib/sheet/control-figure';

/**
 * 项目预算控制数 whose meaning was decided just now takes the money executed, where its actual is blank: the
 * decision may have given it 万元 for the first time.
 * @param decided the indicators that were decided
 */
export async function fillControlFigures(
  db: Db,
  decided: readonly { readonly projectId: string; readonly name: string }[],
): Promise<void> {
  const ids = new Set(decided.filter(({ name }) => isControlFigure(name)).map(({ projectId }) => projectId));
  if (ids.size === 0) return;
  const projects = await db.project.findMany({
    where: { id: { in: [...ids] }, evaluation: { isNot: null } },
    include: sheetInclude,
  });
  const rows = (projects as SheetRecord[]).flatMap((record) => {
    const before = sheetOf(record);
    return withBlankControlFigures(before).rows.flatMap(({ indicatorId, value, measured }, i) => {
      const former = before.rows[i]!;
      if (value === former.value && measured === former.measured) return [];
      return [{ indicatorId, evaluationId: record.evaluation.id, value, measured }];
    });
  });
  await db.$executeRaw`
    INSERT INTO "Actual" ("indicatorId", "evaluationId", "value", "measured")
    SELECT "indicatorId", "evaluationId", "value", "measured"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS rows(
      "indicatorId" text, "evaluationId" text, "value" numeric, "measured" numeric)
    ON CONFLICT ("indicatorId") DO UPDATE SET "value" = EXCLUDED."value", "measured" = EXCLUDED."measured"`;
}
