import { describe, expect, it } from 'vitest';
import { tableForms } from '@/lib/budget-document/table-forms';
import { sampleDocument, sampleDocumentText } from '@/prisma/sample/document';
import { readBudgetFile } from './read-budget-file';

const content = sampleDocument();
const table13 = content.tables.find(({ no }) => no === '13')!;
const { header } = tableForms(content.fiscalYear).find(({ no }) => no === '13')!;

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function csv(
  separator = ',',
  above: readonly (readonly string[])[] = [[content.title], ['预算13表 项目支出绩效表']],
): string {
  const upper = header[0]!.flatMap((name) => (name === '其中：' ? [name, ''] : [name]));
  return [...above, upper, header[1]!, ...table13.rows]
    .map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator))
    .join('\r\n');
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function projectsOf(bytes: Uint8Array, fileName = '2024.csv') {
  const read = await readBudgetFile(bytes, fileName);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const fromText = await projectsOf(utf8(sampleDocumentText()), '云溪.txt');

describe('table 13 as CSV', () => {
  it.each([
    ['commas', utf8(csv())],
    ['semicolons', utf8(csv(';'))],
    ['tabs', utf8(csv('\t'))],
    ['a byte order mark', utf8(`\ufeff${csv()}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${csv()}`, 'utf16le'))],
    ['no caption above', utf8(csv(',', [[content.title]]))],
    ['nothing above', utf8(csv(',', []))],
  ])('gives the same projects: %s', async (_what, bytes) => {
    const { projects, problems, fiscalYear, format } = await projectsOf(bytes);
    expect(projects).toEqual(fromText.projects);
    expect({ problems, fiscalYear, format }).toEqual({
      problems: fromText.problems,
      fiscalYear: 2024,
      format: 'csv',
    });
  });

  it('keeps separators, quotation marks and line breaks within quoted cells', async () => {
    const goal = '第一行，含“引号”"和,逗号\n第二行';
    const rows = table13.rows.map((cells, i) => (i === 0 ? cells.with(8, goal) : cells));
    const lines = [...header, ...rows].map((cells, i) =>
      (i === 0 ? cells.flatMap((name) => (name === '其中：' ? [name, ''] : [name])) : cells)
        .map((cell) => quoted(cell, ','))
        .join(','),
    );
    expect((await projectsOf(utf8(lines.join('\n')))).projects[0]?.goal).toBe(goal);
  });

  it.each([
    [
      'a quotation mark that nothing closes',
      csv().replace(/\r\n([^\r]*)$/, '\r\n"$1'),
      /CSV 第 \d+ 行附近的引号不成对/,
    ],
    ['too many columns', `${csv()}${',1'.repeat(600)}`, /最多 500 列/],
    [
      'columns missing',
      csv().replace('绩效指标性质', '备注').replace('本年绩效指标值', '备注'),
      /缺少列：指标性质|缺少列：绩效指标性质/,
    ],
    ['another table', '项目,预算数\r\n因公出国（境）费,1.5\r\n公务接待费,2', /预算/],
  ])('with %s is refused with what to do', async (_what, text, message) => {
    const read = await readBudgetFile(utf8(text), '2024.csv');
    expect(read).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });
});
