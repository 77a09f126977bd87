import { err, ok, type Result } from '@/lib/core/result';
import { parseNature } from '@/lib/indicators/nature';
import type { InputProblem } from '@/lib/scoring/json-reader';
import { readFigure } from './figure';
import { findColumns, type Grid, type GridCell, heading, ownExact, ownText } from './grid';
import { readHead } from './grid-head';
import type { PrintedForm, PrintedRow } from './printed-form';

const INDICATORS = {
  level1: /^一级指标/,
  level2: /^二级指标/,
  name: /^(三级指标|指标名称)/,
  nature: /^(指标)?性质$|^(计算|比较)?符号$/,
  target: /^(年度|年初|全年|预期|计划)*(指标|目标)值/,
  unit: /^(计量|度量)单位$|^单位$/,
  direction: /^指标方向/,
  actual: /^(全年|年度)?(实际(完成)?|完成)(指标)?(值|情况)/,
  weight: /^(指标)?(分值|权重)|^标准分/,
  score: /^(自评|实际|评价|指标)?得分/,
  note: /偏差原因|未完成原因|改进措施/,
} as const;
type IndicatorColumns = Readonly<Record<keyof typeof INDICATORS, number | null>>;

const MONEY = {
  annual: /^(全年|调整后)?预算数?[（(]?A?[)）]?$|^全年预算数/,
  executed: /^(全年)?执行数/,
  weight: /^分值/,
  rate: /^(预算)?执行率/,
  score: /^得分/,
} as const;
type MoneyColumns = Readonly<Record<keyof typeof MONEY, number | null>>;

const TOTAL_MONEY = /(年度|财政)?(资金|预算)总额$|^资金总额|^合计$/;
const TOTAL = /^(自评)?(总分|总计|合计|总得分|自评得分)([（(].*)?$/;

const BLANK_ROW: PrintedRow = {
  level1: '',
  level2: '',
  name: '',
  target: '',
  actual: '',
  weight: null,
  weightInferred: false,
  unreadable: null,
  score: null,
  note: '',
  direction: null,
  targetNumber: null,
  actualNumber: null,
  rate: null,
};

/** Reads the forms of one sheet, one below the other, and collects what is wrong in its cells. */
class SheetReader {
  readonly problems: InputProblem[] = [];

  constructor(private readonly grid: Grid) {}

  forms(): PrintedForm[] {
    const forms: PrintedForm[] = [];
    for (let from = 0; ; ) {
      const head = this.indicatorHead(from);
      if (head === null) return forms;
      const rows = this.indicatorRows(head.row + 1, head.columns);
      const { total, end } = this.totalRow(head.row + 1, head.columns);
      const above = this.grid.rows.slice(from, head.row);
      const name = this.grid.name;
      const read = readHead(above);
      const wrong = total.unreadable ? [{ label: '总分', text: `${total.unreadable}，合计未核对` }] : [];
      forms.push({
        id: forms.length === 0 ? name : `${name}#${forms.length + 1}`,
        ...read,
        head: [...read.head, ...wrong],
        rows: [...this.executionRow(above), ...rows],
        total: total.value,
        grade: null,
        complete: end !== null,
      });
      if (end === null) return forms;
      from = end + 1;
    }
  }

  /** The next row of headings: 三级指标 with 年度指标值 or 实际完成值, and 得分. */
  private indicatorHead(from: number): { row: number; columns: IndicatorColumns } | null {
    for (let row = from; row < this.grid.rows.length; row++) {
      const cells = this.grid.rows[row] ?? [];
      const columns = findColumns(cells, INDICATORS);
      if (columns.name === null || (columns.target === null && columns.actual === null)) continue;
      const missing = (['target', 'actual', 'weight', 'score'] as const).filter(
        (key) => columns[key] === null,
      );
      if (missing.length === 0 || (missing.length === 1 && missing[0] === 'weight')) return { row, columns };
      const words = { target: '年度指标值', actual: '实际完成值', weight: '分值', score: '得分' };
      const lacks = missing.map((key) => `“${words[key]}”`).join('、');
      this.refuse(cells[columns.name], `表头缺少${lacks}列`);
    }
    return null;
  }

  private indicatorRows(from: number, columns: IndicatorColumns): PrintedRow[] {
    const rows: PrintedRow[] = [];
    for (const cells of this.grid.rows.slice(from)) {
      if (this.isTotal(cells, columns)) break;
      const row = this.indicatorRow(cells, columns, rows.at(-1));
      if (row) rows.push(row);
    }
    return rows;
  }

  private indicatorRow(
    cells: readonly GridCell[],
    columns: IndicatorColumns,
    above: PrintedRow | undefined,
  ): PrintedRow | null {
    const own = (key: keyof IndicatorColumns) => ownText(cells, columns[key]);
    const filled = [own('target'), own('actual'), own('weight'), own('score')];
    if (filled.every((text) => text === '') || this.isHeading(cells, columns)) return null;
    const shown = (key: 'level1' | 'level2' | 'name') =>
      columns[key] === null ? '' : (cells[columns[key]]?.text.trim() ?? '');
    const level1 = shown('level1') || (above?.level1 ?? '');
    const sameLevel1 = shown('level1') === '' || level1 === above?.level1;
    return {
      ...BLANK_ROW,
      level1,
      level2: shown('level2') || (sameLevel1 ? (above?.level2 ?? '') : ''),
      name: shown('name'),
      target: targetText(own('nature'), ownExact(cells, columns.target), own('unit')),
      actual: ownExact(cells, columns.actual),
      ...pointsOf(cells, columns),
      note: own('note'),
      direction: own('direction') || (parseNature(own('nature')) === '定性' ? '定性' : null),
    };
  }

  /** Headings are repeated on every page. */
  private isHeading(cells: readonly GridCell[], columns: IndicatorColumns): boolean {
    return columns.score !== null && INDICATORS.score.test(heading(cells[columns.score]));
  }

  private isTotal(cells: readonly GridCell[], columns: IndicatorColumns): boolean {
    const last = columns.weight ?? columns.score ?? 0;
    return cells.slice(0, last).some((cell) => cell.own && TOTAL.test(heading(cell)));
  }

  private totalRow(from: number, columns: IndicatorColumns): { total: Points; end: number | null } {
    const end = this.grid.rows.findIndex((cells, row) => row >= from && this.isTotal(cells, columns));
    const cells = this.grid.rows[end];
    return cells ? { total: readPoints(cells, columns.score), end } : { total: NO_TOTAL, end: null };
  }

  /** The row 年度资金总额 of the money table, as the form's row of execution; none where there is no such table. */
  private executionRow(above: readonly (readonly GridCell[])[]): PrintedRow[] {
    const head = above.findIndex((cells) => {
      const { annual, executed } = findColumns(cells, MONEY);
      return annual !== null && executed !== null;
    });
    const columns: MoneyColumns = findColumns(above[head] ?? [], MONEY);
    const { annual } = columns;
    if (annual === null) return [];
    const below = above.slice(head + 1);
    const found = below.find((cells) =>
      cells.slice(0, annual).some((cell) => TOTAL_MONEY.test(heading(cell))),
    );
    const cells = found ?? below[0];
    if (!cells || ownText(cells, annual) === '') return [];
    const label = cells.slice(0, annual).find((cell) => TOTAL_MONEY.test(heading(cell)));
    const row = {
      ...BLANK_ROW,
      level1: '预算执行率',
      name: label ? heading(label) : '年度资金总额',
      target: ownExact(cells, annual),
      actual: ownExact(cells, columns.executed),
      ...pointsOf(cells, columns),
      rate: ownText(cells, columns.rate) || null,
    };
    // Money that is only told of is not scored here: execution may be a row of the other table.
    const told = row.weight === null && row.score === null && row.rate === null && row.unreadable === null;
    return told ? [] : [row];
  }

  private refuse(cell: GridCell | undefined, message: string): null {
    this.problems.push({ path: `${this.grid.name}!${cell?.address ?? 'A1'}`, message });
    return null;
  }
}

const NO_TOTAL = { value: null, unreadable: null } as const;

type Points = { readonly value: string | null; readonly unreadable: string | null };

/** A figure in 分, never below 0; what stands there instead, in words. */
function readPoints(cells: readonly GridCell[], column: number | null): Points {
  const text = ownText(cells, column);
  const figure = readFigure(text);
  if (figure.kind === 'blank') return { value: null, unreadable: null };
  if (figure.kind === 'unreadable') return { value: null, unreadable: `“${text.slice(0, 40)}”不是数` };
  if (figure.value.startsWith('-')) return { value: null, unreadable: `“${figure.value}”为负` };
  return { value: figure.value, unreadable: null };
}

/** 分值 and 得分 of a row. What is no figure is for a person to judge; the other rows are judged all the same. */
function pointsOf(
  cells: readonly GridCell[],
  columns: { readonly weight: number | null; readonly score: number | null },
): Pick<PrintedRow, 'weight' | 'score' | 'unreadable'> {
  const [weight, score] = [readPoints(cells, columns.weight), readPoints(cells, columns.score)];
  const wrong = [
    weight.unreadable && `分值${weight.unreadable}`,
    score.unreadable && `得分${score.unreadable}`,
  ].filter((reason) => reason !== null);
  return {
    weight: weight.value,
    score: score.value,
    unreadable: wrong.length > 0 ? wrong.join('，') : null,
  };
}

/** A target whose operator and unit stand in columns of their own, as one text. */
function targetText(nature: string, target: string, unit: string): string {
  const sign = parseNature(nature);
  return `${sign === null || sign === '定性' ? '' : sign}${target}${unit}`;
}

/**
 * Finds the forms in the sheets of a workbook: the official layout of 项目支出绩效自评表, wherever on the sheet
 * it begins. A form ends with its total row; without one its rows may go on elsewhere (`complete` false). Forms
 * that nobody filled are left out.
 * @returns all problems, each with its sheet and cell (`自评表!H12`); one of them refuses the whole workbook
 */
export function readGrids(grids: readonly Grid[]): Result<readonly PrintedForm[], readonly InputProblem[]> {
  const readers = grids.map((grid) => new SheetReader(grid));
  const forms = readers.flatMap((reader) => reader.forms());
  const problems = readers.flatMap((reader) => reader.problems);
  if (problems.length > 0) return err(problems);
  const filled = forms.filter(({ rows }) => rows.length > 0);
  if (filled.length > 0) return ok(filled);
  const message =
    forms.length > 0
      ? '自评表是空的：没有填写任何指标'
      : '没有找到自评表：应有“三级指标”“年度指标值”“实际完成值”“分值”“得分”的表头';
  return err([{ path: grids[0]?.name ?? '工作簿', message }]);
}
