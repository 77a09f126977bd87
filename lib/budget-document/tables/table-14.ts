import type { DocumentProblem } from '../problem';
import type { Place } from '../source';
import type { Table } from '../table-layout';
import { Cells } from './cells';
import { splitIndicator } from './split-indicator';
import { type DepartmentHead, readDepartmentHead } from './table-14-head';

/**
 * An indicator of the department. `text` is the cell as printed, 一级, 二级 and 三级 told apart beside it (null
 * where they cannot be); `duplicateOf` is the first row that says the same, null for a row that is the first.
 */
export type DepartmentIndicator = {
  readonly row: number;
  readonly place: Place;
  readonly activity: string | null;
  readonly text: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly nature: string | null;
  readonly target: string | null;
  readonly unitOfMeasure: string | null;
  readonly duplicateOf: number | null;
};

/** 部门整体支出绩效目标申报表. */
export type DepartmentTargets = DepartmentHead & {
  readonly no: string;
  readonly place: Place;
  readonly rows: readonly DepartmentIndicator[];
};

const COLUMNS = {
  activity: ['活动', '工作活动', '年度主要任务'],
  indicator: ['绩效指标', '三级指标', '指标'],
  level1: ['一级指标'],
  level2: ['二级指标'],
  nature: ['指标性质', '绩效指标性质'],
  target: ['指标值', '年度指标值', '本年绩效指标值'],
  unit: ['度量单位', '绩效度量单位', '计量单位'],
} as const;

/** Reads table 14 and what could not be read of it. */
export function readDepartmentTargets(table: Table): {
  readonly table: DepartmentTargets;
  readonly notices: readonly DocumentProblem[];
} {
  const cells = new Cells(table);
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, names]) => [key, cells.find(names)]),
  ) as Record<keyof typeof COLUMNS, number>;
  if (columns.indicator < 0) cells.notice(0, '绩效指标', '表头没有“绩效指标”这一列。');
  const firstRows = new Map<string, number>();
  let activityAbove: string | null = null;
  const rows = table.rows.map((source, index): DepartmentIndicator => {
    const value = (key: keyof typeof COLUMNS) => source.cells[columns[key]] || null;
    const text = value('indicator') ?? '';
    const split =
      columns.level1 < 0
        ? splitIndicator(text)
        : { level1: value('level1'), level2: value('level2'), name: text };
    if (split.level1 === null || split.level2 === null) {
      cells.notice(index + 1, '绩效指标', '绩效指标中没有找到一级指标和二级指标的名称。', text);
    }
    const activity = value('activity') ?? activityAbove;
    activityAbove = activity;
    const [nature, target, unitOfMeasure] = [value('nature'), value('target'), value('unit')];
    const same = JSON.stringify([activity, split, nature, target, unitOfMeasure]);
    const first = firstRows.get(same) ?? null;
    if (first === null) firstRows.set(same, index + 1);
    return {
      row: index + 1,
      place: source.place,
      activity,
      text,
      ...split,
      ...{ nature, target, unitOfMeasure, duplicateOf: first },
    };
  });
  const head = readDepartmentHead(table.above);
  return { table: { no: table.no, place: table.place, ...head, rows }, notices: cells.notices };
}
