import { Dec } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { quote } from '@/lib/core/quote';
import { parseLevel1 } from '@/lib/indicators/levels';
import { isQuantitative, parseNature } from '@/lib/indicators/nature';
import { parseTarget } from '@/lib/indicators/target';
import { sameUnit } from '@/lib/indicators/unit-of-measure';
import { saysNone } from './amount';
import type { BudgetIndicator, BudgetProject } from './budget-document';
import type { Column, ColumnPositions } from './columns-13';
import { parseUnit } from './document-unit';
import type { DocumentProblem } from './problem';
import { isOfficialCode, readCodedProject } from './project-code';
import { Row13 } from './row-13';
import type { Place } from './source';
import type { Table } from './table-layout';
import type { ProjectPlace } from './tables/table-13-places';

/** Projects with their indicators in document order, and what is wrong in single rows. */
export type Projects = {
  readonly projects: readonly BudgetProject[];
  readonly places: readonly ProjectPlace[];
  readonly problems: readonly DocumentProblem[];
};

type OpenProject = Omit<BudgetProject, 'indicators'> & {
  readonly indicators: BudgetIndicator[];
  readonly indicatorRows: number[];
  readonly row: Row13;
};

type Money = Pick<BudgetProject, 'total' | 'fiscal' | 'other'>;

const PROJECT_COLUMNS: readonly Column[] = [
  'project',
  'code',
  'category',
  'owner',
  'phone',
  'total',
  'fiscal',
  'other',
  'goal',
];
const INDICATOR_COLUMNS: readonly Column[] = ['indicator', 'nature', 'target'];
const LEVELS_AND_NAME: readonly Column[] = ['level1', 'level2', 'indicator'];
const REPLACEMENT = '\ufffd';

function readCodeAndName(row: Row13): { code: string | null; name: string } {
  const text = row.text('project');
  const own = toHalfWidth(row.text('code')).trim();
  if (own !== '') {
    if (isOfficialCode(own)) return { code: own, name: text };
    row.report('code', '项目编码应为8位数字、1个字母和12位数字。');
    return { code: null, name: text };
  }
  const coded = readCodedProject(text);
  if (coded) return coded;
  const what =
    text === ''
      ? '缺少项目名称和编码。'
      : '项目名称前缺少项目编码（8位数字、1个字母、12位数字，后接“-名称”；自编编码写作“【编码】名称”）。';
  row.report('project', what);
  return { code: null, name: text };
}

function checkMoney(row: Row13, { total, fiscal, other }: Money): void {
  if (row.text('total') === '' || saysNone(row.text('total'))) row.report('total', '缺少项目总额。');
  const isUnread = (column: Column, amount: string | null) =>
    amount === null && row.text(column) !== '' && !saysNone(row.text(column));
  const unreadable = isUnread('fiscal', fiscal) || isUnread('other', other);
  if (total === null || unreadable || (fiscal === null && other === null)) return;
  const added = new Dec(fiscal ?? 0).plus(other ?? 0);
  if (!added.eq(total)) row.report('total', `项目总额与财政资金、其他资金之和（${added.toFixed()}）不一致。`);
}

function openProject(row: Row13, unit: string): OpenProject {
  const project = {
    ...readCodeAndName(row),
    unit,
    category: row.optional('category'),
    owner: row.optional('owner'),
    phone: row.optional('phone'),
    total: row.money('total'),
    fiscal: row.money('fiscal'),
    other: row.money('other'),
    goal: row.optional('goal'),
    indicators: [],
    indicatorRows: [],
  };
  if (unit === '') row.report('unit', '缺少单位名称。');
  else if (parseUnit(unit) === null) {
    row.report('unit', `单位名称${quote(unit)}前缺少单位编码，应写作“390001-单位名称”。`);
  }
  checkMoney(row, project);
  return { ...project, row };
}

/** 一级 and 二级 may be merged downward: a blank cell is the one above, within the project. */
function readLevels(row: Row13, above: BudgetIndicator | undefined): { level1: string; level2: string } {
  const written = row.text('level1');
  const level1 = written === '' ? (above?.level1 ?? '') : written;
  const level2 = row.text('level2') || (level1 === above?.level1 ? above.level2 : '');
  if (level1 === '') row.report('level1', '缺少一级指标。');
  else if (parseLevel1(level1) === null) {
    row.report('level1', `一级指标${quote(level1)}无法识别，应为产出指标、效益指标、满意度指标或成本指标。`);
  }
  if (level2 === '') row.report('level2', '缺少二级指标。');
  return { level1, level2 };
}

function checkTarget(row: Row13, target: string): void {
  const text = row.text('nature');
  const nature = parseNature(text);
  if (nature === null) {
    row.report(
      'nature',
      text === '' ? '缺少指标性质。' : `指标性质${quote(text)}无法识别，应为≥、＞、≤、＜、＝或定性。`,
    );
    return;
  }
  if (isQuantitative(nature) && parseTarget(target) === null) {
    row.report(
      'target',
      target === '' ? '缺少指标值。' : `性质为“${nature}”，指标值${quote(target)}应为数字。`,
    );
  }
}

const WITH_UNIT = /^(-?[\d.,]+)\s*(\D+)$/;

/**
 * A value that repeats its unit (`90%` beside 度量单位 `%`, as a cell with a percentage format says it) is the number,
 * and so is a percentage beside no unit at all.
 */
function splitTarget(row: Row13): { target: string; unit: string | null } {
  const [target, unit] = [row.text('target'), row.optional('unitOfMeasure')];
  const nature = parseNature(row.text('nature'));
  const [, number = '', repeated = ''] = WITH_UNIT.exec(toHalfWidth(target)) ?? [];
  const says = sameUnit(repeated, unit) || (unit === null && repeated === '%');
  const asNumber = nature !== null && isQuantitative(nature) && says && parseTarget(number) !== null;
  return asNumber ? { target: number, unit: unit ?? repeated } : { target, unit };
}

function readIndicator(row: Row13, above: BudgetIndicator | undefined): BudgetIndicator {
  const levels = readLevels(row, above);
  if (row.text('indicator') === '') row.report('indicator', '缺少三级指标名称。');
  const { target, unit } = splitTarget(row);
  checkTarget(row, target);
  return {
    ...levels,
    name: row.text('indicator'),
    nature: row.text('nature'),
    target,
    unit,
    direction: row.optional('direction'),
    weight: row.weight(),
  };
}

function placed(table: Table, row: number): { row: number; place: Place } {
  return { row, place: table.rows[row - 1]?.place ?? table.place };
}

function reportRepeatedCodes(projects: readonly OpenProject[]): void {
  const firstRows = new Map<string, number>();
  for (const { code, row } of projects) {
    if (code === null) continue;
    const first = firstRows.get(code);
    if (first === undefined) firstRows.set(code, row.number);
    else row.report('project', `项目编码 ${code} 重复，第${first}行已有。`);
  }
}

function reportDamage(row: Row13, positions: ColumnPositions): void {
  for (const column of Object.keys(positions) as Column[]) {
    if (row.text(column).includes(REPLACEMENT))
      row.report(column, '文字已损坏（含有“�”），请用未损坏的原文件。');
  }
}

class ProjectReader {
  readonly projects: OpenProject[] = [];
  private unit = '';

  read(row: Row13): void {
    this.unit = row.text('unit') || this.unit;
    if (PROJECT_COLUMNS.some((column) => row.text(column) !== '') && !this.repeatsAbove(row))
      this.projects.push(openProject(row, this.unit));
    if (!INDICATOR_COLUMNS.some((column) => row.text(column) !== '')) return;
    const project = this.projects.at(-1);
    if (project === undefined) {
      row.report('project', '本行指标不属于任何项目：上方没有项目名称。');
      return;
    }
    project.indicators.push(readIndicator(row, project.indicators.at(-1)));
    project.indicatorRows.push(row.number);
  }

  /**
   * Whether the row says the project above once more: as on the first row of a page, or on every row where nothing
   * is merged. With the project's first indicator again it is the project that stands twice, which is reported.
   */
  private repeatsAbove(row: Row13): boolean {
    const above = this.projects.at(-1)?.row;
    if (above === undefined || row.text('project') === '') return false;
    const same = (column: Column) => row.text(column) === above.text(column);
    const asAbove = PROJECT_COLUMNS.every((column) => row.text(column) === '' || same(column));
    return asAbove && row.text('indicator') !== '' && !LEVELS_AND_NAME.every(same);
  }
}

/**
 * Reads the rows of table 13 into projects. A cell that is merged downward stands once, on its first row:
 * the unit for all projects below it, a project's own columns for all its indicators; where these are repeated
 * instead, the project goes on. Nothing is dropped
 * or repaired; what cannot be right is reported beside the row.
 */
export function readProjects(table: Table, positions: ColumnPositions): Projects {
  const reader = new ProjectReader();
  const rows = table.rows.map(({ cells }, index) => new Row13(table, positions, cells, index + 1));
  for (const row of rows) {
    reader.read(row);
    reportDamage(row, positions);
  }
  for (const project of reader.projects) {
    if (project.indicators.length === 0) project.row.report('indicator', '项目没有绩效指标。');
  }
  reportRepeatedCodes(reader.projects);
  return {
    projects: reader.projects.map(({ row: _row, indicatorRows: _rows, ...project }) => project),
    places: reader.projects.map(({ row, indicatorRows }) => ({
      ...placed(table, row.number),
      indicators: indicatorRows.map((number) => placed(table, number)),
    })),
    problems: rows.flatMap((row) => row.problems),
  };
}
