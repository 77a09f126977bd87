import { MAX_DOCUMENT_BYTES, tooBig } from '@/lib/budget-document/decode';
import { READABLE_FORMATS } from '@/lib/budget-document/formats';
import type { DocumentError } from '@/lib/budget-document/problem';
import { signatureOf } from '@/lib/core/file-signature';
import { err, ok, type Result } from '@/lib/core/result';
import { type OleContent, oleContent } from './ole-file';
import { boundedEntries } from './zip-bounds';
import type { ZipEntry } from './zip-directory';

/** How a file is to be read: an office archive with its files and the main one of them, or as text. */
export type FileKind =
  | { readonly kind: 'docx' | 'xlsx'; readonly entries: readonly ZipEntry[]; readonly main: ZipEntry }
  | { readonly kind: 'text' };

const TO_DOCX = '用 Word 或 WPS 打开，选择“文件 → 另存为”，保存类型选“Word 文档（*.docx）”，再选择新文件。';
const TO_XLSX =
  '用 Excel 或 WPS 打开，选择“文件 → 另存为”，保存类型选“Excel 工作簿（*.xlsx）”，再选择新文件。';
const CHOOSE = `请选择部门预算公开文件：${READABLE_FORMATS}。`;

const OLE: Readonly<Record<OleContent, readonly [DocumentError['code'], string]>> = {
  protected: [
    'protected',
    '文件设有打开密码，无法读取。请用 Word、Excel 或 WPS 打开，在“文件 → 信息 → 保护”中取消密码，保存后再选择文件。',
  ],
  word: ['unsupported', `文件是旧版 Word 文档（.doc 或 .wps），不能直接读取。请${TO_DOCX}`],
  excel: ['unsupported', `文件是旧版 Excel 工作簿（.xls 或 .et），不能直接读取。请${TO_XLSX}`],
  powerpoint: ['unsupported', `文件是 PowerPoint 演示文稿，不是预算文件。${CHOOSE}`],
  other: ['unsupported', `文件是旧版办公软件的文件，不能直接读取。请${TO_DOCX}`],
};

/** Archives that are known and not read, by a file that only they hold. */
const OTHER_ARCHIVES: readonly { readonly holds: RegExp; readonly message: string }[] = [
  {
    holds: /^xl\/workbook\.bin$/i,
    message: `文件是 Excel 二进制工作簿（.xlsb），不能直接读取。请${TO_XLSX}`,
  },
  { holds: /^ppt\/presentation\.xml$/i, message: `文件是 PowerPoint 演示文稿，不是预算文件。${CHOOSE}` },
  {
    holds: /^OFD\.xml$/i,
    message: `文件是 OFD 版式文件，不能读取其中的表格。请向编制单位索取原文件，或转换为 .docx 后再选择。`,
  },
  {
    holds: /^META-INF\/manifest\.xml$/i,
    message: `文件是 OpenDocument 文档（.odt 或 .ods），不能直接读取。请用 WPS 或 LibreOffice 另存为 .docx 或 .xlsx，再选择新文件。`,
  },
];

/** Texts that office programs save pages and documents as, whatever the file is called. */
const MARKUP = /^(?:<!doctype html|<html|<\?xml|mime-version:)/i;

function refuse(code: DocumentError['code'], message: string): Result<never, DocumentError> {
  return err({ code, message });
}

function archiveKind(bytes: Uint8Array): Result<FileKind, DocumentError> {
  const bounded = boundedEntries(bytes);
  if (!bounded.ok) return bounded;
  const entries = bounded.value;
  const word = entries.find(({ name }) => /^word\/document\d*\.xml$/i.test(name));
  if (word) return ok({ kind: 'docx', entries, main: word });
  const excel = entries.find(({ name }) => /^xl\/workbook\d*\.xml$/i.test(name));
  if (excel) return ok({ kind: 'xlsx', entries, main: excel });
  const other = OTHER_ARCHIVES.find(({ holds }) => entries.some(({ name }) => holds.test(name)));
  if (other) return refuse('unsupported', other.message);
  return refuse(
    'unsupported',
    `文件是压缩包，不能直接读取。请先解压，再选择其中的预算文件：${READABLE_FORMATS}。`,
  );
}

function textKind(bytes: Uint8Array): Result<FileKind, DocumentError> {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!MARKUP.test(beginning.replace(/^\u00ef\u00bb\u00bf/, '').trimStart())) return ok({ kind: 'text' });
  return refuse(
    'unsupported',
    '文件内容是网页或 XML（有些系统导出的 .doc、.xls 就是这样），不能直接读取。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx，再选择新文件。',
  );
}

/**
 * What a file is, by its content and never by its name; of an archive, whether it may be unpacked at all.
 * @returns an error in Chinese where it is nothing that is read, which says how to save it as something that is
 */
export function fileKind(bytes: Uint8Array): Result<FileKind, DocumentError> {
  if (bytes.length > MAX_DOCUMENT_BYTES) return err(tooBig(bytes.length));
  const signature = signatureOf(bytes);
  if (signature?.kind === 'zip') return archiveKind(bytes);
  if (signature?.kind === 'ole') return refuse(...OLE[oleContent(bytes)]);
  return textKind(bytes);
}

const OFFICE_NAME = /\.(?:docx?|xlsx?|wps|et)$/i;

/**
 * What is said of bytes that are neither an office file nor text. Where the name promises an office file, they are
 * most likely what a program for the protection of files made of one: without it nobody can read them.
 */
export function unreadable(refusal: DocumentError, bytes: Uint8Array, fileName: string): DocumentError {
  const extension = OFFICE_NAME.exec(fileName)?.[0];
  const isKnown = refusal.code !== 'undecodable' && refusal.code !== 'binary';
  if (extension === undefined || isKnown || signatureOf(bytes) !== null) return refusal;
  const message = `文件名以 ${extension} 结尾，内容却不是 Word、Excel 文件：可能已损坏，或由加密软件加密。请先解密，或用 Word、Excel、WPS 打开后另存，再选择新文件。`;
  return { code: 'protected', message };
}
