import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { aCommittedImport } from '@/lib/imports/committed-import.fixture';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { beginDepartment } from './commands';
import { departmentPage } from './queries';

const path = process.env.REAL_BUDGET_DOC;

describe.skipIf(!path)('a published budget (REAL_BUDGET_DOC)', () => {
  it('brings all the targets of its table 14, the copies marked, each of them to be scored', async () => {
    const { prisma } = await freshDatabase();
    const parsed = parseBudgetDocument(readFileSync(path ?? ''), 'budget.txt');
    if (!parsed.ok) throw new Error(parsed.error.message);
    const unit = await aUnit(prisma, parsed.value.unit);
    const { id: yearId } = await aYear(prisma, unit.id);
    await aCommittedImport(prisma, unit, { document: JSON.parse(JSON.stringify(parsed.value)) });
    const evaluator = sessionOf(await aUser(prisma, 'EVALUATOR', { unitId: unit.id }));
    expect((await departmentPage(evaluator, {}))?.brought).toEqual({
      ...{ department: '北京市西城区人民政府广安门内街道办事处', targets: 40, duplicates: 18, unsettled: 0 },
    });
    await beginDepartment(evaluator, { yearId });
    const evaluation = (await departmentPage(evaluator, {}))?.evaluation;
    const { sheet, basic } = evaluation?.department ?? {};
    const count = (name: string) => sheet?.rows.filter(({ level1 }) => level1 === name).length;
    expect(LEVEL1_NAMES.map(count)).toEqual([6, 18, 4, 12]);
    expect(basic?.initial).toBe('7947.677883');
    const weights = evaluation?.model.targets.map(({ weight }) => weight);
    expect(new Set(weights)).toEqual(new Set(['1.50']));
  });
});
