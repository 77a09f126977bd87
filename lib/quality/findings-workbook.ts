import { type ListColumn, listWorkbook } from '@/lib/office-files/list-workbook';
import { SEVERITY_LABELS } from '@/lib/quality-audit/finding';
import { qualityRule } from '@/lib/quality-audit/registry';
import type { ListedFinding, ProjectFindings, QualityExport, TextChange } from './types';

type Line = { readonly project: ProjectFindings; readonly finding: ListedFinding };

const STATE_WORDS = { open: '未处理', accepted: '已接受', dismissed: '已忽略' } as const;

function changeInWords({ field, from, to }: TextChange): string {
  return `${field}：${from ?? '（空白）'} → ${to ?? '（空白）'}`;
}

function decisionInWords({ state, decision }: ListedFinding): string {
  if (!decision) return STATE_WORDS[state];
  const reason = decision.reason === '' ? '' : `，原因：${decision.reason}`;
  return `${STATE_WORDS[state]}（${decision.byName}${reason}）`;
}

const COLUMNS: readonly ListColumn<Line>[] = [
  { heading: '项目编码', width: 24, value: ({ project }) => project.code },
  { heading: '项目名称', width: 28, value: ({ project }) => project.name },
  { heading: '责任人', width: 10, value: ({ project }) => project.ownerName },
  {
    heading: '第几条',
    width: 8,
    value: ({ finding }) => (finding.position === null ? '项目' : String(finding.position)),
  },
  { heading: '一级指标', width: 12, value: ({ finding }) => finding.level1 },
  { heading: '三级指标', width: 32, value: ({ finding }) => finding.indicator },
  { heading: '程度', width: 8, value: ({ finding }) => SEVERITY_LABELS[finding.severity] },
  { heading: '规则', width: 20, value: ({ finding }) => qualityRule(finding.rule).title },
  { heading: '问题', width: 46, value: ({ finding }) => finding.what },
  { heading: '建议', width: 46, value: ({ finding }) => finding.suggestion },
  { heading: '改动', width: 30, value: ({ finding }) => finding.changes.map(changeInWords).join('；') },
  { heading: '处理', width: 24, value: ({ finding }) => decisionInWords(finding) },
];

/**
 * Findings as a workbook, one line a finding, for the owners who have to mend their targets.
 * @returns the bytes of an .xlsx file
 */
export function qualityWorkbook({ year, projects }: QualityExport): Promise<Uint8Array> {
  const title = `${year.fiscalYear}年度${year.unitName}绩效指标质量审核`;
  const lines = projects.flatMap((project) => project.findings.map((finding) => ({ project, finding })));
  return listWorkbook({ sheet: '质量审核', title, columns: COLUMNS, frozenColumns: 2 }, lines);
}
