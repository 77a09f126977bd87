import type { DocumentError } from '@/lib/budget-document/problem';
import type { SourceDocument } from '@/lib/budget-document/source';
import { err, ok, type Result } from '@/lib/core/result';
import { Deadline, Refusal } from './limits';
import { wordNotes } from './word-notes';
import { WordReader } from './word-reader';
import { readXml, XmlFault, type XmlFaultKind } from './xml-stream';
import { DamagedEntry, streamEntry } from './zip-content';
import type { ZipEntry } from './zip-directory';

const RESAVE = '请用 Word 或 WPS 打开，另存为 .docx 后再选择新文件。';

function faultMessage(kind: XmlFaultKind, where: string): string {
  if (kind === 'doctype') return `Word 文档内部含有文档类型声明（DTD），正常的文档没有，不予读取。${RESAVE}`;
  if (kind === 'depth') return `Word 文档在${where}嵌套过深，不予读取。${RESAVE}`;
  if (kind === 'length') return `Word 文档在${where}有一段内容过长，不像是预算文件，不予读取。${RESAVE}`;
  return `Word 文档已损坏，读到${where}处不能继续。${RESAVE}`;
}

/** What a reader may throw, as the refusal that it means; anything else is a fault of the program. */
function refusalOf(error: unknown, where: string): DocumentError {
  if (error instanceof Refusal) return error.reason;
  if (error instanceof DamagedEntry) return { code: 'damaged', message: faultMessage('syntax', where) };
  if (!(error instanceof XmlFault)) throw error;
  const code = error.kind === 'syntax' || error.kind === 'encoding' ? 'damaged' : 'too-complex';
  return { code, message: faultMessage(error.kind, where) };
}

/**
 * Reads a Word document (.docx) into tables and lines.
 * @param entries of the archive, which may be unpacked
 * @param main the entry that holds the document's text
 * @returns an error in Chinese that says where reading stopped and what to do
 */
export async function readDocx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  main: ZipEntry,
  deadline = new Deadline(),
): Promise<Result<SourceDocument, DocumentError>> {
  const reader = new WordReader();
  try {
    await readXml(streamEntry(bytes, main), reader, () => deadline.check(reader.where()));
    return ok(reader.finish(await wordNotes(bytes, entries, reader.sights, deadline)));
  } catch (error) {
    return err(refusalOf(error, reader.where()));
  }
}
