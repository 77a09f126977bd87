import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { zipped } from './docx.fixture';
import { openWorkbook } from './workbook';
import { workbookRefusal } from './workbook-bounds';
import { unpackEntry } from './zip-content';
import { zipEntries } from './zip-directory';

const DAMAGED = '工作簿已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试';
const MERGES = '工作表中合并了整行整列的单元格，范围过大。请取消这些合并后再试';

function withMerges(...merges: string[]) {
  return zipped({
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': `<worksheet><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
  });
}

describe('what is merged in a workbook', () => {
  it.each(['<mergeCell ref="A1:P1"/>', '<mergeCell ref="B7"/>', '<mergeCell  ref="A1:B2" ></mergeCell>'])(
    'is opened: %s',
    async (merge) => {
      expect(workbookRefusal(await withMerges(merge, '<mergeCell ref="A3:A900"/>'))).toBeNull();
    },
  );

  it.each([
    '<mergeCell ref="A1:P20000"/>',
    '<mergeCell ref="P20000:A1"/>',
    "<mergeCell ref='A1:XFD1048576'/>",
    '<mergeCell ref="A1:XFD&#49;048576"/>',
    '<mergeCell x="1" ref="A1:XFD1048576"/>',
    '<mergeCell ref="A1:A9999999"/>',
  ])('is refused, however it is written: %s', async (merge) => {
    expect(workbookRefusal(await withMerges(merge))).toBe(MERGES);
  });

  it('takes no longer to count where a beginning stands a million times', async () => {
    expect(workbookRefusal(await withMerges('<mergeCell '.repeat(1_000_000)))).toBe(DAMAGED);
  });
});

it.each([
  '<row r="4000000000"><c r="A4000000000"/></row>',
  '<row r="1"><c r="ZZZZ1"/></row>',
  '<row r="1"><c r="XFE1"/></row>',
  '<row r="4&#48;00000000"/>',
  "<row r='-1'/>",
  '<cols><col min="1" max="999999999"/></cols>',
])(
  'a row or column beyond any sheet is refused, since the reader would go through all up to it: %s',
  async (markup) => {
    const bytes = await zipped({ 'xl/worksheets/sheet1.xml': `<worksheet>${markup}</worksheet>` });
    expect(workbookRefusal(bytes)).toBe(`工作表的行号或列号超出范围，${DAMAGED}`);
  },
);

it('more cells than a budget has are counted before the reader makes them', async () => {
  const rows = Array.from({ length: 3001 }, (_, row) => `<row>${`<c r="A${row + 1}"/>`.repeat(100)}</row>`);
  const bytes = await zipped({ 'xl/worksheets/sheet1.xml': `<sheetData>${rows.join('')}</sheetData>` });
  expect(workbookRefusal(bytes)).toBe(
    '工作簿的范围超过 30 万个单元格（从左上角算到最靠右、最靠下的一个），过大，不予读取。请删去远处的多余内容、空白行列和它们的格式后再试',
  );
});

it('names of areas, a whole sheet among them, are not followed', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').getCell('A1').value = '甲';
  const parts: Record<string, string | Uint8Array> = {};
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  for (const entry of zipEntries(written) ?? []) {
    if (!entry.name.endsWith('/')) parts[entry.name] = unpackEntry(written, entry) ?? '';
  }
  const names = '<definedNames><definedName name="全部">表!$A$1:$XFD$1048576</definedName></definedNames>';
  const main = new TextDecoder().decode(parts['xl/workbook.xml'] as Uint8Array);
  const bytes = await zipped({ ...parts, 'xl/workbook.xml': main.replace('</sheets>', `</sheets>${names}`) });
  expect(workbookRefusal(bytes)).toBeNull();
  expect((await openWorkbook(bytes)).worksheets[0]?.getCell('A1').value).toBe('甲');
});

it('every file is tried before the reader unpacks it, whatever its size is said to be', async () => {
  const bytes = Buffer.from(
    await zipped({ 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': 'x'.repeat(9000) }),
  );
  const second = bytes.indexOf(
    Buffer.from([0x50, 0x4b, 1, 2]),
    bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 1,
  );
  bytes.writeUInt32LE(20, second + 24);
  expect(workbookRefusal(bytes)).toBe(DAMAGED);
});
