import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { textsOfPart } from '@/lib/typesetting/texts.fixture';
import { shownOfForm } from '../draw/draw-form';
import { formSpec } from '../layout/form-spec';
import { sampleForm } from '../sample-form.fixture';
import { tracedForm } from '../traced-form.fixture';
import { documentWorkbook } from './document-workbook';

async function workbookOf(spec: DocumentSpec): Promise<ExcelJS.Workbook> {
  const bytes = await documentWorkbook(spec, { createdOn: new Date(0), warning: null });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** A number as its format shows it. */
function shown(value: number, format: string): string {
  const percent = format.endsWith('%');
  const places = /\.(0+)/u.exec(format)?.[1]?.length ?? 0;
  return (
    (percent ? value * 100 : value).toLocaleString('en-US', {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      useGrouping: format.includes(','),
    }) + (percent ? '%' : '')
  );
}

function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master !== cell) return;
      texts.push(typeof cell.value === 'number' ? shown(cell.value, cell.numFmt) : String(cell.value));
    });
  });
  return texts.map((text) => text.replace(/\s/gu, '')).filter((text) => text !== '' && text !== 'null');
}

describe('a form as a workbook', () => {
  it('says what its blocks say, cell by cell, each part on a sheet', async () => {
    const appendix = { parts: ['trace', 'evidence', 'history'] as const, note: null };
    for (const spec of [
      formSpec(sampleForm(10, { notes: '=HYPERLINK("x")' }), shownOfForm({})),
      formSpec(tracedForm(), shownOfForm({ appendix })),
    ]) {
      const { worksheets } = await workbookOf(spec);
      expect(worksheets.map(textsOf)).toEqual(spec.parts.map(textsOfPart));
    }
  });

  it('prints the names of its columns on every page', async () => {
    const [sheet] = (await workbookOf(formSpec(sampleForm(24), shownOfForm({})))).worksheets;
    const [row] = /^\d+/u.exec(String(sheet?.pageSetup.printTitlesRow)) ?? [];
    expect(sheet?.getRow(Number(row)).getCell(1).value).toBe('一级指标');
  });

  it('has room for a text that is longer than a row may be high', async () => {
    const [first] = sampleForm(1).indicators;
    const indicators = [{ ...first!, deviationReason: '雨'.repeat(4_000) }];
    const [sheet] = (await workbookOf(formSpec(sampleForm(1, { indicators }), shownOfForm({})))).worksheets;
    const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, i) => sheet!.getRow(i + 1));
    const long = rows.filter((row) => {
      const cells: string[] = [];
      row.eachCell((cell) => cells.push(String(cell.value)));
      return cells.some((text) => text.includes('雨雨雨'));
    });
    const placed = new Map<string, unknown>();
    sheet?.eachRow((row) =>
      row.eachCell(({ value, alignment }) => placed.set(String(value), alignment.vertical)),
    );
    const [tall] = [...placed].filter(([text]) => text.includes('雨雨雨')).map(([, vertical]) => vertical);
    expect([tall, placed.get('一级指标')]).toEqual(['top', 'middle']);
    expect(long.length).toBeGreaterThan(3);
    expect(Math.max(...rows.map(({ height }) => height ?? 0))).toBeLessThanOrEqual(400);
    expect(long.reduce((sum, { height }) => sum + (height ?? 0), 0)).toBeGreaterThan(1_500);
  });

  it('holds its figures as numbers, and words as texts', async () => {
    const [sheet] = (await workbookOf(formSpec(sampleForm(10), shownOfForm({})))).worksheets;
    const numbers: unknown[] = [];
    sheet?.eachRow((row) => {
      row.eachCell(({ value, numFmt }) => {
        if (typeof value === 'number') numbers.push([value, numFmt]);
      });
    });
    expect(numbers).toContainEqual([1086.7043, '#,##0.0000']);
    expect(numbers).toContainEqual([0.9621, '0.00%']);
    expect(numbers).toContainEqual([9.62, '0.00']);
  });

  it('keeps every digit of a number that a spreadsheet would round', async () => {
    const money = sampleForm().money;
    const huge = { ...money.total, initial: '99999999999999.999999' };
    const spec = formSpec(sampleForm(1, { money: { ...money, total: huge } }), shownOfForm({}));
    const [sheet] = (await workbookOf(spec)).worksheets;
    expect(sheet && textsOf(sheet)).toContain('99,999,999,999,999.999999');
    const looks: unknown[] = [];
    sheet?.eachRow((row) =>
      row.eachCell(({ value, alignment }) => {
        if (value === '99,999,999,999,999.999999') looks.push(alignment);
      }),
    );
    expect(looks[0]).toMatchObject({ shrinkToFit: true });
    expect(looks[0]).not.toHaveProperty('wrapText');
  });

  it('has a printed head that a spreadsheet takes, however long and odd the names are', async () => {
    const project = { ...sampleForm().project, name: '测试&服务'.repeat(30), unit: '街道办事处'.repeat(30) };
    const [sheet] = (await workbookOf(formSpec(sampleForm(1, { project }), shownOfForm({})))).worksheets;
    const head = sheet?.headerFooter.oddHeader ?? '';
    expect(head).toMatch(/^&L&8 项目支出绩效自评表（2024年度）.+…$/u);
    expect(head.length).toBeLessThanOrEqual(255);
  });
});
