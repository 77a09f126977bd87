import { MOST_CELLS } from './limits';
import { type SheetSize, sheetSize } from './sheet-size';
import { boundedEntries } from './zip-bounds';
import { unpackEntry } from './zip-content';
import { type ZipEntry, zipEntries } from './zip-directory';

const MB = 1024 * 1024;

/** Far more than any workbook of forms or tables holds; what is larger would take the server's memory. */
const MOST_UNPACKED = 200 * MB;
const MOST_MARKUP = 50 * MB;
/** Cells in merged areas: whole columns merged are a million each, and the reader makes every one. */
const MOST_MERGED = 200_000;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const DAMAGED = '工作簿已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试';

function total(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/**
 * Why a workbook is not opened at all, in Chinese; null where nothing speaks against it.
 * @param bytes of an .xlsx file, or what looks like one
 */
export function workbookRefusal(bytes: Uint8Array): string | null {
  const entries = zipEntries(bytes);
  if (entries === null) return '文件不完整，不是可以打开的 Excel 工作簿。请重新另存为 .xlsx 后再试';
  const markup = entries.filter(({ name }) => name.endsWith('.xml'));
  const [all, written] = [total(entries), total(markup)];
  if (all > MOST_UNPACKED || written > MOST_MARKUP) {
    return `工作簿展开后有 ${(all / MB).toFixed(1)} MB，过大，不予读取`;
  }
  const bounded = boundedEntries(bytes);
  if (!bounded.ok) return bounded.error.message;
  // The reader of workbooks unpacks every file, whatever size the directory promises: so each is tried first.
  let cells = 0;
  for (const entry of entries) {
    const content = unpackEntry(bytes, entry);
    if (content === null) return DAMAGED;
    if (!SHEET.test(entry.name)) continue;
    const size = sheetSize(new TextDecoder().decode(content));
    if (size === null) return DAMAGED;
    cells += size.cells;
    const refusal = sizeRefusal({ ...size, cells });
    if (refusal !== null) return refusal;
  }
  return null;
}

function sizeRefusal({ withinSheet, cells, merged }: SheetSize): string | null {
  if (!withinSheet) return `工作表的行号或列号超出范围，${DAMAGED}`;
  if (merged > MOST_MERGED) return '工作表中合并了整行整列的单元格，范围过大。请取消这些合并后再试';
  if (cells <= MOST_CELLS) return null;
  return `工作簿的范围超过 ${MOST_CELLS / 10_000} 万个单元格（从左上角算到最靠右、最靠下的一个），过大，不予读取。请删去远处的多余内容、空白行列和它们的格式后再试`;
}
