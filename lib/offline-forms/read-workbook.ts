import { AppError, type FieldProblem } from '@/lib/core/app-error';
import { signatureOf } from '@/lib/core/file-signature';
import type { Grid, GridCell } from '@/lib/form-audit/grid';
import { workbookRefusal } from '@/lib/office-files/workbook-bounds';
import { type FilledColumn, PROJECT_COLUMNS, ROW_COLUMNS } from '@/lib/sheet/offline/columns';
import type { FilledLine, FilledProject } from '@/lib/sheet/offline/take-over';
import { workbookGrids } from '@/lib/uploaded-forms/workbook-grids';
import { BEFORE_HEADING, HEAD_ROWS, KEY_HEADING, SHEETS, SHOWN_OF_PROJECT, SHOWN_OF_ROW } from './layout';

/** Where a line stands, and what it is called there. */
export type LineName = {
  readonly place: string;
  readonly project: string;
  readonly indicator: string | null;
};

/** A workbook as filled in: lines by project, in its order, and their names by key. */
export type FilledWorkbook = {
  readonly projects: ReadonlyMap<string, FilledProject>;
  /** By id of the project or the indicator */
  readonly names: ReadonlyMap<string, LineName>;
};

const FRESH = '请在“离线填报”页面重新下载填报表，把内容粘贴过去再上传。';

function refuse(message: string, problems: readonly FieldProblem[] = []): AppError {
  return new AppError('INVALID_INPUT', message, problems);
}

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const signature = signatureOf(bytes);
  if (signature?.kind !== 'zip') {
    throw refuse(
      `文件${signature ? `内容是${signature.name}，` : ''}不是离线填报表。请上传从本系统下载、填好后保存为 .xlsx 的文件。`,
    );
  }
  const refusal = workbookRefusal(bytes);
  if (refusal !== null) throw refuse(`${refusal}。`);
  const grids = await workbookGrids(bytes).catch(() => {
    // Whatever the reader of workbooks stumbles over: the file is none.
    throw refuse('文件不是 Excel 工作簿（.xlsx），或已损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。');
  });
  if (!grids.ok) throw refuse(grids.error[0]!.message, grids.error);
  return grids.value;
}

type Layout<K extends string> = {
  readonly sheet: string;
  readonly shown: readonly { readonly heading: string }[];
  readonly columns: readonly FilledColumn<K>[];
};

function plain(cell: GridCell | undefined): string {
  return (cell?.exact ?? '').replace(/\r\n?/g, '\n').trim();
}

/** The texts that stood in the cells of a line when it was downloaded. */
function beforeOf(text: string, place: string): Record<string, string> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    throw refuse(`${place}的隐藏列被改动，无法核对。${FRESH}`, [{ path: place, message: '隐藏列被改动' }]);
  }
}

type ReadLine<K extends string> = {
  readonly key: string;
  readonly place: string;
  readonly shown: readonly string[];
  readonly line: Omit<FilledLine<K>, 'id'>;
};

function checkHeadings(grid: Grid, headings: readonly string[]): void {
  const found = grid.rows[HEAD_ROWS - 1] ?? [];
  const wrong = headings.findIndex((heading, i) => plain(found[i]) !== heading);
  if (wrong < 0) return;
  const [is, should] = [plain(found[wrong]), headings[wrong]!];
  const message = `工作表“${grid.name}”的表头被改动：第 ${wrong + 1} 列应为“${should}”，现为“${is}”`;
  throw refuse(`${message}。${FRESH}`, [{ path: grid.name, message }]);
}

function readLines<K extends string>(grids: readonly Grid[], layout: Layout<K>): ReadLine<K>[] {
  const grid = grids.find(({ name }) => name === layout.sheet);
  if (!grid) throw refuse(`文件中没有工作表“${layout.sheet}”，不是本系统的离线填报表。${FRESH}`);
  const { shown, columns } = layout;
  const names = [...shown, ...columns].map(({ heading }) => heading);
  checkHeadings(grid, [KEY_HEADING, ...names, BEFORE_HEADING]);
  return grid.rows.slice(HEAD_ROWS).flatMap((cells, i) => {
    const place = `“${layout.sheet}”第 ${i + HEAD_ROWS + 1} 行`;
    const texts = cells.map(plain);
    if (texts.every((text) => text === '')) return [];
    const filled = columns.map(({ key }, j) => [key, texts[1 + shown.length + j] ?? '']);
    const before = beforeOf(texts[1 + names.length] || '{}', place);
    const line = {
      cells: Object.fromEntries(filled) as Record<K, string>,
      before: before as Record<K, string>,
    };
    return [{ key: texts[0] ?? '', place, shown: texts.slice(1, 1 + shown.length), line }];
  });
}

function checkKeys(lines: readonly ReadLine<string>[]): void {
  const seen = new Map<string, string>();
  const problems = lines.flatMap(({ key, place }) => {
    const first = seen.get(key);
    seen.set(key, first ?? place);
    if (key === '') return [{ path: place, message: '缺少行标识：这一行不是下载时的行' }];
    return first === undefined ? [] : [{ path: place, message: `与${first}是同一行，重复了` }];
  });
  if (problems.length === 0) return;
  throw refuse(`有 ${problems.length} 行的行标识不对，没有录入任何内容。${FRESH}`, problems.slice(0, 50));
}

/**
 * Reads a workbook that was downloaded as an offline form and filled in.
 * @throws AppError INVALID_INPUT where it is none, or its layout was changed: then nothing is taken
 */
export async function readOfflineWorkbook(bytes: Uint8Array): Promise<FilledWorkbook> {
  const grids = await gridsOf(bytes);
  const own = readLines(grids, { sheet: SHEETS.projects, shown: SHOWN_OF_PROJECT, columns: PROJECT_COLUMNS });
  const rows = readLines(grids, { sheet: SHEETS.rows, shown: SHOWN_OF_ROW, columns: ROW_COLUMNS });
  checkKeys([...own, ...rows]);
  const projects = new Map<
    string,
    { project: FilledProject['project']; rows: FilledProject['rows'][number][] }
  >();
  const names = new Map<string, LineName>();
  const at = (projectId: string) => {
    const known = projects.get(projectId) ?? { project: null, rows: [] };
    projects.set(projectId, known);
    return known;
  };
  for (const { key, place, shown, line } of own) {
    at(key).project = { id: key, ...line };
    names.set(key, { place, project: shown[1] ?? '', indicator: null });
  }
  for (const { key, place, shown, line } of rows) {
    const [projectId = '', id = ''] = key.split(' ');
    at(projectId).rows.push({ id, ...line });
    names.set(id, { place, project: shown[1] ?? '', indicator: shown[4] ?? '' });
  }
  return { projects, names };
}
