import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '@/lib/budget-document/budget-document';
import { byValue } from './by-value.fixture';
import { readBudgetFile } from './read-budget-file';

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

describe.skipIf(!there)(title, () => {
  it('is the same document: tables, projects, typed rows; only amounts are written otherwise', async () => {
    const [fromWorkbook, fromText] = [await read(workbook), await read(text)];
    expect(fromWorkbook.projects).toHaveLength(166);
    expect(fromWorkbook.notes).toEqual([]);
    expect(byValue(fromWorkbook)).toEqual(byValue(fromText));
  });
});
