import { describe, expect, it } from 'vitest';
import { sampleDocument } from '@/prisma/sample/document';
import { budgetDocx } from './budget-docx.fixture';
import { cell, paragraph, row, table, wordFile } from './docx.fixture';
import { fileKind } from './file-kind';
import { Deadline } from './limits';
import { readBudgetFile } from './read-budget-file';
import { readDocx } from './read-docx';

const CAPTION = paragraph('预算13表 项目支出绩效表');
const RESAVE = '请用 Word 或 WPS 打开，另存为 .docx 后再选择新文件。';

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readBudgetFile(bytes, '2024.docx');
  return read.ok ? '' : `${read.error.code}: ${read.error.message}`;
}

function withMain(main: string | Uint8Array): Promise<Uint8Array> {
  return wordFile('', { 'word/document.xml': main });
}

const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

describe('a Word document is refused', () => {
  it('where it holds no budget', async () => {
    expect(await refusal(await wordFile(paragraph('会议纪要')))).toMatch(/^not-a-budget: /);
    expect(await refusal(await wordFile(''))).toMatch(/^not-a-budget: /);
  });

  it('where a row has more columns than any budget, and says which', async () => {
    const wide = row([cell('甲'), cell('乙', { span: 100_000 })]);
    expect(await refusal(await wordFile(CAPTION + table([row([cell('1')]), wide], 2)))).toBe(
      'too-complex: 第1个表格第2行有 100001 列，最多 500 列，不像是预算表。请核对文件，删去多余的列后再试。',
    );
    const cells = Array.from({ length: 10_000 }, () => cell(''));
    expect(await refusal(await wordFile(CAPTION + table([row(cells)], 2)))).toMatch(
      /^too-complex: 第1个表格第1行有 10000 列，最多 500 列/,
    );
    expect(await refusal(await wordFile(CAPTION + table([], 10_000)))).toMatch(
      /^too-complex: 第1个表格第1行有 501 列/,
    );
  });

  it('where it has more cells than any budget', async () => {
    const rows = Array.from({ length: 700 }, () => row([cell('', { span: 500 })]));
    expect(await refusal(await wordFile(CAPTION + table(rows, 1)))).toBe(
      'too-complex: 读到第1个表格第601行时，单元格已超过 30 万个，不像是预算文件。请删去多余的行和列后再试。',
    );
  });

  it('where it declares a document type, so that no entity is ever expanded', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await refusal(await withMain(laughs + document('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')))).toBe(
      `too-complex: Word 文档内部含有文档类型声明（DTD），正常的文档没有，不予读取。${RESAVE}`,
    );
    expect(await refusal(await withMain(document('<w:p><w:r><w:t>&unknown;</w:t></w:r></w:p>')))).toBe(
      `damaged: Word 文档已损坏，读到正文开头处不能继续。${RESAVE}`,
    );
  });

  it('where it nests without end', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(200)}${'</w:tc></w:tr></w:tbl>'.repeat(200)}`;
    expect(await refusal(await withMain(document(deep)))).toBe(
      `too-complex: Word 文档在第1个表格第1行嵌套过深，不予读取。${RESAVE}`,
    );
  });

  it('where one text is longer than any', async () => {
    const pieces = Array.from({ length: 200_000 }, (_, index) => `${index}预算${(index * 7919) % 10_007}`);
    const long = `<w:p><w:r><w:t>${pieces.join('，').repeat(4)}</w:t></w:r></w:p>`;
    expect(await refusal(await withMain(document(long)))).toBe(
      `too-complex: Word 文档在正文开头有一段内容过长，不像是预算文件，不予读取。${RESAVE}`,
    );
  });

  it('where its markup is broken, and says how far it could be read', async () => {
    const rows = [row([cell('1')]), row([cell('2')])];
    const broken = document(CAPTION + table(rows, 1)).replace(/<w:tc>(?!.*<w:tc>)/, '<w:tc w:a=>');
    expect(await refusal(await withMain(broken))).toBe(
      `damaged: Word 文档已损坏，读到第1个表格第2行处不能继续。${RESAVE}`,
    );
    expect(await refusal(await withMain(document(CAPTION).slice(0, -30)))).toMatch(
      /^damaged: Word 文档已损坏/,
    );
    expect(await refusal(await withMain(Uint8Array.from([0x3c, 0x61, 0xff, 0xff])))).toMatch(/^damaged: /);
  });

  it('where its bytes are not those that were packed', async () => {
    const bytes = Buffer.from(await budgetDocx(sampleDocument()));
    const main = bytes.indexOf('word/document.xml');
    bytes.fill(0xff, main + 20_000, main + 20_050);
    expect(await refusal(bytes)).toMatch(/^damaged: Word 文档已损坏，读到第\d+个表格.*处不能继续。/);
  });

  it('where reading takes too long, and says where it stopped', async () => {
    const bytes = await budgetDocx(sampleDocument());
    const kind = fileKind(bytes);
    if (!kind.ok || kind.value.kind !== 'docx') throw new Error('no document');
    expect(await readDocx(bytes, kind.value.entries, kind.value.main, new Deadline(0))).toEqual({
      ok: false,
      error: {
        code: 'too-complex',
        message: '读取超过 0 秒，在正文开头停止。文件过于复杂，请只保留各预算表后另存再试。',
      },
    });
  });
});

it('is read in UTF-16 as well', async () => {
  const rows = [row([cell('甲')])];
  const main = Buffer.from(`\ufeff${document(CAPTION + table(rows, 1))}`, 'utf16le');
  expect(await refusal(await withMain(main))).toMatch(/^cut|^column-missing/);
});

it('is read in no longer time where a text is millions of blanks', async () => {
  const blanks = `<w:p><w:r><w:t>甲${' '.repeat(4_000_000)}乙</w:t></w:r></w:p>`;
  expect(await refusal(await withMain(document(blanks)))).toMatch(/^not-a-budget/);
});
