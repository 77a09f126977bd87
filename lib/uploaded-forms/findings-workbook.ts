import type { FormAudit } from '@/lib/form-audit/audit-form';
import type { Finding } from '@/lib/form-audit/finding';
import { type ListColumn, listWorkbook } from '@/lib/office-files/list-workbook';
import type { AuditedFile } from './types';

type Line = { readonly audit: FormAudit; readonly finding: Finding };

/** The printed row that a finding is about; none for one on the whole form. */
function rowOf({ audit, finding }: Line) {
  return finding.row === null ? undefined : audit.form.rows[finding.row - 1];
}

const COLUMNS: readonly ListColumn<Line>[] = [
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

/**
 * The findings of a file as a workbook, one line a finding, for whoever has to mend the forms.
 * @returns the bytes of an .xlsx file
 */
export function findingsWorkbook({ ruleSet, fileName, audits }: AuditedFile): Promise<Uint8Array> {
  const title = `${fileName}　评分规则：${ruleSet.title}（${ruleSet.ruleSetId} 第 ${ruleSet.version} 版）`;
  const lines = audits.flatMap((audit) => audit.findings.map((finding) => ({ audit, finding })));
  return listWorkbook({ sheet: '核对结果', title, columns: COLUMNS }, lines);
}
