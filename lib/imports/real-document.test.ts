import fs from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { Dec, sum } from '@/lib/core/decimal';
import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { table13 } from '@/lib/projects/queries';
import { table13Workbook } from '@/lib/projects/table-13-workbook';
import { acceptSuggestions } from '@/lib/quality/commands';
import { qualityExport } from '@/lib/quality/queries';
import { commitImport, createPreview } from './commands';
import { importDetails } from './queries';

const file = process.env.REAL_BUDGET_DOC;

describe.skipIf(!file)('the real document (REAL_BUDGET_DOC)', () => {
  let db: Db;
  let admin: Session;
  const bytes = () => new Uint8Array(fs.readFileSync(file!));

  beforeAll(async () => {
    db = (await freshDatabase()).prisma;
    admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
    const began = performance.now();
    const { importId } = await createPreview(admin, { bytes: bytes(), fileName: 'budget.txt' });
    const previewed = performance.now();
    const details = await importDetails(admin, { importId });
    const looked = performance.now();
    expect(details).toMatchObject({ projectCount: 166, indicatorCount: 1693, problems: [] });
    expect(await commitImport(admin, { importId })).toMatchObject({
      changed: true,
      projects: 166,
      accounts: 52,
    });
    const committed = performance.now();
    const ms = (from: number, to: number) => `${Math.round(to - from)} ms`;
    console.log(
      `preview ${ms(began, previewed)}, details ${ms(previewed, looked)}, commit ${ms(looked, committed)}`,
    );
  });

  test('brings in every project, indicator and person', async () => {
    expect(await db.project.count()).toBe(166);
    expect(await db.indicator.count()).toBe(1693);
    expect(await db.user.count({ where: { role: 'OWNER', status: 'INVITED' } })).toBe(52);
    expect(await db.project.count({ where: { ownerId: null } })).toBe(0);
    const { _sum } = await db.project.aggregate({ _sum: { total: true } });
    expect(_sum.total?.toFixed()).toBe('22157.660427');
  });

  test('gives the indicators of every project 90 points exactly, 10 are for execution', async () => {
    const projects = await db.project.findMany({ include: { indicators: true } });
    const sums = projects.map((project) =>
      sum(project.indicators.map((row) => new Dec(row.weight!))).toFixed(),
    );
    expect(new Set(sums)).toEqual(new Set(['90']));
  });

  test('opens every project with what was declared, nothing carried over', async () => {
    const fiscal = await db.fundingLine.aggregate({
      where: { source: 'FISCAL', applicable: true },
      _sum: { initial: true, annual: true },
      _count: true,
    });
    expect([fiscal._count, fiscal._sum.initial?.toFixed(), fiscal._sum.annual?.toFixed()]).toEqual([
      166,
      '22157.660427',
      '22157.660427',
    ]);
    expect(await db.fundingLine.count({ where: { applicable: false } })).toBe(332);
    expect(await db.actual.count()).toBe(1693);
  });

  test('changes nothing when it is imported again', async () => {
    const before = [await db.auditEvent.count(), await db.import.count(), await db.user.count()];
    const { importId } = await createPreview(admin, { bytes: bytes(), fileName: 'again.txt' });
    const details = await importDetails(admin, { importId });
    expect(new Set(details.projects.map(({ comparison }) => comparison.kind))).toEqual(
      new Set(['identical']),
    );
    expect(await commitImport(admin, { importId })).toEqual({
      changed: false,
      earlierImportId: details.earlier?.id,
    });
    expect([await db.auditEvent.count(), await db.import.count(), await db.user.count()]).toEqual(before);
  });

  test('nor does it, or the exported table 13, after suggestions of the quality audit were accepted', async () => {
    const { unitId } = await db.project.findFirstOrThrow();
    const evaluator = sessionOf(await aUser(db, 'EVALUATOR', { unitId, login: 'evaluator' }));
    const { projects } = await qualityExport(evaluator, {});
    const open = projects.flatMap(({ projectId, findings }) =>
      findings
        .filter(({ changes }) => changes.length > 0)
        .map(({ key, rule }) => ({ projectId, key, figure: rule === 'control-figure-mismatch' })),
    );
    const seen = (figure: boolean) =>
      open.filter((one) => one.figure === figure).map(({ projectId, key }) => ({ projectId, key }));
    for (const one of seen(true)) await acceptSuggestions(evaluator, { findings: [one] });
    for (const one of seen(false).slice(0, 60)) await acceptSuggestions(evaluator, { findings: [one] });
    const decisions = await db.qualityDecision.findMany();
    expect(decisions).toHaveLength(80);
    const exported = await table13Workbook(await table13(admin, {}));
    for (const upload of [
      { bytes: bytes(), fileName: 'again.txt' },
      { bytes: new Uint8Array(exported), fileName: 'export.xlsx' },
    ]) {
      const { importId } = await createPreview(admin, upload);
      const details = await importDetails(admin, { importId });
      expect(details.projects.filter(({ comparison }) => comparison.kind !== 'identical')).toEqual([]);
      expect(await commitImport(admin, { importId })).toMatchObject({ changed: false });
    }
    expect(await db.qualityDecision.findMany()).toEqual(decisions);
  }, 300_000);
});
