import { Dec, roundHalfUp } from '@/lib/core/decimal';
import { costAnalysesInWords } from '@/lib/cost-analyses/in-words';
import { gradeInStatement } from './grade-words';
import type { Declaration, DisclosureModel, Evaluated } from './types';

/** What a template can name, in the order in which it is offered. */
export const FIGURES = [
  '单位',
  '目标年度',
  '填报项目数',
  '预算项目数',
  '市级专项数',
  '应填报项目数',
  '填报率',
  '免报项目数',
  '免报说明',
  '评价年度',
  '自评项目数',
  '执行金额',
  '评分内容',
  '自评等级',
  '最低分',
  '最高分',
  '平均分',
  '等级分布',
  '部门整体得分',
  '自评报告数',
  '自评报告说明',
  '成本绩效分析',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** As they print; null where there is nothing to print, empty where a sentence is not needed. */
export type DisclosureFigures = Readonly<Record<FigureName, string | null>>;

const number = (value: number | null) => (value === null ? null : String(value));

/** The exempted projects by their reason, in the order of the budget. */
function exemptionsInWords(reasons: readonly string[]): string {
  if (reasons.length === 0) return '';
  const parts = [...new Set(reasons)].map(
    (reason) =>
      `${reason.replace(/[。；]+$/u, '')}（${reasons.filter((other) => other === reason).length}个）`,
  );
  return `另有${reasons.length}个项目不需填报绩效目标：${parts.join('、')}。`;
}

function declarationFigures({ fiscalYear, filed, transfers, unfiled, due, rate }: Declaration) {
  const reasons = unfiled?.flatMap(({ exemption }) => (exemption ? [exemption.reason] : [])) ?? null;
  return {
    目标年度: String(fiscalYear),
    填报项目数: String(filed),
    预算项目数: number(transfers === null ? null : filed - transfers),
    市级专项数: number(transfers),
    应填报项目数: number(due),
    填报率: rate,
    免报项目数: number(reasons?.length ?? null),
    免报说明: reasons && exemptionsInWords(reasons),
  };
}

/** Counts per grade, where there are several. */
function gradesInWords({ grades }: Evaluated): string {
  if (grades.length < 2) return '';
  return `其中${grades.map(({ grade, count }) => `${gradeInStatement(grade)}${count}个`).join('、')}。`;
}

function evaluationFigures(evaluated: Evaluated) {
  const { fiscalYear, approved, executed, scored, statistics, grade } = evaluated;
  const { finishedReports: reports, department } = evaluated;
  return {
    评价年度: String(fiscalYear),
    // What is published has all that take part; a draft names as many as its money and its scores are of.
    自评项目数: String(approved),
    执行金额: executed && roundHalfUp(new Dec(executed), 2).toFixed(2),
    评分内容: scored.length === 0 ? null : scored.join('、'),
    自评等级: grade && gradeInStatement(grade),
    最低分: statistics?.min ?? null,
    最高分: statistics?.max ?? null,
    平均分: statistics?.mean ?? null,
    等级分布: statistics && gradesInWords(evaluated),
    部门整体得分: department?.total ?? null,
    自评报告数: String(reports),
    自评报告说明: reports === 0 ? '' : `完成项目支出绩效自评报告${reports}个。`,
  };
}

/** Every figure of the statement as it prints. Money in 万元 and scores in 分 with 2 decimals, half-up. */
export function disclosureFigures(model: DisclosureModel): DisclosureFigures {
  return {
    单位: model.unit,
    ...declarationFigures(model.declaration),
    ...evaluationFigures(model.evaluated),
    成本绩效分析: costAnalysesInWords(model.analyses),
  };
}
