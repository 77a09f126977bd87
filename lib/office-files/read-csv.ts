import { CsvError, parse } from 'csv-parse/sync';
import { cutInCharacter } from '@/lib/budget-document/cut';
import type { DocumentError } from '@/lib/budget-document/problem';
import { SheetFeeder } from '@/lib/budget-document/sheet-feeder';
import type { SourceDocument } from '@/lib/budget-document/source';
import { isHeaderRow } from '@/lib/budget-document/table-identity';
import { withoutBookmarks } from '@/lib/budget-document/text-dump';
import { err, ok, type Result } from '@/lib/core/result';
import { MOST_COLUMNS, tooManyColumns } from './limits';

const SEPARATORS = [',', '\t', ';', '，'] as const;
type Separator = (typeof SEPARATORS)[number];

/** A header stands within so many rows and characters of the beginning. */
const HEAD = { rows: 12, characters: 64 * 1024 };

/**
 * How the cells of a text are separated, if it is a table of a budget as CSV: the separator at which a header of one
 * of the tables comes out. In a text dump every cell stands on a line of its own.
 * @returns null for any other text
 */
export function csvSeparator(text: string): Separator | null {
  const head = text.slice(0, HEAD.characters);
  return SEPARATORS.find((separator) => headRows(head, separator).some(isHeaderRow)) ?? null;
}

function headRows(head: string, separator: Separator): readonly (readonly string[])[] {
  try {
    return parse(head, {
      bom: true,
      delimiter: separator,
      to: HEAD.rows,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    // A quotation mark that is never closed: at this separator the text is no table.
    if (error instanceof CsvError) return [];
    throw error;
  }
}

type Record = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function refused(error: unknown): DocumentError {
  if (!(error instanceof CsvError)) throw error;
  const line = 'lines' in error ? `第 ${String(error.lines)} 行附近` : '文件中';
  return {
    code: 'damaged',
    message: `CSV ${line}的引号不成对，不知道单元格在哪里结束。请用 Excel 或 WPS 打开，重新另存为 .csv 或 .xlsx 再选择。`,
  };
}

function rowsOf(text: string, separator: Separator): Record[] {
  return parse(text, {
    bom: true,
    delimiter: separator,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as Record[];
}

/**
 * Reads one table as CSV: cells in quotation marks may hold separators and line breaks.
 * @param cut whether the file ends in the middle of a character
 * @returns an error in Chinese that says where a quotation mark is missing
 */
export function readCsv(
  text: string,
  separator: Separator,
  cut: boolean,
): Result<SourceDocument, DocumentError> {
  if (cut) return err(cutInCharacter(undefined));
  let records: Record[];
  try {
    records = rowsOf(text, separator);
  } catch (error) {
    return err(refused(error));
  }
  const wide = records.find(({ record }) => record.length > MOST_COLUMNS);
  if (wide) return err(tooManyColumns(`第 ${wide.info.lines} 行`, wide.record.length).reason);
  const feeder = new SheetFeeder();
  const rows = records.map(({ record, info }) => ({
    no: info.lines,
    cells: record.map((cell) => withoutBookmarks(cell).replace(/\r\n?/g, '\n').trim()),
  }));
  feeder.take({ name: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) });
  return ok(feeder.finish('csv', []));
}
