import { type TableForm, tableForms } from '@/lib/budget-document/table-forms';
import type { DocumentContent, TableContent } from '@/lib/budget-document/write-text-dump';
import { type CellMerge, cell, paragraph, row, table, wordFile } from './docx.fixture';

/** How many columns each cell of a header row spans, where they are not one each. */
const SPANS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  '01': [[2, 2]],
  '02': [[1, 1, 1, 10, 6]],
  '03': [[1, 1, 1, 1, 1, 1, 3]],
  '04': [[1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1]],
  '05': [[2, 2]],
  '06': [
    [1, 2, 6],
    [1, 1, 1, 1, 3, 2],
  ],
  '07': [[1, 1, 1, 3]],
  '08': [[1, 1, 1, 3]],
  '09': [[1, 1, 1, 3]],
  '11': [[1, 1, 1, 3, 1, 1, 1]],
  '13': [[1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1]],
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];
/** In table 13 these columns belong to the project, and are merged downward over its indicators. */
const PROJECT_COLUMNS = 9;

/**
 * How the document is cut into pages: rows of a table on each; whether the caption stands on every page, and whether
 * the cells that are merged downward are written out again on each. How a table is named: by its caption in a heading
 * and in a row of its own, by its title in a heading, or, but for tables of one form, by its header alone. `framed`:
 * it stands in the one cell of another table.
 */
export type Pages = {
  readonly rows?: number;
  readonly captionAgain?: boolean;
  readonly mergedAgain?: boolean;
  readonly named?: 'caption' | 'title' | 'header';
  readonly framed?: boolean;
};

/** Tables whose header is another's too, or has too few names to tell them. */
const ONE_FORM = new Set(['01', '05', '07', '08', '10']);

function widthOf(form: TableForm): number {
  return Math.max(...form.header.map((cells) => cells.length));
}

function headerRows(form: TableForm): string[] {
  return form.header.map((cells, index) => {
    const spans = SPANS[form.no]?.[index];
    const merges = cells.map((text, column): CellMerge => {
      const span = spans?.[column] ?? 1;
      if (span > 1 || form.header.length === 1) return { span };
      return index > 0 && text === '' ? { down: 'continue' } : { down: 'restart' };
    });
    return row(
      cells.map((text, column) => cell(text, merges[column])),
      '<w:tblHeader/>',
    );
  });
}

function dataRow(no: string, cells: readonly string[], width: number, first: boolean): string {
  const opensProject = first || cells[1] !== '';
  const full = Array.from({ length: width }, (_, column) => cells[column] ?? '');
  return row(
    full.map((text, column) => {
      if (no !== '13' || column >= PROJECT_COLUMNS) return cell(text);
      const restart = column === 0 ? first || text !== '' : opensProject;
      return cell(text, { down: restart ? 'restart' : 'continue' });
    }),
  );
}

/** A row of table 13 with what is merged into it written out. */
function unmerged(rows: TableContent['rows'], index: number): readonly string[] {
  const project = rows.slice(0, index + 1).findLast((cells) => cells[1] !== '') ?? [];
  const unit = rows.slice(0, index + 1).findLast((cells) => cells[0] !== '')?.[0] ?? '';
  return (rows[index] ?? []).map((text, column) => {
    if (column === 0) return unit;
    return column < PROJECT_COLUMNS && text === '' ? (project[column] ?? '') : text;
  });
}

function tables(form: TableForm, { rows, above }: TableContent, pages: Pages): string[] {
  const width = Math.max(widthOf(form), ...(above ?? []).map((cells) => cells.length));
  const caption = row([cell(`预算${form.no}表 ${form.caption}`, { span: width })]);
  const unit = [...Array.from({ length: width - 1 }, () => ''), '金额单位：万元'];
  const before = (above ?? [unit]).map((cells) => dataRow('', cells, width, false));
  const parts: string[] = [];
  const most = pages.rows ?? Number.MAX_SAFE_INTEGER;
  for (let from = 0; from === 0 || from < rows.length; from += most) {
    const data = rows.slice(from, from + most);
    if (pages.mergedAgain && form.no === '13' && data[0]) data[0] = unmerged(rows, from);
    const written = data.map((cells, index) => dataRow(form.no, cells, width, index === 0));
    const captioned = (pages.named ?? 'caption') === 'caption' && (from === 0 || pages.captionAgain);
    const top = captioned ? [caption] : [];
    const page = table([...top, ...(from === 0 ? before : []), ...headerRows(form), ...written], width);
    parts.push(
      pages.framed ? table([row([`<w:tc>${page}${paragraph('')}</w:tc>`])], 1) : page,
      paragraph(''),
    );
  }
  return parts;
}

function heading({ no, heading: title }: TableForm, { named = 'caption' }: Pages): string[] {
  if (named === 'caption') return [paragraph(`表${NUMERALS[Number(no) - 1]}、${title}（预算${no}表）`)];
  return named === 'title' || ONE_FORM.has(no) ? [paragraph(title)] : [];
}

/**
 * A budget as a Word document: cells merged across and downward, header rows marked as repeated, and tables cut
 * over pages.
 */
export function budgetDocx(
  { fiscalYear, title, introduction, tables: contents }: DocumentContent,
  pages: Pages = {},
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const forms = tableForms(fiscalYear);
  const body = contents.flatMap((content) => {
    const form = forms.find(({ no }) => no === content.no);
    if (!form) throw new Error(`no such table: ${content.no}`);
    return [...heading(form, pages), ...tables(form, content, pages)];
  });
  return wordFile([title, ...introduction].map(paragraph).join('') + body.join(''), parts);
}
