import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { auditForm } from '@/lib/form-audit/audit-form';
import type { PrintedForm } from '@/lib/form-audit/printed-form';
import { DEFAULT_RULE_SET } from '@/lib/scoring/rule-sets/registry';
import { bytesOf, filledSheet, shiftedSheet } from './filled-workbook.fixture';
import { formTemplate } from './form-template';
import { readForms } from './read-forms';

async function forms(bytes: Uint8Array): Promise<readonly PrintedForm[]> {
  const read = await readForms(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function problems(bytes: Uint8Array): Promise<string[]> {
  const read = await readForms(bytes);
  return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`);
}

function brief(form: PrintedForm) {
  return auditForm(form, DEFAULT_RULE_SET).findings.map(({ kind, row, printed, computed }) =>
    [kind, row, printed, computed].join(' '),
  );
}

const FINDINGS = [
  '取整差异 3 8.50 8.00',
  '未达标给满分 4 20.00 18.95',
  '无法判断 5 30.00 ',
  '合计不符  97.10 97.14',
];

/** A sheet of plain rows, without the template. */
function sheetOf(rows: readonly (readonly unknown[])[], name = '附表'): ExcelJS.Worksheet {
  const sheet = new ExcelJS.Workbook().addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  return sheet;
}

const HEADINGS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

describe('a workbook in the official layout', () => {
  test('is read with its head, its money and its merged cells', async () => {
    const [form, ...others] = await forms(await bytesOf(await filledSheet()));
    expect(others).toEqual([]);
    expect(form).toMatchObject({
      ...{ id: '自评表', year: '2023', project: '入户走访', total: '97.1', complete: true },
      head: [{ label: '实施单位', text: '云溪街道办事处' }],
    });
    const cells = form?.rows.map(({ level1, level2, name, target, actual, weight, score, rate }) =>
      [level1, level2, name, target, actual, weight, score, rate].join('|'),
    );
    expect(cells).toEqual([
      '预算执行率||年度资金总额|50.00|43.20|10|8.64|86.40%',
      '产出指标|数量指标|走访户数|≥100户|120户|20|20|',
      '产出指标|数量指标|慰问人数|≥50人|40|10|8.5|',
      '产出指标|质量指标|走访记录完整率|≥95%|90%|20|20|',
      '效益指标|经济效益指标|减轻家庭负担|有效|有效|30|30|',
      '满意度指标|服务对象满意度指标|居民满意度|≥90%|95%|10|10|',
    ]);
    expect(brief(form!)).toEqual(FINDINGS);
  });

  test('is found wherever it begins', async () => {
    const [form] = await forms(await bytesOf(shiftedSheet(await filledSheet(), 7, 3)));
    expect(form?.rows.map(({ name }) => name)).toEqual([
      ...['年度资金总额', '走访户数', '慰问人数', '走访记录完整率', '减轻家庭负担', '居民满意度'],
    ]);
    expect(form && brief(form)).toEqual(FINDINGS);
  });

  test('may repeat its headings, leave lines empty and carry notes', async () => {
    const sheet = sheetOf([
      HEADINGS,
      ['产出指标', '数量指标', '场次', '≥5场', '4场', 50, 40],
      [],
      ['', '小计', '', '', '', '', ''],
      HEADINGS,
      ['', '质量指标', '合格率', '≥90%', '95%', 50, 50],
      ['总　分', '', '', '', '', 100, 90],
      ['注：得分由各单位自评。'],
    ]);
    const [form] = await forms(await bytesOf(sheet));
    expect(form?.rows.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['产出指标', '数量指标', '场次'],
      ['产出指标', '质量指标', '合格率'],
    ]);
    expect([form?.total, form && brief(form)]).toEqual(['90', []]);
  });

  test('is judged by results as its cells show them, and by amounts with all their digits', async () => {
    const sheet = await filledSheet();
    const fill = (address: string, formula: string, result: number, numFmt: string) => {
      const cell = sheet.getCell(address);
      cell.value = { formula, result };
      cell.style = { ...cell.style, numFmt };
    };
    sheet.getCell('E7').value = 43.2;
    fill('F7', 'Sheet2!A1', 37.236, '0.00');
    fill('H7', 'F7/E7', 37.236 / 43.2, '0.0%');
    fill('I7', '10*F7/E7', 372.36 / 43.2, '0.00');
    sheet.getCell('E14').value = '≥3';
    fill('F14', '8/3', 8 / 3, '0.0');
    fill('H14', '20*F14/3', 160 / 9, '0.00');
    const [form] = await forms(await bytesOf(sheet));
    expect(form?.rows.slice(0, 2)).toMatchObject([
      { actual: '37.236', rate: '86.2%', score: '8.62' },
      { actual: '2.66666666666667', score: '17.78' },
    ]);
    expect(brief(form!)[0]).toBe(FINDINGS[0]);
  });

  test('takes the text of every kind of cell', async () => {
    const sheet = sheetOf([
      HEADINGS,
      ['产出指标', '数量指标', { text: '场次', hyperlink: 'https://example.org/' }, '≥5', 4, 10, 8],
      [
        '',
        '',
        { richText: [{ text: '培训' }, { text: '人数' }] },
        { formula: '"≥"&50', result: '≥50' },
        40,
        10,
        8,
      ],
      ['', '', '时间', new Date('2023-06-30T00:00:00Z'), true, 10, { formula: 'F4', result: 10 }],
      ['', '', '经费', '≥5万元', { formula: 'E9' }, 10, { error: '#N/A' }],
    ]);
    sheet.getCell('C2').note = '批注不算';
    sheet.getCell('G5').value = ' 8.00 ';
    const [form] = await forms(await bytesOf(sheet));
    expect(form?.rows.map(({ name, target, actual, score }) => [name, target, actual, score])).toEqual([
      ['场次', '≥5', '4', '8'],
      ['培训人数', '≥50', '40', '8'],
      ['时间', '2023/6/30', 'true', '10'],
      ['经费', '≥5万元', '', '8'],
    ]);
  });

  test('holds a form on every sheet, and several below each other', async () => {
    const one = [
      HEADINGS,
      ['产出指标', '数量指标', '场次', '≥5场', '4场', 100, 80],
      ['总分', '', '', '', '', 100, 80],
    ];
    const sheet = sheetOf([...one, [], ['说明：以下为第二张表'], ...one], '甲');
    const { workbook } = sheet;
    workbook.addWorksheet('空表');
    for (const row of one) (workbook.getWorksheet('乙') ?? workbook.addWorksheet('乙')).addRow(row);
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(HEADINGS);
    const read = await forms(await bytesOf(sheet));
    expect(read.map(({ id, rows, total }) => [id, rows.length, total])).toEqual([
      ['甲', 1, '80'],
      ['甲#2', 1, '80'],
      ['乙', 1, '80'],
    ]);
    expect(read.flatMap(brief)).toEqual([]);
  });

  test('may have columns for nature and unit, no weights, and no total row', async () => {
    const headings = ['一级指标', '指标名称', '指标性质', '目标值', '计量单位', '全年实际完成值', '自评得分'];
    const sheet = sheetOf([
      headings,
      ['产出指标', '场次', '≥', 5, '场', 4, 10],
      ['', '培训效果', '定性', '良好', '', '良好', 9],
    ]);
    const [form] = await forms(await bytesOf(sheet));
    expect(form).toMatchObject({ complete: false, total: null });
    expect(
      form?.rows.map(({ level1, target, weight, direction }) => [level1, target, weight, direction]),
    ).toEqual([
      ['产出指标', '≥5场', null, null],
      ['产出指标', '良好', null, '定性'],
    ]);
    expect(brief(form!)).toEqual(['无法判断 2 9.00 ']);
  });

  test('leaves rows to a person where a figure is none, and judges the others', async () => {
    const sheet = await filledSheet();
    sheet.getCell('H14').value = '优';
    sheet.getCell('G15').value = -5;
    sheet.getCell('H32').value = { error: '#REF!' };
    const [form] = await forms(await bytesOf(sheet));
    expect(form!.rows.map(({ unreadable }) => unreadable).filter(Boolean)).toEqual([
      '得分“优”不是数',
      '分值“-5”为负',
    ]);
    expect(form!.head).toContainEqual({ label: '总分', text: '“#REF!”不是数，合计未核对' });
    expect(form!.total).toBeNull();
  });

  test('is refused where there is no form in it, or an empty one', async () => {
    expect(await problems(await bytesOf(sheetOf([['会议纪要'], ['一、出席']])))).toEqual([
      '附表: 没有找到自评表：应有“三级指标”“年度指标值”“实际完成值”“分值”“得分”的表头',
    ]);
    expect(await problems(await bytesOf(sheetOf([HEADINGS.slice(0, 6)])))).toEqual([
      '附表!C1: 表头缺少“得分”列',
    ]);
    expect(await problems(await formTemplate())).toEqual(['自评表: 自评表是空的：没有填写任何指标']);
    const long = sheetOf(Array.from({ length: 5001 }, (_, i) => [i]));
    expect(await problems(await bytesOf(long))).toEqual([
      '附表: 有 5001 行、1 列，不像是自评表（最多 5000 行、200 列）',
    ]);
  });
});

describe('a file that is none of forms', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), '$: 文件是空的'],
    [
      'a photo',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      '$: 文件内容是JPEG 图片，不是 Excel 工作簿（.xlsx）或 JSON',
    ],
    [
      '.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      '$: 文件是旧版 Excel（.xls）或 Word。请另存为 .xlsx 后再试',
    ],
    [
      'half an archive',
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
      '$: 文件不完整，不是可以打开的 Excel 工作簿。请重新另存为 .xlsx 后再试',
    ],
    [
      'no text',
      Uint8Array.from([0xc0, 0xc1, 0xfe]),
      '$: 文件既不是 Excel 工作簿（.xlsx），也不是 UTF-8 编码的 JSON',
    ],
    ['a letter', text('会议纪要'), '$: 文件不是 JSON，也不是 Excel 工作簿（.xlsx）'],
    ['JSON of something else', text('{"projects":[]}'), 'rows: 缺少此项'],
    ['too large', new Uint8Array(20 * 1024 * 1024 + 1), '$: 文件过大（20.0 MB），最大 20 MB'],
  ])('is refused: %s', async (_title, bytes, message) => {
    const [problem, ...others] = await problems(bytes);
    expect(others).toEqual([]);
    expect(problem?.startsWith(message), problem).toBe(true);
  });

  test('is refused: an archive that is no workbook, and one that unpacks to far too much', async () => {
    const workbook = Buffer.from(await formTemplate());
    const name = Buffer.from('xl/workbook.xml');
    const other = Buffer.from(workbook);
    for (let at = other.indexOf(name); at >= 0; at = other.indexOf(name)) other.write('xl/workb00k.xml', at);
    expect(await problems(new Uint8Array(other))).toEqual([
      '$: 文件不是 Excel 工作簿（.xlsx），或已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试',
    ]);
    const merged = sheetOf([HEADINGS]);
    merged.mergeCells('A3:P20000');
    expect(await problems(await bytesOf(merged))).toEqual([
      '$: 工作表中合并了整行整列的单元格，范围过大。请取消这些合并后再试',
    ]);
    const damaged = Buffer.from(workbook);
    const sheet = damaged.indexOf(Buffer.from('xl/worksheets/sheet1.xml'));
    damaged.fill(0xff, sheet + 40, sheet + 80);
    expect(await problems(new Uint8Array(damaged))).toEqual([
      '$: 工作簿已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试',
    ]);
    const bomb = Buffer.from(workbook);
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(3_000_000_000, entry + 24);
    expect((await problems(new Uint8Array(bomb)))[0]).toMatch(/^\$: 工作簿展开后有 286\d\.\d MB，过大/);
  });

  test('JSON with a byte order mark is read', async () => {
    expect(await forms(text('\ufeff[{"id":"A","rows":[]}]'))).toMatchObject([{ id: 'A', rows: [] }]);
  });
});
