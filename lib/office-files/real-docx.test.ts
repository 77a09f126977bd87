import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '@/lib/budget-document/decode';
import { withoutPlaces } from '@/lib/budget-document/sample-for-tests';
import type { SourceTable } from '@/lib/budget-document/source';
import { layOutTable } from '@/lib/budget-document/table-layout';
import { readTextDump } from '@/lib/budget-document/text-dump';
import { fileKind } from './file-kind';
import { readBudgetFile } from './read-budget-file';
import { readDocx } from './read-docx';

const text = process.env.REAL_BUDGET_DOC;
const word = text?.replace(/\.txt$/, '.docx');
const there = text !== undefined && word !== undefined && word !== text && fs.existsSync(word);
const title = there
  ? 'a published budget as Word document and as text'
  : 'a published budget as Word document (skipped: none lies beside REAL_BUDGET_DOC)';

function bytesOf(file: string | undefined): Uint8Array {
  return new Uint8Array(fs.readFileSync(file ?? ''));
}

async function wordTables() {
  const kind = fileKind(bytesOf(word));
  if (!kind.ok || kind.value.kind !== 'docx') throw new Error(JSON.stringify(kind));
  const source = await readDocx(bytesOf(word), kind.value.entries, kind.value.main);
  if (!source.ok) throw new Error(source.error.message);
  return source.value.tables;
}

function textTables() {
  const decoded = decodeDocument(bytesOf(text));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return readTextDump(decoded.value.text).tables;
}

/** Data rows cell by cell; blanks at the end of a row are left out in either. */
function dataOf(table: SourceTable) {
  const { no, title: name, rows } = layOutTable(table);
  return { no, name, rows: rows.map(({ cells }) => cells.join('\t').trimEnd().replace(/ +/g, ' ')) };
}

describe.skipIf(!there)(title, () => {
  it('has the same tables, row by row and cell by cell', async () => {
    expect((await wordTables()).map(dataOf)).toEqual(textTables().map(dataOf));
  });

  it('is the same document: projects, indicators, problems', async () => {
    const [fromWord, fromText] = [
      await readBudgetFile(bytesOf(word), 'budget.docx'),
      await readBudgetFile(bytesOf(text), 'budget.txt'),
    ];
    if (!fromWord.ok || !fromText.ok) throw new Error('not read');
    expect(withoutPlaces(fromWord.value)).toEqual(withoutPlaces({ ...fromText.value, format: 'docx' }));
    expect(fromWord.value.projects).toHaveLength(166);
    expect(fromWord.value.problems).toEqual([]);
  });
});
