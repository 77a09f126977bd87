import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { choicesFor } from '@/lib/indicators/decisions/choices';
import { proposeReading, type Reading } from '@/lib/indicators/reading';
import { decideReadings } from './commands';
import { readingGroups } from './queries';

const file = process.env.REAL_BUDGET_DOC;
const title = file
  ? 'readings of a published budget'
  : 'readings of a published budget (skipped: REAL_BUDGET_DOC does not name a file)';

function load() {
  const parsed = parseBudgetDocument(fs.readFileSync(file ?? ''), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.projects.flatMap((project) =>
    project.indicators.map((indicator) => {
      const context = { fiscalYear: 2024, projectTotal: project.total };
      return { indicator, reading: proposeReading(indicator, context) };
    }),
  );
}

/** The kind with what divides it: `coverage entitled`, `deadline after-year`. */
function nameOf(reading: Reading): string {
  if (reading.kind === 'coverage') return `coverage ${reading.of}`;
  return reading.kind === 'deadline' ? `deadline ${reading.due}` : reading.kind;
}

describe.skipIf(!file)(title, () => {
  it('proposes for all 1,693, and asks about 159', () => {
    const found: Record<string, [proposed: number, asking: number]> = {};
    const rows = load();
    for (const { reading } of rows) {
      const [proposed, asking] = found[nameOf(reading)] ?? [0, 0];
      found[nameOf(reading)] = [proposed + 1, asking + (reading.ask ? 1 : 0)];
    }
    expect(found).toEqual({
      number: [714, 1],
      grade: [704, 38],
      // 64 costs with ＝ are 42 ceilings and 22 unit standards; the 20 that ask are control figures.
      ceiling: [62, 20],
      exact: [22, 0],
      recurring: [61, 25],
      'deadline in-year': [46, 14],
      'deadline after-year': [3, 3],
      'deadline before-year': [2, 2],
      // Of the 42 upper limits of 数量指标: 34 on people and households, 6 on other outputs, 2 on what has limits.
      'coverage entitled': [34, 34],
      floor: [6, 6],
      // The 2 that ask speak of completion beside a year.
      'coverage months': [24, 2],
      'coverage days': [1, 0],
      rate: [1, 1],
      unreadable: [13, 13],
    });
    expect(rows).toHaveLength(1693);
    expect(rows.filter(({ reading }) => reading.ask)).toHaveLength(159);
    expect(rows.filter(({ reading }) => reading.doubtful)).toHaveLength(330);
  });

  it('offers every one at least one meaning that it can be scored by', () => {
    const without = load().filter(
      ({ indicator, reading }) => choicesFor(indicator, reading, 2024, null).length === 0,
    );
    expect(without).toEqual([]);
  });

  it('is decided as a whole: every doubtful row with its first choice, in one save', async () => {
    const { prisma } = await freshDatabase();
    const administrator = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
    const { importId } = await createPreview(administrator, {
      bytes: new Uint8Array(fs.readFileSync(file ?? '')),
      fileName: 'budget.txt',
    });
    await commitImport(administrator, { importId });
    const unit = await prisma.unit.findFirstOrThrow();
    const evaluator = sessionOf(await aUser(prisma, 'EVALUATOR', { unitId: unit.id, login: 'evaluator' }));

    const began = performance.now();
    const first = await readingGroups(evaluator, {});
    const opened = performance.now();
    expect(first.counts).toEqual({ open: 330, ask: 159, decided: 0, all: 1693 });
    const indicators = await prisma.indicator.findMany({ include: { project: true } });
    const decisions = indicators.flatMap(({ id, project, unitOfMeasure, ...texts }) => {
      const indicator = { ...texts, unit: unitOfMeasure };
      const context = { fiscalYear: 2024, projectTotal: project.total?.toFixed() ?? null };
      const reading = proposeReading(indicator, context);
      if (!reading.doubtful) return [];
      const [choice] = choicesFor(indicator, reading, 2024, null);
      return [{ rows: [{ indicatorId: id, seen: null }], meaning: choice!.meaning, note: '' }];
    });
    const ready = performance.now();
    const saved = await decideReadings(evaluator, { decisions });
    const done = performance.now();
    expect(saved.rows).toBe(330);
    const after = await readingGroups(evaluator, { show: 'decided' });
    expect(after.counts).toEqual({ open: 0, ask: 0, decided: 330, all: 1693 });
    expect(await prisma.auditEvent.count({ where: { action: 'evaluation.readingsDecided' } })).toBe(
      saved.projects,
    );
    const ms = (from: number, to: number) => `${Math.round(to - from)} ms`;
    console.log(
      `a page ${ms(began, opened)}; ${saved.rows} rows of ${saved.projects} projects decided ${ms(ready, done)}`,
    );
  }, 120_000);
});
