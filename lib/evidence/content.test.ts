import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { compoundFile } from '@/lib/office-files/compound-file.fixture';
import { aPdf } from './arrived.fixture';
import { checkContent } from './content';
import type { Extension } from './schema';

async function zipOf(...names: string[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const name of names) zip.addBuffer(Buffer.from('<x/>'), name);
  zip.end();
  return new Uint8Array(await new Response(zip.outputStream as unknown as BodyInit).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);
const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const webp = Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex');
const gif = Buffer.from('4749463839610100010080000000000000ffffff2c00000000010001000002024401003b', 'hex');
const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]);
const tif = Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(16)]);
const heic = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic'), Buffer.alloc(12)]);

describe('content that agrees with the extension', () => {
  it.each<[Extension, () => Uint8Array | Promise<Uint8Array>]>([
    ['pdf', aPdf],
    ['jpg', () => jpg],
    ['jpeg', () => jpg],
    ['png', () => png],
    ['webp', () => webp],
    ['gif', () => gif],
    ['bmp', () => bmp],
    ['tif', () => tif],
    ['tiff', () => tif],
    ['heic', () => heic],
    ['docx', () => zipOf('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', () => zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', () => zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['ofd', () => zipOf('OFD.xml', 'Doc_0/Document.xml')],
    ['doc', () => compoundFile('Root Entry', 'WordDocument')],
    ['wps', () => compoundFile('Root Entry', 'WordDocument')],
    ['xls', () => compoundFile('Root Entry', 'Workbook')],
    ['et', () => compoundFile('Root Entry', 'Workbook')],
    ['ppt', () => compoundFile('Root Entry', 'PowerPoint Document')],
    ['dps', () => compoundFile('Root Entry', 'PowerPoint Document')],
  ])('.%s is taken', async (extension, bytes) => {
    await expect(checkContent(extension, await bytes())).resolves.toBeUndefined();
  });
});

describe('content that is refused', () => {
  const html = new TextEncoder().encode('<html><script>alert(1)</script></html>');
  const MACROS = /文件中含有宏，不能上传/;

  it.each<[string, Extension, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['a page under the name of a PDF', 'pdf', () => html, /不像是这种文件，可能已损坏或被加密软件加密/],
    ['a picture that is another one', 'jpg', () => png, /\.jpg 结尾（JPEG 图片），内容却是 “PNG” 类型/],
    ['a workbook named as a document', 'docx', () => zipOf('xl/workbook.xml'), /内容却是Excel 工作簿/],
    ['an archive named as a document', 'docx', () => zipOf('病毒.exe'), /内容却是压缩包/],
    ['an archive named as a PDF', 'pdf', () => zipOf('a.txt'), /内容却是压缩包/],
    ['a document with macros', 'docx', () => zipOf('word/document.xml', 'word/vbaProject.bin'), MACROS],
    ['an older workbook with macros', 'xls', () => compoundFile('Workbook', '_VBA_PROJECT_CUR'), MACROS],
    ['an older document with macros', 'doc', () => compoundFile('WordDocument', 'Macros'), MACROS],
    ['a document under a password', 'docx', () => compoundFile('EncryptedPackage'), /设有打开密码/],
    ['an older document named as a newer one', 'docx', () => compoundFile('WordDocument'), /旧版文件/],
    [
      'an archive that breaks off',
      'docx',
      async () => (await zipOf('word/document.xml')).subarray(0, 60),
      /不完整/,
    ],
    ['text', 'png', () => new TextEncoder().encode('你好'), /不像是这种文件/],
  ])('%s', async (_what, extension, bytes, message) => {
    await expect(checkContent(extension, await bytes())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message,
    });
  });
});
