import { squeezed } from '@/lib/core/fullwidth';
import { withoutUnit } from './amount-unit';
import { readCaption } from './caption';
import { filled, HEAD_ROWS, standsAlone } from './sheet';
import { type TableForm, tableForms } from './table-forms';

/** Names do not depend on the year, except for one column that prints it. */
const FORMS = tableForms(2000);

/** A sheet's name may begin with the table's number: `13`, `预算13表`, `表13 …`. */
const NUMBERED = /^(?:预算|附?表)?0?(\d{1,2})(?:表|[^\d]|$)/;

function plainTitle(text: string): string {
  return withoutUnit(text).replace(/^20\d\d年(?:度)?/, '');
}

function titled(text: string): TableForm | undefined {
  const title = plainTitle(text);
  return FORMS.find(({ heading, caption }) => title === plainTitle(heading) || title === plainTitle(caption));
}

/**
 * The table that a line names by its title alone.
 * @example tableOfTitle('2024年项目支出绩效目标申报表') === '13'
 */
export function tableOfTitle(text: string): string | null {
  return titled(text)?.no ?? null;
}

/** The table that the name of a sheet means: its number, its caption or its title. */
export function tableOfSheetName(name: string): string | null {
  const caption = readCaption(name, false);
  if (caption) return caption.no;
  const number = Number(NUMBERED.exec(squeezed(name))?.[1] ?? 0);
  const no = String(number).padStart(2, '0');
  return FORMS.some((form) => form.no === no) ? no : (titled(name)?.no ?? null);
}

/** No name of a column is longer. */
const MAX_NAME = 60;

function nameOf(cell: string): string {
  return withoutUnit(cell).replace(/20\d\d年/, '');
}

function namesOf(cells: readonly string[]): string {
  return cells
    .map(nameOf)
    .filter((name) => name !== '')
    .join('\t');
}

const FIRST_ROWS = new Set(FORMS.map(({ header: [first = []] }) => namesOf(first)));

/** The names in the first row of a header that has one table's names only; the others are told by their titles. */
const HEADERS: ReadonlyMap<string, string> = (() => {
  const rows = FORMS.map(({ no, header: [first = []] }) => ({
    no,
    names: namesOf(first),
  }));
  const unique = rows.filter(({ names }) => rows.filter((row) => row.names === names).length === 1);
  return new Map(unique.map(({ no, names }) => [names, no]));
})();

/** What such a header begins with: nearly every row begins with something else, so the rest is not even tried. */
const FIRST_NAMES = new Set([...HEADERS.keys()].map((names) => names.split('\t')[0]));

/** All names in a table's header, whichever of its rows they stand in. */
const ALL_NAMES = FORMS.map(({ no, header }) => ({
  no,
  names: new Set(header.flat().map(nameOf)),
  /** What stands above nothing else, and so is there in every way of writing the header */
  first: (header[0] ?? []).map(nameOf).filter((name) => name !== '' && !name.endsWith(':')),
}));

/** So many names of one table's header side by side are no chance, also where a column is missing. */
const TELLING_NAMES = 5;

/** The table that has all these names, where a header of two rows was written as one: `其中：财政资金`, or 财政资金 alone. */
function tableOfFlatHeader(cells: readonly string[]): string | null {
  const names = filled(cells).map((cell) => nameOf(cell).replace(/^其中:(?=.)/, ''));
  if (names.length < TELLING_NAMES) return null;
  const known = ALL_NAMES.filter(
    (form) => names.every((name) => form.names.has(name)) && form.first.every((name) => names.includes(name)),
  );
  return known.length === 1 ? (known[0]?.no ?? null) : null;
}

/**
 * The table whose header a row is, where no other table has the same.
 * @param cells of the row, blanks included
 */
export function tableOfHeader(cells: readonly string[]): string | null {
  const first = cells.find((cell) => cell !== '') ?? '';
  if (first.length > MAX_NAME || !FIRST_NAMES.has(nameOf(first))) return null;
  if (filled(cells).length < 3) return null;
  const names = namesOf(cells);
  return FIRST_ROWS.has(names) ? (HEADERS.get(names) ?? null) : tableOfFlatHeader(cells);
}

/** Whether a row is the first one of a header, be it of one table or of several. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const names = cells.map(nameOf).filter((name) => name !== '');
  if (names.length > 1 && FIRST_ROWS.has(names.join('\t'))) return true;
  return FORMS.some(({ header: [first = []] }) => {
    const known = new Set(first.map(nameOf));
    return names.filter((name) => known.has(name)).length >= TELLING_NAMES;
  });
}

/** The table that a title or a header names within the first rows. */
export function tableOfHead(rows: readonly { readonly cells: readonly string[] }[]): string | null {
  for (const { cells } of rows.slice(0, HEAD_ROWS)) {
    const title = standsAlone(cells) ? tableOfTitle(filled(cells)[0] ?? '') : null;
    const found = title ?? tableOfHeader(cells);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Whether cells, put together from where a header broke off, are the first row of a table's header. A name that the
 * break cut short counts.
 */
export function isBrokenHeader(no: string, cells: readonly string[]): boolean {
  const names = FORMS.find((form) => form.no === no)?.header[0]?.map(nameOf) ?? [];
  const found = cells.map(nameOf).filter((name) => name !== '');
  return found.length === names.length && found.every((name, i) => names[i]?.startsWith(name));
}

/**
 * How many columns the form of a table has, where a row is the first of its header: blank columns at a table's end
 * leave no trace in a sheet.
 * @returns 0 for any other row
 */
export function columnsOfForm(no: string, cells: readonly string[]): number {
  const header = FORMS.find((form) => form.no === no)?.header ?? [];
  if (header[0] === undefined || namesOf(header[0]) !== namesOf(cells)) return 0;
  return Math.max(...header.map((row) => row.length));
}

/** The usual title of a table; null for a number that none has. */
export function titleOfTable(no: string): string | null {
  return FORMS.find((form) => form.no === no)?.caption ?? null;
}
