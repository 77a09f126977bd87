import type { Db } from '@/lib/db/database';
import { summaryLayoutInput } from './schema';
import { type ChosenColumn, SUMMARY_HEADINGS, type SummaryLayout, USUAL_COLUMNS } from './types';

/** The columns of a unit's 汇总表. */
export async function summaryLayoutOf(db: Db, unitId: string): Promise<SummaryLayout> {
  const own = await db.summaryLayout.findUnique({ where: { unitId } });
  if (!own) return { version: 0, columns: USUAL_COLUMNS, savedByName: null };
  const { columns } = summaryLayoutInput.parse({ version: own.version, columns: own.columns });
  return { version: own.version, columns, savedByName: own.savedByName };
}

/** Columns in words, for the log: `项目名称、总分（得分）`. */
export function columnsInWords(columns: readonly ChosenColumn[]): string {
  return columns
    .map(({ id, heading }) =>
      heading === SUMMARY_HEADINGS[id] ? heading : `${SUMMARY_HEADINGS[id]}（改为“${heading}”）`,
    )
    .join('、');
}
