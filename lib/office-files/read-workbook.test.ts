import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { sampleDocument, sampleDocumentText } from '@/prisma/sample/document';
import { budgetXlsx, type Layout } from './budget-xlsx.fixture';
import { byValue } from './by-value.fixture';
import { readBudgetFile } from './read-budget-file';

async function documentOf(bytes: Uint8Array, fileName: string): Promise<BudgetDocument> {
  const read = await readBudgetFile(bytes, fileName);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const fromText = await documentOf(new TextEncoder().encode(sampleDocumentText()), '云溪.txt');

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['a sheet per table, amounts as texts', {}],
  ['a sheet per table, amounts as numbers', { amounts: 'numbers' }],
  ['merged cells, amounts partly numbers', { merged: true, amounts: 'mixed' }],
  ['all tables on one sheet', { oneSheet: true, amounts: 'numbers' }],
  ['all tables on one sheet, told by their titles', { oneSheet: true, named: 'title' }],
  ['tables told by their titles', { named: 'title', amounts: 'mixed' }],
  ["tables told by their sheets' names", { named: 'sheet' }],
  ['table 13 over two sheets under its caption', { split: { rows: 30, headAgain: 'caption' } }],
  ['table 13 over two sheets under its header', { split: { rows: 31, headAgain: 'header' } }],
  ['table 13 over two sheets without any head', { split: { rows: 32, headAgain: 'none' } }],
];

describe('a budget as a workbook', () => {
  it.each(LAYOUTS)('is the same document as its text: %s', async (_title, layout) => {
    const document = await documentOf(await budgetXlsx(sampleDocument(), layout), '2024云溪.xlsx');
    expect(byValue(document)).toEqual(byValue(fromText));
    expect(document.format).toBe('xlsx');
  });
});

async function edited(edit: (workbook: ExcelJS.Workbook) => void, layout: Layout = {}) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await budgetXlsx(sampleDocument(), layout)).buffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const sheet13 = (workbook: ExcelJS.Workbook) => workbook.getWorksheet('第13页')!;

describe('a workbook', () => {
  it('shows the results of its formulas, rich texts, links, and line breaks in cells', async () => {
    const bytes = await edited((workbook) => {
      const sheet = sheet13(workbook);
      const total = sheet.getCell('F5');
      total.value = { formula: '1+1', result: Number(String(total.value).replaceAll(',', '')) };
      const goal = sheet.getCell('I5');
      goal.value = { richText: [{ text: String(goal.value) }, { text: '\r\n第二行' }] };
      const name = sheet.getCell('L5');
      name.value = { text: String(name.value), hyperlink: 'https://example.invalid/' };
    });
    const [first] = (await documentOf(bytes, '2024.xlsx')).projects;
    const [original] = fromText.projects;
    expect(first).toMatchObject({ goal: `${original!.goal}\n第二行`, name: original!.name });
    expect(first?.indicators[0]?.name).toBe(original!.indicators[0]!.name);
    expect(Number(first?.total)).toBe(Number(original!.total));
  });

  it('takes a percentage cell beside its unit as the number, and a date as it shows', async () => {
    const rate = fromText.projects[0]!.indicators.findIndex(({ unit }) => unit === '%');
    const bytes = await edited((workbook) => {
      const sheet = sheet13(workbook);
      const target = sheet.getCell(`N${5 + rate}`);
      target.value = Number(target.value) / 100;
      target.numFmt = '0%';
      const name = sheet.getCell(`L${5 + rate}`);
      name.value = new Date('2024-06-01');
      name.numFmt = 'yyyy"年"m"月"';
    });
    const document = await documentOf(bytes, '2024.xlsx');
    expect(document.problems).toEqual([]);
    const original = fromText.projects[0]!.indicators[rate]!;
    expect(document.projects[0]!.indicators[rate]).toEqual({ ...original, name: '2024年6月' });
  });

  it('leaves hidden sheets out, reads hidden rows, and says so', async () => {
    const bytes = await edited((workbook) => {
      workbook.addWorksheet('底稿', { state: 'hidden' }).addRow(['预算13表 项目支出绩效表']);
      sheet13(workbook).getRow(6).hidden = true;
      workbook.addWorksheet('填表人').addRows([
        ['甲', '乙', '丙', '丁'],
        ['1', '2', '3', '4'],
      ]);
    });
    const { notes, projects } = await documentOf(bytes, '2024.xlsx');
    expect(projects).toHaveLength(fromText.projects.length);
    expect(notes).toEqual([
      '工作表“第13页”有 1 行被隐藏，其中的内容照常读取。',
      '工作表“底稿”是隐藏的，其中的内容没有读取。',
      '工作表“填表人”没有认出是哪一张预算表，其中的内容没有读取。',
    ]);
  });

  it('reports an error value at its place', async () => {
    const { problems } = await documentOf(
      await edited((workbook) => {
        sheet13(workbook).getCell('F5').value = { error: '#REF!' };
      }),
      '2024.xlsx',
    );
    expect(problems).toMatchObject([{ table: '13', row: 1, field: '项目总额', text: '#REF!' }]);
  });

  it('takes an error value for no text either', async () => {
    const { problems } = await documentOf(
      await edited((workbook) => {
        const sheet = sheet13(workbook);
        let column = 0;
        sheet.getRow(3).eachCell((cell, at) => {
          // 其中： before it stands over two columns.
          if (cell.text === '三级指标') column = at + 1;
        });
        sheet.getRow(5).getCell(column).value = { formula: 'B99', result: { error: '#REF!' } };
      }),
      '2024.xlsx',
    );
    expect(problems).toMatchObject([
      {
        table: '13',
        row: 1,
        field: '三级指标',
        message: '“#REF!”是表格软件的错误值，请改正这一格的公式或内容。',
      },
    ]);
  });

  it.each<[string, (workbook: ExcelJS.Workbook) => void, RegExp]>([
    [
      'a formula without a stored result',
      (workbook) => {
        sheet13(workbook).getCell('F5').value = { formula: 'A1*2' };
      },
      /“第13页”的 F5 是公式/,
    ],
    [
      'ten thousand columns',
      (workbook) => {
        sheet13(workbook).getCell(5, 10_000).value = '远';
      },
      /“第13页”有 10000 列，最多 500 列/,
    ],
    [
      'whole columns merged',
      (workbook) => {
        sheet13(workbook).mergeCells('R1:Z40000');
      },
      /合并了整行整列/,
    ],
    [
      'the same table on two sheets',
      (workbook) => {
        workbook
          .addWorksheet('另一份')
          .addRows([
            ['预算01表 收支总表'],
            ['收入', '支出'],
            ['项目', '预算数', '项目', '预算数'],
            ['一、拨款', '1', '一、支出', '1'],
          ]);
      },
      /预算01表出现两次（工作表“第1页”第2行和工作表“另一份”第1行）/,
    ],
    [
      'amounts in 元',
      (workbook) => {
        sheet13(workbook).getCell('B2').value = '金额单位：元';
      },
      /预算13表的金额单位是“元”/,
    ],
  ])('with %s is refused with its place', async (_what, edit, message) => {
    const read = await readBudgetFile(await edited(edit), '2024.xlsx');
    expect(read).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });

  it('that was cut off is refused', async () => {
    const bytes = await budgetXlsx(sampleDocument());
    const read = await readBudgetFile(bytes.subarray(0, bytes.length / 2), '2024.xlsx');
    expect(read).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
