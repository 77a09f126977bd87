import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeDocument, MAX_DOCUMENT_BYTES } from './decode';

const TEXT = '2024年部门预算公开\n\t项目名称\n\t绩效指标 ≥ 90\n';
const encode = (encoding: string, addBOM = false) => iconv.encode(TEXT, encoding, { addBOM });

function refusal(bytes: Uint8Array) {
  const decoded = decodeDocument(bytes);
  return decoded.ok ? null : decoded.error;
}

describe('decoding', () => {
  it.each([
    ['UTF-8', encode('utf8')],
    ['UTF-8 with byte order mark', encode('utf8', true)],
    ['UTF-16 LE with byte order mark', encode('utf-16le', true)],
    ['UTF-16 BE with byte order mark', encode('utf-16be', true)],
    ['UTF-16 LE without one', encode('utf-16le')],
    ['UTF-16 BE without one', encode('utf-16be')],
    ['GB18030', encode('gb18030')],
    ['GBK', encode('gbk')],
  ])('reads %s', (_name, bytes) => {
    expect(decodeDocument(bytes)).toEqual({ ok: true, value: { text: TEXT, cut: false } });
  });

  it.each([
    '预算05表 财政拨款收支预算总表,\n收    入,\n项    目,预算数\n',
    '预算07表 一般公共预算财政拨款基本支出表,\n支出功能分类科目,本年预算数\n',
  ])('knows a table of GB18030 by the words that it has: %j', (text) => {
    const decoded = decodeDocument(iconv.encode(text, 'gb18030'));
    expect(decoded).toEqual({ ok: true, value: { text, cut: false } });
  });

  it('sees that the bytes end in the middle of a character', () => {
    const bytes = encode('utf8');
    const inCharacter = bytes.subarray(0, bytes.indexOf('≥') + 1);
    expect(decodeDocument(inCharacter)).toMatchObject({ ok: true, value: { cut: true } });
    const upToProject = iconv.encode(TEXT.slice(0, TEXT.indexOf('项目') + 2), 'gb18030').length;
    expect(decodeDocument(encode('gb18030').subarray(0, upToProject + 1))).toMatchObject({
      ok: true,
      value: { cut: true },
    });
  });

  it('sees that UTF-16 without byte order mark ends in the middle of a character', () => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const read = decodeDocument(encode(encoding).subarray(0, -1));
      expect(read).toEqual({ ok: true, value: { text: TEXT.slice(0, -1), cut: true } });
    }
  });

  it('refuses Chinese text of another encoding instead of showing other characters', () => {
    expect(refusal(iconv.encode(TEXT, 'big5'))?.code).toBe('undecodable');
    expect(refusal(iconv.encode('这是另一篇中文文章。', 'gb18030'))).toEqual({
      code: 'undecodable',
      message: '文件的文字编码无法识别。请另存为 UTF-8、UTF-16 或 GB18030 编码的文本文件。',
    });
  });

  it.each([
    ['JPEG 图片', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
    ['PNG 图片', [0x89, 0x50, 0x4e, 0x47, 13, 10]],
    ['PDF 文件', [...Buffer.from('%PDF-1.7\n')]],
    ['Word、Excel 或压缩文件', [0x50, 0x4b, 3, 4, 20, 0]],
  ])('names a %s under the name of a text', (kind, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toEqual({
      code: 'binary',
      message: `文件内容是${kind}，不能读取。请选择部门预算公开文件：Word（.docx）、Excel（.xlsx）或文本（.txt、.csv）。`,
    });
  });

  it('refuses control characters, which no text has', () => {
    expect(refusal(Buffer.from('预算\0项目'))?.code).toBe('binary');
  });

  it('refuses an empty file and one of blanks alone', () => {
    expect(refusal(new Uint8Array())).toEqual({ code: 'empty', message: '文件是空的。' });
    expect(refusal(Buffer.from('\ufeff\n \t\u3000\n'))).toEqual({ code: 'empty', message: '文件没有内容。' });
  });

  it('says how large a refused file is', () => {
    expect(refusal(new Uint8Array(60 * 1024 * 1024))).toEqual({
      code: 'too-big',
      message: '文件过大（60.0 MB），最大 20 MB。',
    });
    expect(refusal(new Uint8Array(MAX_DOCUMENT_BYTES))?.code).not.toBe('too-big');
  });
});
