import { createHash } from 'node:crypto';
import type { Originals } from '@/lib/budget-document/difference/corrections';
import type { Declared } from '@/lib/budget-document/difference/declared';
import {
  differenceBetween,
  type ProjectDifference,
} from '@/lib/budget-document/difference/project-difference';
import { Dec } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import { type SheetRecord, sheetOf, weightsOriginOf } from '@/lib/evaluations/records';
import { loadSheetRecords } from '@/lib/evaluations/rescore';
import { openingMoney } from '@/lib/projects/opening';
import type { SheetRow } from '@/lib/sheet/sheet';
import { formerTexts, originalTexts } from './corrections';
import type { Standing } from './types';

/** A project as the product has it: texts verbatim, money and weights as decimal strings. */
export type StoredProject = {
  readonly code: string;
  readonly name: string;
  readonly importId: string | null;
  readonly declared: Declared;
  /** What its indicators said before they were corrected or adjusted, by their place */
  readonly originals: readonly Originals[];
  readonly record: SheetRecord;
};

/** The key of a project within a year: unit and code. */
export function projectKey(unitCode: string, code: string): string {
  return `${unitCode} ${code}`;
}

/** What a project that is there declares, as it is in force. */
export function declaredOf(record: SheetRecord): Declared {
  return {
    name: record.name,
    category: record.category,
    owner: record.ownerName,
    phone: record.ownerPhone,
    total: record.total?.toFixed() ?? null,
    fiscal: record.fiscal?.toFixed() ?? null,
    other: record.other?.toFixed() ?? null,
    goal: record.goal,
    indicators: record.indicators.map((indicator) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      nature: indicator.nature,
      target: indicator.target,
      unit: indicator.unitOfMeasure,
      direction: indicator.direction,
      weight: indicator.documentWeight?.toFixed() ?? null,
    })),
  };
}

/** The projects that these units have in that year, by unit and code, in their order. */
export async function storedProjects(
  db: Db,
  fiscalYear: number,
  unitCodes: readonly string[],
): Promise<Map<string, StoredProject>> {
  const records = await loadSheetRecords(db, {
    year: { fiscalYear },
    unit: { code: { in: [...unitCodes] } },
  });
  const originals = await originalTexts(
    db,
    records.map(({ id }) => id),
  );
  return new Map(
    records.map((record) => [
      projectKey(record.unit.code, record.code),
      {
        code: record.code,
        name: record.name,
        importId: record.importId,
        declared: declaredOf(record),
        originals: record.indicators.map((row) => formerTexts(row, originals.get(row.id) ?? [])),
        record,
      },
    ]),
  );
}

/**
 * A project that is there beside what a document declares of it. Where the quality audit corrected a text, a document
 * with the text in force and one with the original are both no difference.
 */
export function differenceTo(stored: StoredProject, document: Declared): ProjectDifference {
  return differenceBetween(stored.declared, document, stored.originals);
}

/** Whether anything was written down for the row: a value, or words beside it. */
export function hasEntries(row: SheetRow): boolean {
  const { value, measured, doneOn, grade, timesOnTime, eligible, surveySent, completion } = row;
  const given = [value, measured, doneOn, grade, timesOnTime, eligible, surveySent].some(
    (one) => one !== null,
  );
  const words = [completion, row.deviationReason, row.improvement, row.readingWish];
  return given || words.some((text) => text.trim() !== '');
}

/** Whether two amounts are the same; a blank one is no zero. */
export function sameAmount(a: string | null | undefined, b: string | null | undefined): boolean {
  const [left, right] = [a ?? null, b ?? null];
  return left === null || right === null ? left === right : new Dec(left).equals(right);
}

/** What of the money is not as the declaration opened it: executed, or 全年预算数 changed by hand. */
function moneyReported(record: SheetRecord): boolean {
  const opening = openingMoney(declaredOf(record));
  return record.evaluation.fundingLines.some((line) => {
    const opened = opening.find(({ source }) => source === line.source);
    return line.executed !== null || (line.applicable && !sameAmount(line.annual?.toFixed(), opened?.annual));
  });
}

/** What a project is recognised by: any change of its content, its state or its form gives another one. */
function seenOf({ declared, record }: StoredProject): string {
  const { id, version, evaluation, participates } = record;
  const content = JSON.stringify([id, version, participates, evaluation.version, evaluation.state, declared]);
  return createHash('sha256').update(content).digest('hex');
}

/** How far a project has come. */
export function standingOf(stored: StoredProject): Standing {
  const { record } = stored;
  const { rows } = sheetOf(record);
  return {
    projectId: record.id,
    state: record.evaluation.state,
    seen: seenOf(stored),
    reported: rows.filter(hasEntries).length,
    moneyReported: moneyReported(record),
    decisions: rows.filter(({ decision }) => decision !== null).length,
    weights: weightsOriginOf(record),
    participates: record.participates,
  };
}
