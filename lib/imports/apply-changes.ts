import { randomUUID } from 'node:crypto';
import type { BudgetDocument, BudgetIndicator } from '@/lib/budget-document/budget-document';
import { textTaken } from '@/lib/budget-document/difference/project-difference';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import type { Held } from '@/lib/evaluations/hold';
import { sheetOf } from '@/lib/evaluations/records';
import { rescoreProjects } from '@/lib/evaluations/rescore';
import { createActuals, createIndicators, type PlacedIndicator } from '@/lib/projects/create-projects';
import { openingMoney } from '@/lib/projects/opening';
import { isDerived, withDerivedAnnual } from '@/lib/sheet/annual-budget';
import { ownerKey } from './accounts';
import { decisionHolds } from './comparison';
import { dropsAdjustment, endAdjustments, endCorrections } from './corrections';
import { placeOf } from './document-parts';
import type { Chosen } from './resolve-choices';
import { declaredOf, sameAmount } from './stored-projects';

type Context = {
  readonly importId: string;
  readonly document: BudgetDocument;
  /** Owners' accounts by unit and name */
  readonly owners: ReadonlyMap<string, string>;
};

/** A change that was made, with the names of the indicators whose decided meaning went. */
export type Applied = {
  readonly chosen: Chosen;
  readonly dropped: readonly string[];
  readonly total: { readonly from: string | null; readonly to: string | null };
};

type Placed = PlacedIndicator & { readonly kept: boolean };

/**
 * The rows of a project after the change. 分值 stay where a person set them, follow the document where it gives one
 * for every row, and are else left for the rules to split.
 */
function placedRows({ stored, project, difference, merged }: Chosen, context: Context): Placed[] {
  const { record } = stored;
  const place = placeOf(context.document, project);
  const given = merged.rows.every(({ text }) => text.weight !== null);
  return merged.rows.map(({ index, taken, text }, i) => {
    const { from, to } = difference.rows[index]!;
    const before = from === null ? null : record.indicators[from]!;
    const inForce = before?.weight?.toFixed(2) ?? null;
    return {
      ...textsOf(text),
      kept: before !== null,
      id: before?.id ?? randomUUID(),
      projectId: record.id,
      position: i + 1,
      documentWeight: text.weight,
      weight: given && !record.evaluation.weightsAdjusted ? text.weight : inForce,
      sourceImportId: taken ? context.importId : (before?.sourceImportId ?? null),
      sourceRow: taken ? (place?.indicators[to!]?.row ?? null) : (before?.sourceRow ?? null),
    };
  });
}

function textsOf({ unit, weight: _weight, ...words }: BudgetIndicator) {
  return { ...words, unitOfMeasure: unit };
}

/** First out of the way, then into place: no two rows of a project may share a position on the way. */
async function moveIndicators(db: Db, rows: readonly Placed[]): Promise<void> {
  const json = JSON.stringify(rows);
  await db.$executeRaw`
    UPDATE "Indicator" SET "position" = -"position"
    WHERE "id" IN (SELECT "id" FROM jsonb_to_recordset(${json}::jsonb) AS rows("id" text))`;
  await db.$executeRaw`
    UPDATE "Indicator" AS indicator SET "position" = rows."position", "level1" = rows."level1",
      "level2" = rows."level2", "name" = rows."name", "nature" = rows."nature", "target" = rows."target",
      "unitOfMeasure" = rows."unitOfMeasure", "direction" = rows."direction", "weight" = rows."weight",
      "documentWeight" = rows."documentWeight", "sourceImportId" = rows."sourceImportId",
      "sourceRow" = rows."sourceRow"
    FROM jsonb_to_recordset(${json}::jsonb) AS rows(
      "id" text, "position" int, "level1" text, "level2" text, "name" text, "nature" text, "target" text,
      "unitOfMeasure" text, "direction" text, "weight" numeric, "documentWeight" numeric,
      "sourceImportId" text, "sourceRow" int)
    WHERE indicator."id" = rows."id"`;
}

async function writeRows(db: Db, changes: readonly Chosen[], context: Context): Promise<void> {
  const gone = changes.flatMap(({ stored, difference, merged }) =>
    merged.removed.map((index) => stored.record.indicators[difference.rows[index]!.from!]!.id),
  );
  await db.indicator.deleteMany({ where: { id: { in: gone } } });
  const rows = changes.flatMap((chosen) => placedRows(chosen, context));
  await moveIndicators(
    db,
    rows.filter(({ kept }) => kept),
  );
  await createIndicators(
    db,
    rows.filter(({ kept }) => !kept),
  );
  await createActuals(db, JSON.stringify(changes.map(({ stored }) => stored.record.evaluation.id)));
}

/** Rows whose text is taken, by their ids, with the corrected texts that stay. */
function keptTexts(changes: readonly Chosen[]) {
  return new Map(
    changes.flatMap(({ stored, difference, taken }) =>
      taken.rows.flatMap((index) => {
        const { from, to, kept } = difference.rows[index]!;
        return from === null || to === null ? [] : [[stored.record.indicators[from]!.id, kept] as const];
      }),
    ),
  );
}

/** Rows that are taken with another target than the one declared or in force. */
function droppedAdjustments({ stored, difference, taken }: Chosen): string[] {
  return taken.rows.flatMap((index) => {
    const row = difference.rows[index]!;
    const { from } = row;
    return from !== null && dropsAdjustment(row) ? [stored.record.indicators[from]!.id] : [];
  });
}

/** Rows whose text is another one now lose the meaning that was decided for it. */
function droppedDecisions({ stored, difference, taken, project }: Chosen): { id: string; name: string }[] {
  const { indicators, year } = stored.record;
  return taken.rows.flatMap((index) => {
    const { from } = difference.rows[index]!;
    const after = textTaken(difference.rows[index]!, project);
    if (from === null || after === null || indicators[from]!.decision === null) return [];
    const before = stored.declared.indicators[from]!;
    return decisionHolds(before, after, year.fiscalYear)
      ? []
      : [{ id: indicators[from]!.id, name: after.name }];
  });
}

/**
 * 年初预算数 is what is declared. 全年预算数 follows where it was still the declared one; adjusted by hand it stays,
 * as do executed amounts. With recorded adjustments it is derived from the new 年初预算数; a source that the document
 * does not declare then keeps its own.
 */
async function writeMoney(db: Db, { stored, merged }: Chosen): Promise<void> {
  const { evaluation } = stored.record;
  const before = openingMoney(declaredOf(stored.record));
  const sheet = sheetOf(stored.record);
  for (const { source, applicable, initial, annual } of openingMoney(merged.fields)) {
    const line = evaluation.fundingLines.find((candidate) => candidate.source === source);
    const opened = before.find((candidate) => candidate.source === source)!;
    const follows = !line || sameAmount(line.annual?.toFixed(), opened.annual);
    const stays = line !== undefined && (line.executed !== null || line.applicable !== opened.applicable);
    const adjusted = sheet.money.find((candidate) => candidate.source === source && isDerived(candidate));
    const derived = adjusted && withDerivedAnnual({ ...adjusted, initial: initial ?? adjusted.initial });
    const data = derived
      ? { initial: derived.initial, annual: derived.annual, typedAnnual: derived.typedAnnual ?? null }
      : {
          initial,
          annual: follows ? annual : line.annual,
          applicable: stays ? line.applicable : applicable,
        };
    await db.fundingLine.upsert({
      where: { evaluationId_source: { evaluationId: evaluation.id, source } },
      create: { evaluationId: evaluation.id, source, ...data },
      update: data,
    });
  }
}

async function writeProject(db: Db, chosen: Chosen, { importId, document, owners }: Context): Promise<void> {
  const { stored, project, taken, merged } = chosen;
  const { id, version, unit } = stored.record;
  const { owner, phone, ...fields } = merged.fields;
  const ownerId = owner === null ? null : (owners.get(ownerKey(unit.code, owner)) ?? null);
  const changed = await db.project.updateMany({
    where: { id, version },
    data: {
      ...fields,
      ownerName: owner,
      ownerPhone: phone,
      ...(taken.items.includes('owner') ? { ownerId } : {}),
      ...(taken.items.length > 0
        ? { sourceImportId: importId, sourceRow: placeOf(document, project)?.row ?? null }
        : {}),
      version: { increment: 1 },
    },
  });
  if (changed.count !== 1) throw new AppError('CONFLICT');
  if (taken.items.includes('money')) await writeMoney(db, chosen);
}

/**
 * Writes what was taken of projects that are there, and scores them again under their years' rules. The caller holds
 * them, and records the events.
 */
export async function applyChanges(
  db: Db,
  held: Held,
  changes: readonly Chosen[],
  context: Context,
): Promise<Applied[]> {
  if (changes.length === 0) return [];
  const dropped = changes.map(droppedDecisions);
  for (const chosen of changes) await writeProject(db, chosen, context);
  await writeRows(db, changes, context);
  await endCorrections(db, keptTexts(changes));
  await endAdjustments(db, changes.flatMap(droppedAdjustments));
  await db.readingDecision.deleteMany({
    where: { indicatorId: { in: dropped.flatMap((rows) => rows.map(({ id }) => id)) } },
  });
  const ids = changes.map(({ stored }) => stored.record.id);
  const rescored = await rescoreProjects(db, held, ids);
  const totals = new Map(
    rescored.map(({ projectId, before, after }) => [projectId, { from: before.total, to: after.total }]),
  );
  return changes.map((chosen, i) => ({
    chosen,
    dropped: dropped[i]!.map(({ name }) => name),
    total: totals.get(chosen.stored.record.id) ?? { from: null, to: null },
  }));
}
