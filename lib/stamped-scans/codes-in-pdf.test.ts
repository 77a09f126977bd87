import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { sampleForm } from '@/lib/reports/sample-form.fixture';
import { codeOf } from '@/lib/verification/code';
import { codesInPdf } from './codes-in-pdf';

const sha256 = 'ab'.repeat(32);
const code = codeOf(sha256);
const drawn = () => drawForm(sampleForm(), { draft: false, sha256, mark: { code, sha256, address: null } });

/** A file with one packed stream. */
function withStream(content: string, dictionary = '/Filter /FlateDecode'): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\n`),
    deflateSync(Buffer.from(content, 'latin1')),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

const inUtf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

it('the code of a drawn form is in its metadata', async () => {
  expect([...codesInPdf(await drawn())]).toEqual([code]);
});

it('and, where another program left the metadata out, in its text by what its fonts say', async () => {
  const bytes = Buffer.from(await drawn());
  const text = bytes.toString('latin1');
  for (const words of [sha256, code]) {
    for (const form of [words, inUtf16(words).toUpperCase()])
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
        bytes.fill('.', at, at + form.length);
    const binary = Buffer.from(words, 'utf16le').swap16();
    for (let at = bytes.indexOf(binary); at >= 0; at = bytes.indexOf(binary, at + 1))
      bytes.fill('.', at, at + binary.length);
  }
  expect(codesInPdf(bytes)).toContain(code);
});

it('a scanner that recognises text leaves it as strings, in one piece or in several, or as UTF-16', () => {
  const [first, second] = [code.slice(0, 7), code.slice(7)];
  for (const content of [
    `BT (No. ${code}) Tj ET`,
    `BT [(${first}) -20 (${second})] TJ ET`,
    `BT <${inUtf16(code)}> Tj ET`,
    `/Keywords (CODE ${code}, SHA-256 ${sha256})`,
  ])
    expect([...codesInPdf(withStream(content))], content).toEqual([code]);
});

it('what has no code, a wrong digit in it, or is damaged has none', () => {
  const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  for (const bytes of [
    Buffer.from('%PDF-1.7'),
    withStream(`(${wrong}) Tj`),
    withStream(`(${code}) Tj`, '/Subtype /Image /Filter /FlateDecode'),
    Buffer.from('%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\nno deflate\nendstream'),
    Buffer.from('%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\n'),
  ])
    expect([...codesInPdf(bytes)]).toEqual([]);
});

it('what is made to keep a reader busy is left alone in good time', () => {
  const ranges = (range: string) => `beginbfrange ${range.repeat(20_000)} endbfrange`;
  const bomb = withStream('0'.repeat(48 * 1024 * 1024));
  const files = [
    Buffer.concat([
      ...Array.from({ length: 40 }, () => withStream(ranges('<0000> <1000> <0000>\n'))),
      ...Array.from({ length: 40 }, () => withStream(ranges('<0000> <ffff> ['))),
      withStream(`BT ${'<0041>'.repeat(200_000)} Tj <${inUtf16(code)}> Tj ET`),
    ]),
    Buffer.concat(Array.from({ length: 100 }, () => bomb)),
    Buffer.from('/FlateDecode stream\n'.repeat(300_000)),
    Buffer.from('beginbfchar beginbfrange '.repeat(300_000)),
  ];
  const begun = performance.now();
  for (const bytes of files) expect(codesInPdf(bytes).size).toBe(0);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
