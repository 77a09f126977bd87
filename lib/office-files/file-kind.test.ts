import { describe, expect, it } from 'vitest';
import { compoundFile } from './compound-file.fixture';
import { wordFile, zipped } from './docx.fixture';
import { fileKind, unreadable } from './file-kind';
import { readBudgetFile } from './read-budget-file';

function refusal(bytes: Uint8Array) {
  const kind = fileKind(bytes);
  return kind.ok ? kind.value.kind : `${kind.error.code}: ${kind.error.message}`;
}

const SAVE_WORD =
  '请用 Word 或 WPS 打开，选择“文件 → 另存为”，保存类型选“Word 文档（*.docx）”，再选择新文件。';
const SAVE_EXCEL =
  '请用 Excel 或 WPS 打开，选择“文件 → 另存为”，保存类型选“Excel 工作簿（*.xlsx）”，再选择新文件。';
const CHOOSE = '请选择部门预算公开文件：Word（.docx）、Excel（.xlsx）或文本（.txt、.csv）。';

describe('what a file is, by its content', () => {
  it('a Word document, whatever number its main part carries', async () => {
    expect(refusal(await wordFile(''))).toBe('docx');
    expect(refusal(await zipped({ 'word/document2.xml': '<a/>' }))).toBe('docx');
  });

  it('a workbook', async () => {
    expect(refusal(await zipped({ 'xl/workbook.xml': '<a/>' }))).toBe('xlsx');
  });

  it.each([
    [
      ['Root Entry', 'WordDocument', '1Table'],
      `unsupported: 文件是旧版 Word 文档（.doc 或 .wps），不能直接读取。${SAVE_WORD}`,
    ],
    [
      ['Root Entry', 'Workbook'],
      `unsupported: 文件是旧版 Excel 工作簿（.xls 或 .et），不能直接读取。${SAVE_EXCEL}`,
    ],
    [
      ['Root Entry', 'Book'],
      `unsupported: 文件是旧版 Excel 工作簿（.xls 或 .et），不能直接读取。${SAVE_EXCEL}`,
    ],
    [
      ['Root Entry', 'PowerPoint Document'],
      `unsupported: 文件是 PowerPoint 演示文稿，不是预算文件。${CHOOSE}`,
    ],
    [['Root Entry', 'CONTENTS'], `unsupported: 文件是旧版办公软件的文件，不能直接读取。${SAVE_WORD}`],
    [
      ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'],
      'protected: 文件设有打开密码，无法读取。请用 Word、Excel 或 WPS 打开，在“文件 → 信息 → 保护”中取消密码，保存后再选择文件。',
    ],
  ])('an older office file with %j', (streams, message) => {
    expect(refusal(compoundFile(...streams))).toBe(message);
  });

  it.each([
    ['xl/workbook.bin', `文件是 Excel 二进制工作簿（.xlsb），不能直接读取。${SAVE_EXCEL}`],
    ['ppt/presentation.xml', `文件是 PowerPoint 演示文稿，不是预算文件。${CHOOSE}`],
    ['OFD.xml', '文件是 OFD 版式文件，不能读取其中的表格。请向编制单位索取原文件，或转换为 .docx 后再选择。'],
    [
      'META-INF/manifest.xml',
      '文件是 OpenDocument 文档（.odt 或 .ods），不能直接读取。请用 WPS 或 LibreOffice 另存为 .docx 或 .xlsx，再选择新文件。',
    ],
    [
      '预算/2024.docx',
      '文件是压缩包，不能直接读取。请先解压，再选择其中的预算文件：Word（.docx）、Excel（.xlsx）或文本（.txt、.csv）。',
    ],
  ])('another archive, with %s', async (name, message) => {
    expect(refusal(await zipped({ [name]: '<a/>' }))).toBe(`unsupported: ${message}`);
  });

  it.each([
    '<!DOCTYPE html><table>',
    '\ufeff<html>',
    '\n<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
    'MIME-Version: 1.0\n',
  ])('a page under the name of a document: %j', (text) => {
    expect(refusal(new TextEncoder().encode(text))).toMatch(/^unsupported: 文件内容是网页或 XML/);
  });

  it('anything else may be a text', () => {
    expect(refusal(new TextEncoder().encode('2024年部门预算公开'))).toBe('text');
    expect(refusal(new Uint8Array())).toBe('text');
  });

  it('nothing that is too large', () => {
    expect(refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('too-big: 文件过大（20.0 MB），最大 20 MB。');
  });
});

describe('bytes that are neither an office file nor text', () => {
  const sealed = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + 0x62) % 251);

  it('are most likely sealed by a program, where the name promises an office file', async () => {
    expect(await readBudgetFile(sealed, '2024年预算.DOCX')).toEqual({
      ok: false,
      error: {
        code: 'protected',
        message:
          '文件名以 .DOCX 结尾，内容却不是 Word、Excel 文件：可能已损坏，或由加密软件加密。请先解密，或用 Word、Excel、WPS 打开后另存，再选择新文件。',
      },
    });
    expect((await readBudgetFile(sealed, '2024.txt')).ok).toBe(false);
  });

  it('are what they are, where their beginning or the refusal tells', () => {
    const refusal = { code: 'binary', message: '文件内容是JPEG 图片' } as const;
    expect(unreadable(refusal, Uint8Array.from([0xff, 0xd8, 0xff]), 'a.docx')).toBe(refusal);
    expect(unreadable(refusal, sealed, 'a.txt')).toBe(refusal);
    const empty = { code: 'empty', message: '文件是空的。' } as const;
    expect(unreadable(empty, new Uint8Array(), 'a.docx')).toBe(empty);
  });
});

it.each([
  ['cells', '\t1\n\n'],
  ['lines', '甲\r'],
])('a text of more %s than a budget has is not taken apart', async (_what, piece) => {
  const text = `2024年部门预算公开\n预算13表 项目支出绩效表\n${piece.repeat(300_001)}`;
  expect(await readBudgetFile(new TextEncoder().encode(text), '2024.txt')).toEqual({
    ok: false,
    error: {
      code: 'too-complex',
      message: '读到文件末尾时，单元格已超过 30 万个，不像是预算文件。请删去多余的行和列后再试。',
    },
  });
});
