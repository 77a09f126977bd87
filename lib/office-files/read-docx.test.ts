import { describe, expect, it } from 'vitest';
import { withoutPlaces } from '@/lib/budget-document/sample-for-tests';
import type { SourceTable } from '@/lib/budget-document/source';
import { layOutTable } from '@/lib/budget-document/table-layout';
import { readTextDump } from '@/lib/budget-document/text-dump';
import { sampleDocument, sampleDocumentText } from '@/prisma/sample/document';
import { budgetDocx } from './budget-docx.fixture';
import { fileKind } from './file-kind';
import { readBudgetFile } from './read-budget-file';
import { readDocx } from './read-docx';

async function sourceOf(bytes: Uint8Array) {
  const kind = fileKind(bytes);
  if (!kind.ok || kind.value.kind !== 'docx') throw new Error(JSON.stringify(kind));
  const source = await readDocx(bytes, kind.value.entries, kind.value.main);
  if (!source.ok) throw new Error(source.error.message);
  return source.value;
}

async function documentOf(bytes: Uint8Array, fileName: string) {
  const read = await readBudgetFile(bytes, fileName);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** A table's data as cells, blanks at the end aside: a text may leave them out. */
function dataOf(table: SourceTable) {
  const { no, title, columns, rows, totalled } = layOutTable(table);
  const names = columns.join('\t').trimEnd();
  return { no, title, names, totalled, rows: rows.map(({ cells }) => cells.join('\t').trimEnd()) };
}

const text = new TextEncoder().encode(sampleDocumentText());

describe('a budget as a Word document', () => {
  it.each([
    ['whole tables', undefined],
    ['tables cut over pages, header rows repeated', { rows: 25, captionAgain: false }],
    ['tables cut over pages, caption and header rows repeated', { rows: 40, captionAgain: true }],
    ['tables within the one cell of another', { rows: 40, captionAgain: true, framed: true }],
  ])('is the same document as its text: %s', async (_title, pages) => {
    const bytes = await budgetDocx(sampleDocument(), pages);
    const source = await sourceOf(bytes);
    expect(source.tables.map(dataOf)).toEqual(readTextDump(sampleDocumentText()).tables.map(dataOf));
    const fromText = await documentOf(text, '云溪.txt');
    expect(withoutPlaces(await documentOf(bytes, '云溪.docx'))).toEqual(
      withoutPlaces({ ...fromText, format: 'docx' }),
    );
  });

  it.each([
    ['its title', { named: 'title' }],
    ['its header', { named: 'header' }],
    ['its title, over pages', { named: 'title', rows: 25 }],
    ['its header, within the one cell of another', { named: 'header', framed: true }],
  ] as const)('is the same document where a table is named by %s alone', async (_title, pages) => {
    const fromText = await documentOf(text, '云溪.txt');
    const fromWord = await documentOf(await budgetDocx(sampleDocument(), pages), '云溪.docx');
    expect(withoutPlaces(fromWord)).toEqual(withoutPlaces({ ...fromText, format: 'docx' }));
  });

  it('is the same document where every page names unit and project again', async () => {
    const bytes = await budgetDocx(sampleDocument(), { rows: 20, captionAgain: true, mergedAgain: true });
    const fromText = await documentOf(text, '云溪.txt');
    expect(withoutPlaces(await documentOf(bytes, '云溪.docx'))).toEqual(
      withoutPlaces({ ...fromText, format: 'docx' }),
    );
  });

  it('says where a row stands: the table of the file, and its row', async () => {
    const { tables } = await sourceOf(await budgetDocx(sampleDocument()));
    const table13 = tables.find(({ no }) => no === '13');
    expect(table13?.place).toEqual({ kind: 'table', table: 13, row: 1 });
    expect(table13?.rows[0]?.place).toEqual({ kind: 'table', table: 13, row: 2 });
  });
});
