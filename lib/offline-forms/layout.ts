import { formatTarget } from '@/lib/indicators/target';
import {
  askedInWords,
  PROJECT_COLUMNS,
  type ProjectColumn,
  projectText,
  ROW_COLUMNS,
  type RowColumn,
  rowText,
} from '@/lib/sheet/offline/columns';
import type { SheetRow } from '@/lib/sheet/sheet';
import type { TypedSheet } from '@/lib/sheet/typed';
import { type CellCheck, PROJECT_CHECKS, rowChecks } from './cell-checks';
import type { OfflineProject } from './types';

/** Sheets of the workbook. */
export const SHEETS = { guide: '填报说明', projects: '项目情况', rows: '绩效指标' } as const;

/** Lines above the first line of data: title, hint, headings. */
export const HEAD_ROWS = 3;

/** Hidden columns: which line it is, and what stood in its cells when it was downloaded. */
export const KEY_HEADING = '行标识（请勿改动）';
export const BEFORE_HEADING = '下载时内容（请勿改动）';

/** Columns that only show what is there. */
type ShownColumn = { readonly heading: string; readonly width: number };

export const SHOWN_OF_ROW: readonly ShownColumn[] = [
  { heading: '项目编码', width: 24 },
  { heading: '项目名称', width: 28 },
  { heading: '一级指标', width: 11 },
  { heading: '二级指标', width: 15 },
  { heading: '三级指标', width: 28 },
  { heading: '年度指标值', width: 14 },
  { heading: '填写要求', width: 26 },
];

export const SHOWN_OF_PROJECT: readonly ShownColumn[] = [
  { heading: '项目编码', width: 24 },
  { heading: '项目名称', width: 28 },
  { heading: '项目责任人', width: 11 },
  { heading: '财政拨款：年初预算数（万元）', width: 14 },
  { heading: '预期目标', width: 40 },
];

/**
 * A line as it is written: its key, the shown texts, per filled column its text (null: no such input), and which of
 * them are numbers.
 */
export type WrittenLine<K extends string> = {
  readonly key: string;
  readonly shown: readonly string[];
  readonly cells: Readonly<Record<K, string | null>>;
  readonly checks: Readonly<Partial<Record<K, CellCheck>>>;
};

/** The key of a line: the project, and the indicator where it is one's. */
export function lineKey(projectId: string, indicatorId?: string): string {
  return indicatorId === undefined ? projectId : `${projectId} ${indicatorId}`;
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** What `lineKey` makes on each sheet. */
export const PROJECT_KEY = new RegExp(`^${ID}$`);
export const ROW_KEY = new RegExp(`^${ID} ${ID}$`);

/** The project and the indicator of a line whose key is a `ROW_KEY`. */
export function idsOfKey(key: string): { readonly projectId: string; readonly indicatorId: string } {
  const [projectId = '', indicatorId = ''] = key.split(' ');
  return { projectId, indicatorId };
}

function cellsOf<K extends string>(columns: readonly { readonly key: K }[], text: (key: K) => string | null) {
  return Object.fromEntries(columns.map(({ key }) => [key, text(key)?.trim() ?? null])) as Record<
    K,
    string | null
  >;
}

/** Of the shown columns, those that say whose line it is: the project's code, or its name where it has none; the indicator. */
const SAYS_WHICH = { code: 0, name: 1, levels: [2, 3, 4] } as const;

/** Of an indicator's shown columns, 年度指标值 and 填写要求. */
const SAYS_WHAT = [5, 6] as const;

/**
 * Whose line it is by what it shows, whatever its key says.
 * @param noun 项目 or 指标
 */
export function lineSays(noun: '项目' | '指标', shown: readonly string[]): string {
  const text = (column: number) => (shown[column] ?? '').replace(/\s+/g, ' ').trim();
  const project = text(SAYS_WHICH.code) || text(SAYS_WHICH.name);
  return noun === '项目' ? project : [project, ...SAYS_WHICH.levels.map(text)].join(' ');
}

/** What an indicator's line says is to be reported: the target and how it is to be filled in, as they were written. */
export function lineAsks(shown: readonly string[]): string {
  return SAYS_WHAT.map((column) => (shown[column] ?? '').replace(/\s+/g, ' ').trim()).join('，');
}

export function projectLine(project: OfflineProject, typed: TypedSheet): WrittenLine<ProjectColumn> {
  const { projectId, code, name, ownerName, sheet } = project;
  const initial = sheet.money.find(({ source }) => source === 'FISCAL')?.initial ?? '';
  return {
    key: lineKey(projectId),
    shown: [code, name, ownerName ?? '', initial, sheet.goal ?? ''],
    cells: cellsOf(PROJECT_COLUMNS, (key) => projectText(typed, key)),
    checks: PROJECT_CHECKS,
  };
}

export function indicatorLine(
  project: OfflineProject,
  row: SheetRow,
  typed: TypedSheet,
): WrittenLine<RowColumn> {
  return {
    key: lineKey(project.projectId, row.indicatorId),
    shown: [
      ...[project.code, project.name, row.level1, row.level2, row.name],
      formatTarget(row.nature, row.target, row.unitOfMeasure),
      askedInWords(row),
    ],
    cells: cellsOf(ROW_COLUMNS, (key) => rowText(typed, row, key)),
    checks: rowChecks(row),
  };
}
