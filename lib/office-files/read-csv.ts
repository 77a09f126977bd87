import { CsvError, parse } from 'csv-parse/sync';
import { cutInCharacter } from '@/lib/budget-document/cut';
import type { DocumentError } from '@/lib/budget-document/problem';
import { SheetFeeder } from '@/lib/budget-document/sheet-feeder';
import type { SourceDocument } from '@/lib/budget-document/source';
import { err, ok, type Result } from '@/lib/core/result';
import { MOST_COLUMNS, tooManyColumns } from './limits';

const SEPARATORS = [',', '\t', ';', '，'] as const;
type Separator = (typeof SEPARATORS)[number];

/** What the header of table 13 has side by side; in a text dump each stands on a line of its own. */
const SIDE_BY_SIDE = ['一级指标', '二级指标', '三级指标'];

/**
 * How the cells of a text are separated, if it is a table of performance targets as CSV.
 * @returns null for any other text, a text dump above all
 */
export function csvSeparator(text: string): Separator | null {
  const header = text.split(/\r\n|\r|\n/).find((line) => SIDE_BY_SIDE.every((name) => line.includes(name)));
  if (header === undefined) return null;
  return (
    SEPARATORS.find((separator) =>
      header.replace(/["\s]/g, (mark) => (mark === '\t' ? mark : '')).includes(SIDE_BY_SIDE.join(separator)),
    ) ?? null
  );
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
    cells: record.map((cell) => cell.replace(/\r\n?/g, '\n').trim()),
  }));
  feeder.take({ name: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) });
  return ok(feeder.finish('csv', []));
}
