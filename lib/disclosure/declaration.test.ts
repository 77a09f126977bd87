import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { type DeclaredProject, declarationOf } from './declaration';
import { unitTables } from './unit-tables';

const filed = (name: string, code = name): DeclaredProject => ({ code, name, hasTargets: true });
const exemption = (key: string, reason = '上年结转资金') => ({
  key,
  reason,
  documentNumber: '',
  byName: '方一诺',
});
const line = (name: string, amount: string | null = '1') => ({ name, amount });

const input = {
  fiscalYear: 2024,
  projects: [filed('驿站运维', 'A1'), filed('河道巡查', 'A2')],
  tables: {
    budget: [line('驿站运维'), line('驿站 运维'), line('结转绿化', '0.1'), line('结转绿化', '0.2')],
    transfers: [{ code: 'A2', name: '河道巡查' }],
  },
  exemptions: [],
};

describe('绩效目标填报', () => {
  it('pairs targets and budget by name, whatever blanks it has, and sums the lines of an unfiled project', () => {
    expect(declarationOf(input)).toEqual({
      fiscalYear: 2024,
      filed: 2,
      transfers: 1,
      unfiled: [{ key: '结转绿化', name: '结转绿化', amount: '0.3', exemption: null }],
      due: 3,
      rate: '66.67%',
    });
  });

  it('is whole when the rest is exempted, and keeps the reason beside the project', () => {
    const found = declarationOf({ ...input, exemptions: [exemption('结转绿化'), exemption('驿站运维')] });
    expect(found).toMatchObject({ filed: 2, due: 2, rate: '100%' });
    expect(found.unfiled).toMatchObject([{ name: '结转绿化', exemption: { reason: '上年结转资金' } }]);
  });

  it('counts a project that was added without targets as due, once', () => {
    const projects = [
      ...input.projects,
      { code: 'B1', name: '新增项目', hasTargets: false },
      { code: 'B2', name: '结转绿化', hasTargets: false },
    ];
    const found = declarationOf({ ...input, projects });
    expect(found.unfiled?.map(({ name, amount }) => [name, amount])).toEqual([
      ['结转绿化', '0.3'],
      ['新增项目', null],
    ]);
    expect(found).toMatchObject({ filed: 2, due: 4, rate: '50.00%' });
  });

  it('knows neither what is due nor what was transferred without the tables that say so', () => {
    expect(declarationOf({ ...input, tables: { budget: null, transfers: null } })).toMatchObject({
      filed: 2,
      transfers: null,
      unfiled: null,
      due: null,
      rate: null,
    });
  });

  it('is not rounded up to the whole, and is nothing of nothing', () => {
    const projects = Array.from({ length: 20_000 }, (_, i) => filed(`项目${i}`));
    expect(
      declarationOf({ ...input, projects, tables: { budget: [line('缺')], transfers: [] } }),
    ).toMatchObject({
      transfers: 0,
      rate: '99.99%',
    });
    expect(declarationOf({ ...input, projects: [], tables: { budget: [], transfers: [] } })).toMatchObject({
      due: 0,
      rate: null,
    });
  });
});

const path = process.env.REAL_BUDGET_DOC;

describe.skipIf(!path)('绩效目标填报 of a published budget (REAL_BUDGET_DOC)', () => {
  const parsed = path ? parseBudgetDocument(readFileSync(path), 'budget.txt') : null;
  const document = parsed?.ok ? parsed.value : null;
  const projects = (document?.projects ?? []).map(({ code, name, indicators }) => ({
    code: code ?? '',
    name,
    hasTargets: indicators.length > 0,
  }));

  it('is 166 of 183, of the 166 eleven transfers, and whole with the seventeen exempted', () => {
    const tables = unitTables(document!, document!.unit.code);
    const before = declarationOf({ fiscalYear: 2024, projects, tables, exemptions: [] });
    expect(before).toMatchObject({ filed: 166, transfers: 11, due: 183, rate: '90.71%' });
    expect(before.unfiled).toHaveLength(17);
    expect(tables.budget).toHaveLength(183);
    const exemptions = before.unfiled!.map(({ key }) => exemption(key));
    expect(declarationOf({ fiscalYear: 2024, projects, tables, exemptions })).toMatchObject({
      filed: 166,
      due: 166,
      rate: '100%',
    });
  });
});
