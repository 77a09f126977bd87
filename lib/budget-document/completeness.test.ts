import { describe, expect, test } from 'vitest';
import { completenessNotes } from './completeness';
import { parseBudgetDocument } from './parse';
import { sampleText } from './sample-for-tests';

const table = (no: string, rows: number) => ({ no, title: `表${no}`, rows });
const project = {
  code: null,
  name: '项目',
  unit: '390001-云溪街道办事处',
  category: null,
  owner: null,
  phone: null,
  total: null,
  fiscal: null,
  other: null,
  goal: null,
  indicators: [],
};

describe('a document that may be incomplete', () => {
  test('ends with table 13: said, whatever its rows', () => {
    expect(completenessNotes({ format: 'txt', tables: [table('13', 9)], projects: [project] })).toEqual([
      '预算13表是文件中的最后一张表，其后没有预算14表。文件可能在表中间被截断，请与原文核对。',
    ]);
  });

  test.each(['docx', 'xlsx', 'csv'] as const)('ends with table 13 as .%s: nothing is said', (format) => {
    expect(completenessNotes({ format, tables: [table('13', 9)], projects: [project] })).toEqual([]);
  });

  test('has more rows of spending than projects with targets: both numbers are named', () => {
    const tables = [table('04', 3), table('13', 9), table('14', 2)];
    expect(completenessNotes({ format: 'txt', tables, projects: [project] })).toEqual([
      '预算04表（项目支出表）有 3 行，预算13表只有 1 个项目：其余项目没有绩效目标，或者文件不完整，请核对。',
    ]);
  });

  test('with table 14 behind and no more spending than projects has nothing conspicuous', () => {
    const tables = [table('04', 1), table('13', 9), table('14', 2)];
    expect(completenessNotes({ format: 'txt', tables, projects: [project] })).toEqual([]);
  });

  test('cut between two rows of table 13 is read, and said', () => {
    const text = sampleText();
    const cut = text.slice(0, text.indexOf('\n\n', text.indexOf('预算13表') + 600) + 1);
    const parsed = parseBudgetDocument(new TextEncoder().encode(cut), '2024.txt');
    expect(parsed.ok && completenessNotes(parsed.value)[0]).toMatch(/^预算13表是文件中的最后一张表/);
  });
});
