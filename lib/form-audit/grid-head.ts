import type { Grid, GridCell } from './grid';
import { heading } from './grid';

const PROJECT = /^项目名称[:：]?$/;
const LABELS = /^(主管部门|(项目)?实施单位|预算单位|项目负责人|填表人|联系电话)(及代码)?[:：]?$/;
const YEAR = /(20\d\d)\s*年/;

type Rows = Grid['rows'];

/** What stands right of a label: the next cell that is not part of it. */
function valueBeside(row: readonly GridCell[], label: number): string {
  return (
    row
      .slice(label + 1)
      .find(({ own }) => own)
      ?.text.trim() ?? ''
  );
}

function labelled(rows: Rows, label: RegExp): { readonly label: string; readonly text: string }[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const text = cell.own && label.test(heading(cell)) ? valueBeside(row, column) : '';
      return text === '' ? [] : [{ label: heading(cell).replace(/[:：]$/, ''), text }];
    }),
  );
}

/** What the rows above the tables of a form say: year, 项目名称 and the rest of its head. */
export function readHead(rows: Rows) {
  const year = rows.flat().flatMap(({ text }) => YEAR.exec(text)?.[1] ?? [])[0] ?? null;
  const project = labelled(rows, PROJECT)[0]?.text ?? '';
  return { year, project, head: labelled(rows, LABELS) };
}
