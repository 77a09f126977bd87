import { toHalfWidth } from '@/lib/core/fullwidth';
import { err, ok, type Result } from '@/lib/core/result';
import type { DocumentError } from './problem';
import type { SourceDocument } from './source';
import { tableOfTitle } from './table-identity';

const TITLE =
  /^(?:第[一二三四五六七八九十]+部分[、\s]*)?(20\d\d)\s*年(?:度)?[^，。；]{0,60}?预算(?:信息)?(?:公开|情况说明|报表|说明|公开说明|草案|表)?$/;
const FORM_YEAR = /^(?:\((20\d\d)年度?\)|(20\d\d)年度)$/;
const YEAR_BEFORE_TITLE = /^(20\d\d)年(?:度)?(?=.)/;
const YEAR_OF_FIGURES = /^(20\d\d)年预算数$/;
const YEAR_IN_NAME = /(?<!\d)(20\d\d)(?!\d)/;

function years(texts: Iterable<string>, pattern: RegExp): number[] {
  const found = new Set<number>();
  for (const text of texts) {
    const match = pattern.exec(toHalfWidth(text).replace(/[ \t]+/g, ''));
    const year = match?.[1] ?? match?.[2];
    if (year) found.add(Number(year));
  }
  return [...found];
}

function* cellsAlone({ tables }: SourceDocument): Generator<string> {
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      const text = cells.filter((cell) => cell !== '');
      if (text.length === 1 && text[0] !== undefined) yield text[0];
    }
  }
}

function* headerCells({ tables }: SourceDocument): Generator<string> {
  for (const { rows } of tables) for (const row of rows.slice(0, 4)) yield* row.cells;
}

/**
 * The year of the budget: from the document's titles (`2024年…部门预算公开`) and the year printed in table 14;
 * where there is none, from the column `2024年预算数`, then from the file's name.
 * @returns an error when titles name two years (two documents in one), or when there is none at all
 */
export function findFiscalYear(source: SourceDocument, fileName: string): Result<number, DocumentError> {
  const lines = [...source.texts, ...cellsAlone(source)];
  const titles = lines.filter((line) => tableOfTitle(line) !== null);
  const titled = [
    ...new Set([
      ...years(source.texts, TITLE),
      ...years(titles, YEAR_BEFORE_TITLE),
      ...years(lines, FORM_YEAR),
    ]),
  ];
  if (titled.length > 1) {
    const named = titled.sort((a, b) => a - b).join('年、');
    return err({
      code: 'two-documents',
      message: `文件中有两个预算年度（${named}年），像是两份预算合在了一起。请分成两个文件分别导入。`,
    });
  }
  const others = [...years(headerCells(source), YEAR_OF_FIGURES), ...years([fileName], YEAR_IN_NAME)];
  const year = titled[0] ?? others[0];
  if (year !== undefined) return ok(year);
  return err({
    code: 'year-missing',
    message:
      '没有找到预算年度。请在文件标题（例如“2024年部门预算公开”）或文件名（例如“2024年预算13表.csv”）中写明年度。',
  });
}
