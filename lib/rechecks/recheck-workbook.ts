import ExcelJS from 'exceljs';
import { formatDate } from '@/lib/core/clock';
import { setText } from '@/lib/office-files/text-cell';
import { RECHECK_STATE_LABELS, type RecheckItem, type RecheckRound, type YearRechecks } from './types';

type Column = {
  readonly heading: string;
  readonly width: number;
  readonly value: (item: RecheckItem) => string | null;
  /** In 分: written as a number */
  readonly figure?: true;
};

const day = (at: string | null) => at && formatDate(new Date(at));

function roundInWords(round: RecheckRound): string {
  const demanded = `要求（${round.demandedByName ?? ''} ${day(round.demandedAt) ?? ''}）：${round.demand}`;
  const mended = `结果（${round.outcomeByName ?? ''} ${day(round.outcomeAt) ?? ''}）：${round.outcome}`;
  return `第 ${round.no} 轮${demanded}；${mended}`;
}

const COLUMNS: readonly Column[] = [
  { heading: '项目编码', width: 24, value: ({ code }) => code },
  { heading: '项目名称', width: 30, value: ({ name }) => name },
  { heading: '责任人', width: 10, value: ({ ownerName }) => ownerName },
  {
    heading: '选取方式',
    width: 16,
    value: ({ drawNo }) => (drawNo === null ? '人工指定' : `第 ${drawNo} 次随机抽取`),
  },
  { heading: '指定理由', width: 24, value: ({ reason }) => reason },
  { heading: '状态', width: 10, value: ({ state }) => RECHECK_STATE_LABELS[state] },
  { heading: '自评得分', width: 10, value: ({ selfScore }) => selfScore, figure: true },
  { heading: '复核得分', width: 10, value: ({ score }) => score, figure: true },
  { heading: '差异', width: 10, value: ({ difference }) => difference, figure: true },
  { heading: '复核意见', width: 36, value: ({ opinion }) => opinion },
  { heading: '整改要求', width: 36, value: ({ demand }) => demand },
  { heading: '复核人', width: 10, value: ({ concludedByName }) => concludedByName },
  { heading: '复核日期', width: 12, value: ({ concludedAt }) => day(concludedAt) },
  { heading: '整改结果', width: 36, value: ({ outcome }) => outcome },
  { heading: '整改日期', width: 12, value: ({ outcomeAt }) => day(outcomeAt) },
  { heading: '此前各轮整改', width: 48, value: ({ rounds }) => rounds.map(roundInWords).join('\n') },
];

/** The draws in a line each: with them anybody can draw the sample again. */
function drawLines({ draws }: YearRechecks): string[] {
  return draws.map(
    ({ no, percent, seed, population, drawn, at, byName }) =>
      `第 ${no} 次随机抽取：${formatDate(new Date(at))}，${byName}，${population} 个项目中抽 ${percent}%，抽中 ${drawn} 个，种子 ${seed}`,
  );
}

function setFigure(cell: ExcelJS.Cell, text: string | null): void {
  if (text === null) return;
  cell.value = Number(text);
  cell.numFmt = '0.00';
}

/** The 复核 of a year as a workbook, one line a project. @returns the bytes of an .xlsx file */
export async function recheckWorkbook(rechecks: YearRechecks): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('复核', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  const { year } = rechecks;
  setText(sheet.getCell('A1'), year ? `${year.fiscalYear}年度${year.unitName}绩效自评复核` : '绩效自评复核');
  sheet.getCell('A1').font = { bold: true, size: 14 };
  for (const line of drawLines(rechecks)) setText(sheet.addRow([]).getCell(1), line);
  const head = sheet.addRow([]);
  COLUMNS.forEach(({ heading }, i) => {
    setText(head.getCell(i + 1), heading);
  });
  head.font = { bold: true };
  for (const item of rechecks.items) {
    const row = sheet.addRow([]);
    COLUMNS.forEach(({ value, figure }, i) => {
      if (figure) setFigure(row.getCell(i + 1), value(item));
      else setText(row.getCell(i + 1), value(item), '…');
    });
    row.alignment = { vertical: 'top', wrapText: true };
  }
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: head.number }];
  sheet.autoFilter = {
    from: { row: head.number, column: 1 },
    to: { row: sheet.rowCount, column: COLUMNS.length },
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
