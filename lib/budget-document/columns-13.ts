import { err, ok, type Result } from '@/lib/core/result';
import type { DocumentError } from './problem';
import type { Table } from './table-layout';

/** Names under which the columns of table 13 are printed; the first is the usual one. */
const COLUMN_NAMES = {
  unit: ['单位名称', '预算单位', '项目单位'],
  code: ['项目编码', '项目代码'],
  project: ['项目名称', '项目'],
  category: ['项目类别', '项目类型'],
  owner: ['项目责任人', '项目负责人'],
  phone: ['项目责任人电话', '项目负责人电话', '责任人电话', '联系电话'],
  total: ['项目总额', '项目资金总额', '资金总额'],
  fiscal: ['财政资金', '其中:财政资金', '财政拨款', '其中:财政拨款'],
  other: ['其他资金', '其中:其他资金'],
  goal: ['绩效目标', '项目绩效目标', '年度绩效目标', '总体绩效目标'],
  level1: ['一级指标'],
  level2: ['二级指标'],
  indicator: ['三级指标'],
  nature: ['绩效指标性质', '指标性质'],
  target: ['本年绩效指标值', '绩效指标值', '年度指标值', '指标值'],
  unitOfMeasure: ['绩效度量单位', '度量单位', '计量单位'],
  direction: ['指标方向性', '指标方向'],
  weight: ['权重', '分值', '指标权重', '指标分值', '权重(%)', '权重(分值)', '分值(权重)'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMN_NAMES;

const REQUIRED: readonly Column[] = [
  'unit',
  'project',
  'total',
  'level1',
  'level2',
  'indicator',
  'nature',
  'target',
];

/** Where each column of table 13 stands (0-based), null for one that the document does not have. */
export type ColumnPositions = Readonly<Record<Column, number | null>>;

/** The usual name of a column, for messages about documents that lack it. */
export function columnName(column: Column): string {
  return COLUMN_NAMES[column][0];
}

/**
 * Finds the columns of table 13 by the names in its header.
 * @returns an error that names what is missing where the table cannot be read without it
 */
export function findColumns(table: Table): Result<ColumnPositions, DocumentError> {
  const position = (column: Column): number | null => {
    const names: readonly string[] = COLUMN_NAMES[column];
    const found = table.columns.findIndex((name) => names.includes(name));
    return found < 0 ? null : found;
  };
  const columns = Object.keys(COLUMN_NAMES) as Column[];
  const positions = Object.fromEntries(
    columns.map((column) => [column, position(column)]),
  ) as ColumnPositions;
  const missing = REQUIRED.filter((column) => positions[column] === null).map(columnName);
  if (missing.length === 0) return ok(positions);
  return err({
    code: 'column-missing',
    message: `预算13表的表头缺少列：${missing.join('、')}。请核对文件是否完整。`,
  });
}
