import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '@/lib/core/app-error';
import { quote } from '@/lib/core/quote';
import { hasMacros, oleContent } from '@/lib/office-files/ole-file';
import { type ZipEntry, zipEntries } from '@/lib/office-files/zip-directory';
import { type Extension, KINDS } from './schema';

/** The file of an archive that only this kind holds. */
const MAIN_PARTS: Partial<Record<Extension, RegExp>> = {
  docx: /^word\/document\d*\.xml$/i,
  xlsx: /^xl\/workbook\d*\.xml$/i,
  pptx: /^ppt\/presentation\d*\.xml$/i,
  ofd: /^OFD\.xml$/i,
};

/** What an older office file of that name holds. */
const OLE_CONTENTS: Partial<Record<Extension, 'word' | 'excel' | 'powerpoint'>> = {
  doc: 'word',
  wps: 'word',
  xls: 'excel',
  et: 'excel',
  ppt: 'powerpoint',
  dps: 'powerpoint',
};

/** How the recognised type is called where it differs from the extension. */
const RECOGNISED: Partial<Record<Extension, readonly string[]>> = {
  jpeg: ['jpg'],
  tiff: ['tif'],
  png: ['png', 'apng'],
};

const MACROS = '文件中含有宏，不能上传。请另存为 PDF，或另存为不含宏的 .docx、.xlsx 后再上传。';
const PROTECTED =
  '文件设有打开密码，评价人员无法查看。请用 Word、Excel 或 WPS 打开，在“文件 → 信息 → 保护”中取消密码，保存后再上传。';

function refuse(message: string): never {
  throw new AppError('INVALID_INPUT', message);
}

function disagreeing(extension: Extension, found: string | null): never {
  const { words } = KINDS[extension];
  const is = found === null ? '不像是这种文件，可能已损坏或被加密软件加密' : `是${found}`;
  refuse(
    `文件名以 .${extension} 结尾（${words}），内容却${is}。请用原来的程序打开后另存为正确的类型，再上传。`,
  );
}

function archiveKind(entries: readonly ZipEntry[]): Extension | null {
  const kinds = Object.keys(MAIN_PARTS) as Extension[];
  return kinds.find((kind) => entries.some(({ name }) => MAIN_PARTS[kind]?.test(name))) ?? null;
}

function checkArchive(extension: Extension, bytes: Uint8Array): void {
  const entries = zipEntries(bytes);
  if (entries === null) refuse('文件不完整或已损坏，请重新导出后再上传。');
  if (entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name))) refuse(MACROS);
  const kind = archiveKind(entries);
  if (kind !== extension) disagreeing(extension, kind ? KINDS[kind].words : '压缩包');
}

function checkOle(extension: Extension, bytes: Uint8Array): void {
  const content = oleContent(bytes);
  if (content === 'protected') refuse(PROTECTED);
  if (hasMacros(bytes)) refuse(MACROS);
  if (OLE_CONTENTS[extension] !== content) disagreeing(extension, '另一种办公软件的旧版文件');
}

/**
 * Refuses a file whose content is not what its name says, or holds what a reader must not be handed.
 * @param bytes all of it
 * @throws AppError INVALID_INPUT with what it is and what to do
 */
export async function checkContent(extension: Extension, bytes: Uint8Array): Promise<void> {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (beginning.startsWith('504b0304')) return checkArchive(extension, bytes);
  if (beginning === 'd0cf11e0a1b11ae1') return checkOle(extension, bytes);
  const found = await fileTypeFromBuffer(bytes);
  const expected = RECOGNISED[extension] ?? [extension];
  if (found && expected.includes(found.ext)) return;
  disagreeing(extension, found ? ` ${quote(found.ext.toUpperCase())} 类型` : null);
}
