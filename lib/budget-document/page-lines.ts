import { squeezed } from '@/lib/core/fullwidth';
import { unitInLine } from './amount-unit';
import { tableOfTitle } from './table-identity';

/** `(2024年度)`, `2024年度`, `2024年` in brackets. */
const YEAR = /^(?:\(20\d\d年度?\)|20\d\d年度)$/;
/** `续表`, `(续)`, `第2页共40页`, `-23-`. */
const PAGE = /^(?:\(?续(?:上)?表?\)?|第\d+页(?:[,/]?共\d+页)?|[-—―–]+\d+[-—―–]+)$/;
/** Who filled a table in, and for which unit: above its header, or below its last row. */
const SIGNED =
  /^(?:(?:编制|填报|预算)(?:单位|部门)|部门|单位)(?:\([^)]*\))?(?:名称|负责人)?:|^(?:(?:填表|填报|制表|编制|经办|审核|复核|联系)人|(?:部门|单位|财务|项目)负责人|(?:填报|填表|编制|制表)(?:日期|时间)|联系电话)(?:\([^)]*\))?:/;
/** What is said of the whole table, in the first column: in another one it goes on with a cell above. */
const NOTE = /^(?:注|备注|说明)\d?:/;
/** The title of the whole document at the head of a page. */
const DOCUMENT_TITLE = /^20\d\d年.{0,60}部门预算/;

/** Whether a line is the title of the whole document. */
export function isDocumentTitle(line: string): boolean {
  return DOCUMENT_TITLE.test(squeezed(line));
}

function isPageHead(line: string, no: string): boolean {
  return YEAR.test(line) || PAGE.test(line) || DOCUMENT_TITLE.test(line) || tableOfTitle(line) === no;
}

/**
 * Whether a row only belongs to the page it was printed on: its title, year, unit of money or number once more, or the
 * lines below a table that say who filled it in.
 * @param no the table's number
 */
export function isPageLine(cells: readonly string[], no: string): boolean {
  const filled = cells.map(squeezed).filter((cell) => cell !== '');
  const [only = ''] = filled;
  if (only === '') return false;
  if (filled.every((cell) => SIGNED.test(cell) || unitInLine(cell) !== null)) return true;
  return filled.length === 1 && (isPageHead(only, no) || NOTE.test(squeezed(cells[0] ?? '')));
}
