import ExcelJS from 'exceljs';
import type { Change } from '@/lib/audit/events';
import { setText } from '@/lib/office-files/text-cell';
import type { LogEntry } from './types';

type Column = {
  readonly heading: string;
  readonly width: number;
  readonly value: (entry: LogEntry) => string | null;
};

function changeInWords({ field, from, to }: Change): string {
  return `${field}：${from === null ? '' : `${from} → `}${to ?? '（空）'}`;
}

const COLUMNS: readonly Column[] = [
  { heading: '编号', width: 8, value: ({ id }) => id },
  { heading: '时间（北京）', width: 17, value: ({ time }) => time },
  { heading: '操作人', width: 10, value: ({ actorName }) => actorName },
  { heading: '登录名', width: 14, value: ({ actorLogin }) => actorLogin },
  { heading: '操作', width: 18, value: ({ action }) => action },
  { heading: '单位', width: 20, value: ({ unitName }) => unitName },
  { heading: '项目编码', width: 24, value: ({ projectCode }) => projectCode },
  { heading: '对象', width: 28, value: ({ subjectName }) => subjectName },
  { heading: '内容', width: 50, value: ({ changes }) => changes.map(changeInWords).join('\n') },
  { heading: '原因', width: 30, value: ({ reason }) => reason },
  { heading: '校验值', width: 20, value: ({ hash }) => hash },
];

/** Events as a workbook, one line an event. @returns the bytes of an .xlsx file */
export async function logWorkbook(entries: readonly LogEntry[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('操作日志', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  COLUMNS.forEach(({ heading }, i) => {
    const cell = sheet.getRow(1).getCell(i + 1);
    setText(cell, heading);
    cell.font = { bold: true };
  });
  for (const entry of entries) {
    const row = sheet.addRow([]);
    row.alignment = { vertical: 'top', wrapText: true };
    COLUMNS.forEach(({ value }, i) => {
      setText(row.getCell(i + 1), value(entry), '…（内容过长，未全部列出）');
    });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: COLUMNS.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
