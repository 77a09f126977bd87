import ExcelJS from 'exceljs';
import type { FormAudit } from '@/lib/form-audit/audit-form';
import type { Finding } from '@/lib/form-audit/finding';
import { setText } from '@/lib/office-files/text-cell';
import type { AuditedFile } from './types';

type Line = { readonly audit: FormAudit; readonly finding: Finding };

type Column = {
  readonly heading: string;
  readonly width: number;
  readonly figure?: boolean;
  readonly value: (line: Line) => string | null;
};

/** The printed row that a finding is about; none for one on the whole form. */
function rowOf({ audit, finding }: Line) {
  return finding.row === null ? undefined : audit.form.rows[finding.row - 1];
}

const COLUMNS: readonly Column[] = [
  { heading: '表', width: 12, value: ({ audit }) => audit.form.id },
  { heading: '项目名称', width: 28, value: ({ audit }) => audit.form.project },
  { heading: '行', width: 6, value: ({ finding }) => (finding.row === null ? '全表' : String(finding.row)) },
  { heading: '一级指标', width: 12, value: (line) => rowOf(line)?.level1 ?? null },
  { heading: '三级指标', width: 26, value: (line) => rowOf(line)?.name ?? null },
  { heading: '年度指标值', width: 18, value: (line) => rowOf(line)?.target ?? null },
  { heading: '实际完成值', width: 18, value: (line) => rowOf(line)?.actual ?? null },
  { heading: '分值', width: 8, figure: true, value: (line) => rowOf(line)?.weight ?? null },
  { heading: '问题', width: 18, value: ({ finding }) => finding.kind },
  { heading: '表中数值', width: 10, figure: true, value: ({ finding }) => finding.printed },
  { heading: '重新计算', width: 10, figure: true, value: ({ finding }) => finding.computed },
  { heading: '说明', width: 60, value: ({ finding }) => finding.message },
];

function fill(cell: ExcelJS.Cell, value: string | null, figure = false): void {
  // Figures are texts as well: they keep every digit.
  setText(cell, value);
  cell.alignment = { vertical: 'top', wrapText: true, horizontal: figure ? 'right' : 'left' };
}

/**
 * The findings of a file as a workbook, one line a finding, for whoever has to mend the forms.
 * @returns the bytes of an .xlsx file
 */
export async function findingsWorkbook({ ruleSet, fileName, audits }: AuditedFile): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('核对结果', {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  sheet.addRow([`${fileName}　评分规则：${ruleSet.title}（${ruleSet.ruleSetId} 第 ${ruleSet.version} 版）`]);
  const head = sheet.addRow(COLUMNS.map(({ heading }) => heading));
  head.font = { bold: true };
  for (const audit of audits) {
    for (const finding of audit.findings) {
      const row = sheet.addRow([]);
      COLUMNS.forEach(({ value, figure }, i) => {
        fill(row.getCell(i + 1), value({ audit, finding }), figure);
      });
    }
  }
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: sheet.rowCount, column: COLUMNS.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
