import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleDocument } from '../assemble';
import type { BudgetDocument } from '../budget-document';
import { parseBudgetDocument } from '../parse';
import { sampleContent, withoutPlaces } from '../sample-for-tests';
import { SourceBuilder } from '../source-builder';
import { tableForms } from '../table-forms';
import { type TableContent, writeTextDump } from '../write-text-dump';

type Rows = readonly (readonly string[])[];

function contentWith(...tables: readonly TableContent[]) {
  const content = sampleContent();
  return {
    ...content,
    tables: content.tables.map((table) => tables.find(({ no }) => no === table.no) ?? table),
  };
}

function fromText(...tables: readonly TableContent[]): BudgetDocument {
  const text = writeTextDump(contentWith(...tables));
  const parsed = parseBudgetDocument(new TextEncoder().encode(text), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function spread(cells: readonly string[], width: number): string[] {
  const each = Math.floor(width / cells.length);
  return cells.flatMap((cell, index) => [
    cell,
    ...Array.from({ length: (index === 0 ? width - each * (cells.length - 1) : each) - 1 }, () => ''),
  ]);
}

/** Header rows as a grid has them: a cell that spans several columns is followed by blanks. */
function gridHeader(no: string, header: Rows): Rows {
  if (no === '06') {
    return [
      ['单位名称', '功能分类科目', '', '本年预算数', '', '', '', '', ''],
      ['', '科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出', ''],
      header[2] ?? [],
    ];
  }
  const [above = [], below] = header;
  if (below === undefined) return header;
  const first = below.findIndex((cell) => cell !== '');
  const last = below.findLastIndex((cell) => cell !== '');
  const right = above.length - (below.length - 1 - last);
  return [
    [...above.slice(0, first), ...spread(above.slice(first, right), last - first + 1), ...above.slice(right)],
    below,
  ];
}

/** The same content as a format has it whose rows are as wide as the form. */
function fromGrid(...tables: readonly TableContent[]): BudgetDocument {
  const content = contentWith(...tables);
  const builder = new SourceBuilder();
  const forms = tableForms(content.fiscalYear);
  let row = 0;
  builder.text(content.title, { kind: 'table', table: 1, row: 1 });
  for (const { no, rows, above = [] } of content.tables) {
    const form = forms.find((candidate) => candidate.no === no)!;
    const header = gridHeader(no, form.header);
    const width = Math.max(...header.map((cells) => cells.length));
    builder.text(`预算${no}表 ${form.caption}`, { kind: 'table', table: 1, row });
    for (const cells of [...above, ...header, ...rows]) {
      row += 1;
      const blanks = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
      builder.row([...cells, ...blanks], { kind: 'table', table: 1, row });
    }
  }
  const assembled = assembleDocument(builder.finish('docx'), 'budget.docx');
  if (!assembled.ok) throw new Error(assembled.error.message);
  return assembled.value;
}

const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([number, decimals]) => (number / 1000).toFixed(decimals));
const cell = fc.oneof(fc.constant(''), amount);
const word = fc.constantFrom('2010301-行政运行', '50101-工资奖金津补贴', '河道巡查', '社区');
const unit = fc.constantFrom('390001-云溪街道办事处', '390002-云溪街道社区服务中心');

/** Which columns of a form hold texts, and how many hold money. */
const SHAPES = {
  '02': { texts: 2, money: 17 },
  '03': { texts: 3, money: 6 },
  '04': { texts: 6, money: 9 },
  '06': { texts: 3, money: 6 },
  '07': { texts: 3, money: 3 },
  '08': { texts: 3, money: 3 },
} as const;

type Shape = { readonly texts: number; readonly money: number };

const filledRow = ({ texts, money }: Shape) =>
  fc
    .tuple(
      unit,
      fc.array(word, { minLength: texts - 1, maxLength: texts - 1 }),
      amount,
      fc.array(cell, { minLength: money - 1, maxLength: money - 1 }),
    )
    .map(([first, words, total, rest]) => [first, ...words, total, ...rest]);

/** A total as a grid has it, and as a text may: its label once, blank cells at the end left out. */
const total = ({ texts, money }: Shape) =>
  fc
    .tuple(amount, fc.array(cell, { minLength: money - 1, maxLength: money - 1 }), fc.boolean())
    .map(([first, rest, shortened]) => {
      const amounts = [first, ...rest];
      const last = amounts.findLastIndex((text) => text !== '');
      const label = Array.from({ length: texts - 1 }, () => '');
      return {
        grid: ['合    计', ...label, ...amounts],
        text: ['合    计', ...(shortened ? [] : label), ...amounts.slice(0, last + 1)],
      };
    });

describe.each(Object.entries(SHAPES))('table %s', (no, shape) => {
  it('is read alike from a text and from a grid, whatever it holds', () => {
    const key = no as keyof typeof SHAPES;
    fc.assert(
      fc.property(
        fc.array(filledRow(shape), { minLength: 1, maxLength: 6 }),
        total(shape),
        (rows, { grid, text }) => {
          const a = fromText({ no, rows: [...rows, text] }).contents;
          const b = fromGrid({ no, rows: [...rows, grid] }).contents;
          expect(withoutPlaces(a.tables[key])).toEqual(withoutPlaces(b.tables[key]));
          expect([a.notices, b.notices]).toEqual([[], []]);
          const table = a.tables[key];
          expect(table?.rows.map(({ amounts }) => Object.values(amounts))).toEqual(
            rows.map((cells) => cells.slice(shape.texts).map((each) => (each === '' ? null : each))),
          );
          expect(table?.totals.map(({ amounts }) => Object.values(amounts))).toEqual([
            grid.slice(shape.texts).map((each) => (each === '' ? null : each)),
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the tables of a document', () => {
  it('keep what is merged downward apart from what stands in the row', () => {
    const line = (unit: string, project: string, functional: string, department: string) => {
      const classes = [functional, functional === '' ? '' : '50101-工资奖金津补贴', department];
      return [
        unit,
        unit === '' ? '' : '1-行政单位',
        project,
        ...classes,
        '5',
        '5',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ];
    };
    const rows = [
      line('390001-云溪街道办事处', '河道巡查', '2010301-行政运行', '30101-基本工资'),
      line('', '', '', '30102-津贴补贴'),
      line('', '社区活动', '', '30201-办公费'),
    ];
    const table = fromGrid({ no: '04', rows }).contents.tables['04'];
    expect(table?.rows.map((row) => [row.unit, row.project, row.functional?.code, row.inherited])).toEqual([
      ['390001-云溪街道办事处', '河道巡查', '2010301', []],
      [
        '390001-云溪街道办事处',
        '河道巡查',
        '2010301',
        ['unit', 'type', 'project', 'functional', 'government'],
      ],
      ['390001-云溪街道办事处', '社区活动', undefined, ['unit', 'type']],
    ]);
  });

  it('say what cannot be read, and keep no import back for it', () => {
    const row = [
      '390001-云溪街道办事处',
      '河道巡查',
      '城市管理',
      '公共服务',
      '环境',
      '保洁',
      '城乡社区',
      '约20',
      '',
    ];
    const document = fromText({ no: '11', rows: [row] });
    expect(document.problems).toEqual([]);
    expect(document.contents.notices).toEqual([
      {
        table: '11',
        row: 1,
        field: '本年预算金额',
        message: '“约20”不是金额，应为数字（万元）。',
        text: '约20',
      },
    ]);
    expect(document.contents.tables['11']?.rows[0]?.amounts.total).toBeNull();
  });

  it('name the columns that they lack', () => {
    const text = writeTextDump(sampleContent()).replace('\t细化金额', '\t下达金额');
    const parsed = parseBudgetDocument(new TextEncoder().encode(text), 'budget.txt');
    const contents = parsed.ok ? parsed.value.contents : null;
    expect(contents?.notices.map(({ table, row, message }) => [table, row, message])).toEqual([
      ['12', 0, '表头没有“细化金额”这一列。'],
    ]);
    expect(contents?.tables['12']?.rows[0]?.others).toEqual({ 下达金额: '4' });
  });

  it('have 14 above its header and with its levels told apart, from a text and from a grid', () => {
    const above = [
      ['（2024年度）'],
      ['部门（单位）名称', '云溪街道办事处'],
      ['总体资金情况（万元）', '预算支出总额', '财政拨款', '其他资金'],
      ['', '', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
      ['', '1,120.5', '1,100.5', '100', '1,000.5', '20', '', '20'],
      ['整体绩效目标', '整体绩效目标', '河道整洁。'],
      ['', '其他说明', ''],
    ];
    const rows = [
      ['', '城市管理', '产出指标数量指标巡查次数', '≥', '12', '次'],
      ['', '城市管理', '效益指标社会效益指标环境改善', '定性', '', ''],
      ['', '城市管理', '产出指标数量指标巡查次数', '≥', '12', '次'],
    ];
    const gridAbove = above.with(2, [
      '总体资金情况（万元）',
      '预算支出总额',
      '财政拨款',
      '',
      '',
      '其他资金',
      '',
      '',
    ]);
    const table = fromText({ no: '14', above, rows }).contents.tables['14'];
    expect(withoutPlaces(fromGrid({ no: '14', above: gridAbove, rows }).contents.tables['14'])).toEqual(
      withoutPlaces(table),
    );
    expect(table).toMatchObject({
      year: 2024,
      department: '云溪街道办事处',
      money: {
        total: '1120.5',
        fiscal: '1100.5',
        fiscalBasic: '100',
        fiscalProject: '1000.5',
        other: '20',
        otherBasic: null,
        otherProject: '20',
      },
      goal: '河道整洁。',
      remark: null,
    });
    expect(table?.rows.map((row) => [row.level1, row.level2, row.name, row.duplicateOf])).toEqual([
      ['产出指标', '数量指标', '巡查次数', null],
      ['效益指标', '社会效益指标', '环境改善', null],
      ['产出指标', '数量指标', '巡查次数', 1],
    ]);
  });

  it('say where each project of table 13 and each of its indicators stands', () => {
    const document = fromGrid();
    const places = document.contents.tables['13']!.projects;
    expect(places.map(({ row, indicators }) => [row, indicators.map((each) => each.row)])).toEqual([
      [1, [1, 2, 3]],
      [4, [4, 5, 6]],
      [7, [7, 8, 9]],
    ]);
    expect(places[1]?.place).toEqual(places[1]?.indicators[0]?.place);
  });
});
