import fs from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { byValue } from './by-value.fixture';
import { readBudgetFile } from './read-budget-file';
import { openWorkbook } from './workbook';

const text = process.env.REAL_BUDGET_DOC;
const workbook = text?.replace(/\.txt$/, '.xlsx');
const there = text !== undefined && workbook !== undefined && workbook !== text && fs.existsSync(workbook);
const title = there
  ? 'a published budget as workbook and as text'
  : 'a published budget as workbook (skipped: none lies beside REAL_BUDGET_DOC)';

async function read(file: string | undefined): Promise<BudgetDocument> {
  const result = await readBudgetFile(new Uint8Array(fs.readFileSync(file ?? '')), '2024.xlsx');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function ontoOneSheet(bytes: Uint8Array): Promise<Uint8Array> {
  const [from, to] = [await openWorkbook(bytes), new ExcelJS.Workbook()];
  const sheet = to.addWorksheet('部门预算');
  let above = 0;
  for (const source of from.worksheets) {
    source.eachRow((row, no) => {
      row.eachCell((cell, column) => {
        if (cell.master.address !== cell.address) return;
        const copy = sheet.getCell(above + no, column);
        copy.value = cell.value;
        copy.numFmt = cell.numFmt;
      });
    });
    above += source.rowCount + 2;
  }
  return new Uint8Array(await to.xlsx.writeBuffer());
}

describe.skipIf(!there)(title, () => {
  it('is the same document where all its sheets are copied onto one, one below the other', async () => {
    const bytes = await ontoOneSheet(new Uint8Array(fs.readFileSync(workbook ?? '')));
    const result = await readBudgetFile(bytes, '2024.xlsx');
    if (!result.ok) throw new Error(result.error.message);
    expect(byValue(result.value)).toEqual(byValue(await read(text)));
  });

  it('is the same document: tables, projects, typed rows; only amounts are written otherwise', async () => {
    const [fromWorkbook, fromText] = [await read(workbook), await read(text)];
    expect(fromWorkbook.projects).toHaveLength(166);
    expect(fromWorkbook.notes).toEqual([]);
    expect(byValue(fromWorkbook)).toEqual(byValue(fromText));
  });
});
