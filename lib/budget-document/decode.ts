import { signatureOf, startsWith } from '@/lib/core/file-signature';
import { err, ok, type Result } from '@/lib/core/result';
import { READABLE_FORMATS } from './formats';
import type { DocumentError } from './problem';

/** Largest document that is read, in bytes (20 MB). */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

const CHOOSE = `请选择部门预算公开文件：${READABLE_FORMATS}。`;

/** A file's text; `cut` says that it ends in the middle of a character. */
export type DecodedText = { readonly text: string; readonly cut: boolean };

const SEARCHED_FOR_ZERO = 64 * 1024;

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    // The decoder's only way of saying that the bytes are not of this encoding.
    return null;
  }
  try {
    return { text: text + decoder.decode(), cut: false };
  } catch {
    return { text, cut: true };
  }
}

function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x7f || (code < 0x20 && (code < 0x09 || code > 0x0d))) return true;
  }
  return false;
}

const WORDS_OF_TABLES = /项\s*目|指\s*标|科\s*目|万元/;

/** Other bytes may happen to be valid GB18030; only words that every budget has make them Chinese text. */
function looksLikeBudget(text: string): boolean {
  return text.includes('预算') && WORDS_OF_TABLES.test(text);
}

/** @param size of the file, in bytes */
export function tooBig(size: number): DocumentError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return {
    code: 'too-big',
    message: `文件过大（${megabytes} MB），最大 ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB。`,
  };
}

function refuse(code: DocumentError['code'], message: string) {
  return err<DocumentError>({ code, message });
}

function decodeAsBudget(bytes: Uint8Array, encoding: string): DecodedText | null {
  const decoded = decodeAs(bytes, encoding);
  return decoded && looksLikeBudget(decoded.text) ? decoded : null;
}

function decode(bytes: Uint8Array): DecodedText | null {
  const mark = BYTE_ORDER_MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark) return decodeAs(bytes, mark.encoding);
  // Zero bytes stand in no other text: half of every letter, digit and line break of UTF-16 is one.
  if (bytes.subarray(0, SEARCHED_FOR_ZERO).includes(0)) {
    return decodeAsBudget(bytes, 'utf-16le') ?? decodeAsBudget(bytes, 'utf-16be') ?? decodeAs(bytes, 'utf-8');
  }
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8) return utf8;
  return decodeAsBudget(bytes, 'gb18030');
}

/**
 * Turns a file's bytes into text: UTF-8 or UTF-16, with or without byte order mark, or GB18030 where the bytes
 * are not UTF-8; without a mark, the last two only where they read as Chinese budget text. Nothing is replaced or guessed: other bytes are refused.
 */
export function decodeDocument(bytes: Uint8Array): Result<DecodedText, DocumentError> {
  if (bytes.length === 0) return refuse('empty', '文件是空的。');
  if (bytes.length > MAX_DOCUMENT_BYTES) return err(tooBig(bytes.length));
  const signature = signatureOf(bytes);
  if (signature?.kind === 'rtf') {
    const how = '请用 Word 或 WPS 打开，另存为 .docx 后再选择。';
    return refuse('binary', `文件内容是${signature.name}（有些 .doc 其实是它），不能读取。${how}`);
  }
  if (signature) {
    return refuse('binary', `文件内容是${signature.name}，不能读取。${CHOOSE}`);
  }
  const decoded = decode(bytes);
  if (!decoded) {
    return refuse(
      'undecodable',
      '文件的文字编码无法识别。请另存为 UTF-8、UTF-16 或 GB18030 编码的文本文件。',
    );
  }
  if (hasControlCharacters(decoded.text)) {
    return refuse('binary', `文件含有文本以外的内容。${CHOOSE}`);
  }
  return decoded.text.trim() === '' ? refuse('empty', '文件没有内容。') : ok(decoded);
}
