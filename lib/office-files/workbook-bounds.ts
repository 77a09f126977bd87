import { MOST_CELLS } from './limits';
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
const CELL = /<c[\s/>]/g;
const MERGE = /<mergeCell\b/g;
/** As every program writes it: written otherwise, the reader would see an area that was not counted here. */
const MERGED = /<mergeCell\s+ref="([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?"\s*\/?>/g;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells in merged areas; infinitely many where an area is written in a way that is not known. */
function mergedCells(markup: string): number {
  let [cells, areas] = [0, 0];
  for (const [, left = '', top, right = left, bottom = top] of markup.matchAll(MERGED)) {
    const rows = Math.abs(Number(bottom) - Number(top)) + 1;
    cells += rows * (Math.abs(columnNumber(right) - columnNumber(left)) + 1);
    areas += 1;
  }
  return (markup.match(MERGE)?.length ?? 0) === areas ? cells : Number.POSITIVE_INFINITY;
}

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
    if (content === null) return '工作簿已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试';
    if (!SHEET.test(entry.name)) continue;
    const sheet = new TextDecoder().decode(content);
    if (mergedCells(sheet) > MOST_MERGED) {
      return '工作表中合并了整行整列的单元格，范围过大。请取消这些合并后再试';
    }
    cells += sheet.match(CELL)?.length ?? 0;
    if (cells > MOST_CELLS) {
      return `工作簿的单元格超过 ${MOST_CELLS / 10_000} 万个，过大，不予读取。请删去多余的行、列和空白单元格的格式后再试`;
    }
  }
  return null;
}
