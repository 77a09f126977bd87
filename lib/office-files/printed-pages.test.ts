import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sampleProjects } from '@/lib/budget-document/sample-for-tests';
import { tableForms } from '@/lib/budget-document/table-forms';
import { projectRows } from '@/lib/budget-document/write-text-dump';
import { cell, paragraph, row, table, wordFile } from './docx.fixture';
import { readBudgetFile } from './read-budget-file';

type Grid = readonly (readonly string[])[];

const projects = sampleProjects();
const rows = projectRows(projects);
const [first = [], second = []] = tableForms(2024).find(({ no }) => no === '13')!.header;
/** 其中： stands above two columns. */
const wide = first.flatMap((name) => (name === '其中：' ? [name, ''] : [name]));
const header: Grid = [wide, second];
const width = second.length;

/** Table 13 on its own, as a sheet, a Word table and a CSV of one grid. */
const formats: readonly (readonly [string, (pages: readonly Grid[]) => Promise<Uint8Array<ArrayBuffer>>])[] =
  [
    [
      'table.xlsx',
      async (pages) => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet('第1页').addRows(pages.flat().map((cells) => [...cells]));
        return new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>;
      },
    ],
    [
      'sheets.xlsx',
      async (pages) => {
        const workbook = new ExcelJS.Workbook();
        pages.forEach((grid, i) => {
          workbook.addWorksheet(`第${i + 1}页`).addRows(grid.map((cells) => [...cells]));
        });
        return new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>;
      },
    ],
    [
      'table.docx',
      (pages) => {
        const full = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? '');
        const body = table(
          pages.flat().map((cells) => row(full(cells).map((text) => cell(text)))),
          width,
        );
        return wordFile(body);
      },
    ],
    [
      'table.csv',
      async (pages) => {
        const line = (cells: readonly string[]) => cells.map((text) => `"${text}"`).join(',');
        return new TextEncoder().encode(pages.flat().map(line).join('\r\n'));
      },
    ],
  ];

async function read(name: string, bytes: Uint8Array) {
  const document = await readBudgetFile(bytes, name);
  if (!document.ok) return document.error.message;
  const { problems, fiscalYear } = document.value;
  return { projects: document.value.projects, problems, fiscalYear };
}

const whole = { projects, problems: [], fiscalYear: 2024 };

describe.each(formats)('%s', (name, write) => {
  const title = [['项目支出绩效目标申报表']];
  const year = [['（2024年度）']];
  const signed = [['编制单位：云溪街道办事处', '', '', '', '', '', '', '', '', '金额单位：万元']];

  it.each<[string, Grid]>([
    ['title and year', [...title, ...year]],
    ['a caption and the year', [['预算13表 项目支出绩效表'], ...year]],
    [
      'title, year, unit of money and number of the page',
      [...title, ['2024年度'], ...signed, ['第 2 页 共 40 页']],
    ],
    ['a caption of what goes on', [['预算13表 项目支出绩效表（续表）'], ...year, ['续表'], ['— 2 —']]],
  ])('goes on below the head of a page with %s', async (_what, head) => {
    // In the middle of a project, and where one begins.
    for (const at of [2, 3]) {
      const pages = [
        [...head, ...header, ...rows.slice(0, at)],
        [...head, ...header, ...rows.slice(at)],
      ];
      expect(await read(name, await write(pages)), String(at)).toEqual(whole);
    }
  });

  it('takes the lines below the last row for none of its rows', async () => {
    const foot = [
      ['注：本表不含涉密项目。'],
      ['填表人：方一诺', '', '审核人：苏清和', '', '填报日期：2024年1月8日'],
      ['单位负责人（签章）：'],
    ];
    expect(await read(name, await write([[...title, ...year, ...header, ...rows, ...foot]]))).toEqual(whole);
  });

  it('has 万元 behind the names of its columns', async () => {
    const named = header.map((cells) =>
      cells.map((text) => text.replace(/^项目总额$|资金$|^其中：$/, (found) => `${found}（万元）`)),
    );
    expect(await read(name, await write([[...title, ...year, ...named, ...rows]]))).toEqual(whole);
  });

  it.each(['元', '千元', '亿元', '人民币元'])(
    'is refused with %s behind the name of a column',
    async (unit) => {
      const named = [wide.map((text) => (text === '项目总额' ? `${text}\n(${unit})` : text)), second];
      expect(await read(name, await write([[...title, ...year, ...named, ...rows]]))).toBe(
        `预算13表的金额单位是“${unit.replace('人民币', '')}”（“项目总额 (${unit})”），应为“万元”。请把金额换算成万元后再选择文件。`,
      );
    },
  );
});

describe('a Word document whose paragraphs stand above its table', () => {
  const body = (lines: readonly string[]) =>
    wordFile(
      lines.map(paragraph).join('') +
        table(
          [...header, ...rows].map((cells) => row(cells.map((text) => cell(text)))),
          width,
        ),
    );

  it.each([
    ['the year in brackets', ['项目支出绩效目标申报表', '（2024年度）']],
    ['the year in its title', ['2024年项目支出绩效目标申报表', '金额单位：万元']],
  ])('finds %s', async (_what, lines) => {
    expect(await read('绩效.docx', await body(lines))).toEqual(whole);
  });

  it('is refused where one says another unit of money', async () => {
    expect(await read('绩效.docx', await body(['2024年项目支出绩效目标申报表', '单位：元']))).toMatch(
      /^预算13表的金额单位是“元”（“单位：元”）/,
    );
  });
});
