import { describe, expect, it } from 'vitest';
import { plainNumber, saysNone } from './amount';
import { parseBudgetDocument } from './parse';
import { reconciled } from './reconciliation/reconciled-for-tests';
import { sampleProject, sampleText, withCell } from './sample-for-tests';

describe('amounts', () => {
  it.each([
    ['1,086.704300', '1086.704300'],
    ['￥56.00', '56.00'],
    ['５６万元', '56'],
    ['56 元', null],
    ['1.2.3', null],
  ])('%s is %s', (text, number) => {
    expect(plainNumber(text)).toBe(number);
  });

  it.each(['—', '-', '－', '/', '无', '——'])('%s says that there is none', (text) => {
    expect(saysNone(text)).toBe(true);
    const read = parseBudgetDocument(new TextEncoder().encode(withCell(1, 7, text)), 'budget.txt');
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems).toEqual([]);
    expect(read.value.projects[0]?.other).toBeNull();
  });

  it('a 项目总额 of none is missing', () => {
    const read = parseBudgetDocument(new TextEncoder().encode(withCell(1, 5, '—')), 'budget.txt');
    expect(read.ok && read.value.problems.map(({ message }) => message)).toEqual(['缺少项目总额。']);
  });

  it('a row of dashes below a header is data', () => {
    const dashes = ['', '', '', '—', '—', '—'];
    const { all } = reconciled([{ no: '08', rows: [dashes, ['', '', '合    计', '0', '0', '0']] }]);
    expect(all.find(({ check }) => check === '08-parts-total')?.result).toBe('agrees');
  });

  it('a transfer whose code has a column of its own is found by it', () => {
    const projects = [sampleProject()];
    const text = sampleText(projects)
      .replace('\t项目或指标名称\n', '\t项目编码\n\t项目或指标名称\n')
      .replace('\t文号\n\t项目\n', `\t文号\n\t${projects[0]!.code}\n\t项目\n`);
    const read = parseBudgetDocument(new TextEncoder().encode(text), 'budget.txt');
    if (!read.ok) throw new Error(read.error.message);
    const [row] = read.value.contents.tables['12']!.rows;
    expect(row).toMatchObject({ code: projects[0]!.code, amounts: { total: '4' } });
  });
});
