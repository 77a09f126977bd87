import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reconcile } from '@/lib/budget-document/reconciliation/reconcile';
import { kindOfCheck } from '@/lib/budget-document/reconciliation/words';
import { withoutPlaces } from '@/lib/budget-document/sample-for-tests';
import { sampleDocument, sampleDocumentText } from '@/prisma/sample/document';
import { budgetDocx } from './budget-docx.fixture';
import { budgetXlsx } from './budget-xlsx.fixture';
import { readBudgetFile } from './read-budget-file';

async function reconciled(bytes: Uint8Array, fileName: string) {
  const read = await readBudgetFile(bytes, fileName);
  if (!read.ok) throw new Error(read.error.message);
  return reconcile(read.value);
}

type Checks = Awaited<ReturnType<typeof reconciled>>;

/** Comparisons of tables only: a workbook has no prose. */
const ofTables = (checks: Checks) => withoutPlaces(checks.filter((check) => kindOfCheck(check) !== 'text'));

describe('the sample department', () => {
  const text = () => reconciled(new TextEncoder().encode(sampleDocumentText()), '2024.txt');

  it('has what real budgets have: two roundings, a project without budget, three without targets', async () => {
    const checks = await text();
    const found = checks.filter(({ result }) => result === 'differs');
    expect(found.map(({ check, items }) => [check, items.length])).toEqual([
      ['13-without-04', 1],
      ['04-without-13', 3],
    ]);
    expect(checks.find(({ check }) => check === '04-sum-total')).toMatchObject({
      result: 'explained',
      difference: '-0.003486',
      items: [{ difference: '-0.002086' }, { difference: '-0.0014' }],
    });
  });

  it('comes to the same comparisons as text, Word document and workbook', async () => {
    const fromText = await text();
    const fromWord = await reconciled(await budgetDocx(sampleDocument()), '2024.docx');
    const fromWorkbook = await reconciled(
      await budgetXlsx(sampleDocument(), { amounts: 'mixed' }),
      '2024.xlsx',
    );
    expect(withoutPlaces(fromWord)).toEqual(withoutPlaces(fromText));
    expect(ofTables(fromWorkbook)).toEqual(ofTables(fromText));
  });
});

const path = process.env.REAL_BUDGET_DOC;
const beside = (type: string) => path?.replace(/\.txt$/, `.${type}`) ?? '';
const there = path !== undefined && ['docx', 'xlsx'].every((type) => fs.existsSync(beside(type)));
const title = there
  ? 'a published budget'
  : 'a published budget (skipped: no other formats lie beside REAL_BUDGET_DOC)';

describe.skipIf(!there)(title, () => {
  const from = (type: string) => reconciled(new Uint8Array(fs.readFileSync(beside(type))), `2024.${type}`);

  it('comes to the same comparisons as text, Word document and workbook', async () => {
    const fromText = await from('txt');
    expect(fromText).toHaveLength(91);
    expect(withoutPlaces(await from('docx'))).toEqual(withoutPlaces(fromText));
    expect(ofTables(await from('xlsx'))).toEqual(ofTables(fromText));
  });
});
