import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATURES } from '@/lib/indicators/nature';
import type { BudgetIndicator, BudgetProject } from './budget-document';
import { readCaption } from './caption';
import { parseBudgetDocument } from './parse';
import { sampleContent, sampleProjects, sampleText } from './sample-for-tests';
import { tableForms } from './table-forms';
import { projectRows, writeTextDump } from './write-text-dump';

const utf8 = new TextEncoder();

function projectsOf(text: string) {
  const parsed = parseBudgetDocument(utf8.encode(text), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(parsed.value.problems).toEqual([]);
  return parsed.value.projects;
}

const line = fc
  .string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom(...'预算表项目指标一二三 　13-（）、，。≥优*%:aZ'),
  })
  .map((text) => text.trim())
  .filter((text) => text !== '' && readCaption(text, false) === null);
const cell = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const optional = fc.option(cell, { nil: null });
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });

function money(millionths: bigint): string {
  const digits = String(millionths).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

const indicator: fc.Arbitrary<BudgetIndicator> = fc
  .record({ nature: fc.constantFrom(...NATURES), number: fc.nat(), grade: cell, name: cell, unit: optional })
  .chain(({ nature, number, grade, name, unit }) =>
    fc.record({
      level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本指标'),
      level2: fc.constantFrom('数量指标', '社会效益指标'),
      name: fc.constant(name),
      nature: fc.constant<string>(nature),
      target: fc.constant(nature === '定性' ? grade : String(number)),
      unit: fc.constant(unit),
      direction: fc.constantFrom(null, '正向指标', '反向指标'),
      weight: fc.constant(null),
    }),
  );

const project = fc.record({
  name: cell,
  unit: fc.constantFrom('390001-云溪街道办事处', '390002-云溪街道社区服务中心'),
  category: optional,
  owner: optional,
  phone: optional,
  fiscal: amount,
  other: fc.option(amount, { nil: null }),
  goal: optional,
  indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
});

const projects: fc.Arbitrary<BudgetProject[]> = fc
  .array(project, { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(({ fiscal, other, ...rest }, index) => ({
      ...rest,
      code: `11990124T${String(index).padStart(12, '0')}`,
      total: money(fiscal + (other ?? 0n)),
      fiscal: money(fiscal),
      other: other === null ? null : money(other),
    })),
  );

/** Whether the last row of table 13 is whole: all cells there, and the last one's text too. */
function endsBetweenRows(text: string): boolean {
  const row = text.slice(text.lastIndexOf('\n\n') + 2);
  const lastCellWhole = row.endsWith('\n') || row.endsWith('正向指标');
  return row.trim() === '' ? !row.includes('\t') : row.split('\t').length - 1 === 16 && lastCellWhole;
}

describe('writing a text dump', () => {
  it('gives the same projects when read again, whatever stands in the cells', () => {
    fc.assert(
      fc.property(projects, (list) => {
        expect(projectsOf(sampleText(list))).toEqual(list);
      }),
      { numRuns: 200 },
    );
  });

  it('never lets a cut file pass for another content', () => {
    const content = sampleContent();
    const upTo13 = { ...content, tables: content.tables.slice(0, -1) };
    const text = writeTextDump(upTo13);
    const whole = projectsOf(text).flatMap((one) => one.indicators.map((row) => JSON.stringify(row)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (length) => {
        const rest = text.slice(0, length);
        const cut = parseBudgetDocument(utf8.encode(rest), 'budget.txt');
        expect(cut.ok && !endsBetweenRows(rest)).toBe(false);
        if (!cut.ok) return;
        const kept = cut.value.projects.flatMap((one) => one.indicators.map((row) => JSON.stringify(row)));
        expect(kept).toEqual(whole.slice(0, kept.length));
        expect(cut.value.problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('writes all fourteen tables so that each is recognised with its title and its data rows', () => {
    const parsed = parseBudgetDocument(utf8.encode(sampleText()), 'budget.txt');
    expect(parsed.ok && parsed.value.tables).toEqual(
      tableForms(2024).map(({ no, caption }) => ({
        no,
        title: caption,
        rows: { '02': 2, '04': 2, '13': 9, '14': 2 }[no] ?? 1,
      })),
    );
  });

  it('writes merged cells once', () => {
    const rows = projectRows(sampleProjects());
    expect(rows.map((row) => row[0])).toEqual([
      '390001-云溪街道办事处',
      ...['', '', '', '', ''],
      '390002-云溪街道社区服务中心',
      ...['', ''],
    ]);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 16));
  });

  it.each(['第一段\n\n第二段', '甲\t乙', '预算04表 项目支出表', '[bookmark: x]甲'])(
    'refuses a cell that would read as something else: %j',
    (text) => {
      const content = { ...sampleContent(), tables: [{ no: '01', rows: [[text]] }] };
      expect(() => writeTextDump(content)).toThrow('a cell cannot be written');
    },
  );

  it('refuses a table that no budget has', () => {
    expect(() => writeTextDump({ ...sampleContent(), tables: [{ no: '15', rows: [] }] })).toThrow(
      'no such table',
    );
  });
});
