import { z } from 'zod';
import { AppError, type FieldProblem } from '@/lib/core/app-error';
import { signatureOf } from '@/lib/core/file-signature';
import type { Grid, GridCell } from '@/lib/form-audit/grid';
import { oleContent } from '@/lib/office-files/ole-file';
import { LACKS_RESULT } from '@/lib/office-files/workbook';
import { workbookRefusal } from '@/lib/office-files/workbook-bounds';
import { type FilledColumn, PROJECT_COLUMNS, ROW_COLUMNS } from '@/lib/sheet/offline/columns';
import { workbookGrids } from '@/lib/uploaded-forms/workbook-grids';
import {
  BEFORE_HEADING,
  HEAD_ROWS,
  KEY_HEADING,
  PROJECT_KEY,
  ROW_KEY,
  SHEETS,
  SHOWN_OF_PROJECT,
  SHOWN_OF_ROW,
} from './layout';
import { type FilledWorkbook, FRESH, type ReadLine, sortLines } from './sort-lines';

function refuse(message: string, problems: readonly FieldProblem[] = []): AppError {
  return new AppError('INVALID_INPUT', message, problems);
}

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const signature = signatureOf(bytes);
  if (signature?.kind === 'ole' && oleContent(bytes) === 'protected') {
    throw refuse(
      '文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，在“文件 → 信息 → 保护”中取消密码，保存后再上传。',
    );
  }
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
  readonly key: RegExp;
  readonly shown: readonly { readonly heading: string }[];
  readonly columns: readonly FilledColumn<K>[];
};

function plain(cell: GridCell | undefined): string {
  return (cell?.exact ?? '').replace(/\r\n?/g, '\n').trim();
}

const beforeTexts = z.record(z.string(), z.string());

/** The texts that stood in the cells of a line when it was downloaded; null where that was changed. */
function beforeOf(text: string): Record<string, string> | null {
  try {
    return beforeTexts.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function checkHeadings(grid: Grid, headings: readonly string[]): void {
  const found = grid.rows[HEAD_ROWS - 1] ?? [];
  const wrong = headings.findIndex((heading, i) => plain(found[i]) !== heading);
  if (wrong < 0) return;
  const [is, should] = [plain(found[wrong]), headings[wrong]!];
  const message = `工作表“${grid.name}”的表头被改动：第 ${wrong + 1} 列应为“${should}”，现为“${is}”`;
  throw refuse(`${message}。${FRESH}。`, [{ path: grid.name, message }]);
}

/** Read as blank, a formula without a result would be lost without a word. */
function refuseUncomputed(grid: Grid): void {
  const cell = grid.rows.flat().find(({ lacksResult }) => lacksResult);
  if (!cell) return;
  const message = `工作表“${grid.name}”的 ${cell.address} ${LACKS_RESULT}`;
  throw refuse(`${message}。`, [{ path: grid.name, message }]);
}

function readLines<K extends string>(grids: readonly Grid[], layout: Layout<K>): ReadLine<K>[] {
  const grid = grids.find(({ name }) => name === layout.sheet);
  if (!grid) throw refuse(`文件中没有工作表“${layout.sheet}”，不是本系统的离线填报表。${FRESH}。`);
  refuseUncomputed(grid);
  const { shown, columns } = layout;
  const names = [...shown, ...columns].map(({ heading }) => heading);
  checkHeadings(grid, [KEY_HEADING, ...names, BEFORE_HEADING]);
  return grid.rows.slice(HEAD_ROWS).flatMap((cells, i) => {
    const texts = cells.map(plain);
    if (texts.every((text) => text === '')) return [];
    const filled = columns.map(({ key }, j) => [key, texts[1 + shown.length + j] ?? '']);
    const key = texts[0] ?? '';
    return {
      key,
      isKey: layout.key.test(key),
      row: i + HEAD_ROWS + 1,
      place: `“${layout.sheet}”第 ${i + HEAD_ROWS + 1} 行`,
      shown: texts.slice(1, 1 + shown.length),
      cells: Object.fromEntries(filled) as Record<K, string>,
      before: beforeOf(texts[1 + names.length] ?? '') as Record<K, string> | null,
    };
  });
}

/**
 * Reads a workbook that was downloaded as an offline form and filled in. A line that cannot be told, or that stands
 * twice, is no reason to refuse the others: it is among the strays.
 * @throws AppError INVALID_INPUT where it is none, or its layout was changed: then nothing is taken
 */
export async function readOfflineWorkbook(bytes: Uint8Array): Promise<FilledWorkbook> {
  const grids = await gridsOf(bytes);
  return sortLines(
    readLines(grids, {
      sheet: SHEETS.projects,
      key: PROJECT_KEY,
      shown: SHOWN_OF_PROJECT,
      columns: PROJECT_COLUMNS,
    }),
    readLines(grids, { sheet: SHEETS.rows, key: ROW_KEY, shown: SHOWN_OF_ROW, columns: ROW_COLUMNS }),
  );
}
