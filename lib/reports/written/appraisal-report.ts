import type { AppraisalModel } from '@/lib/appraisal-scoring/appraisal-model';
import type { ReportContent } from '@/lib/prose/report-spec';
import type { Block } from '@/lib/typesetting/block';
import { paragraphBlock } from '@/lib/typesetting/prose-blocks';
import type { FormModel } from '../types';
import { analysisBlocks } from './analysis-blocks';
import { appraisalAnalysis, appraisalTotal, problemsAnalysis } from './appraisal-analysis';
import { APPRAISAL_REPORT, type AppraisalData } from './appraisal-outline';
import { indicatorTable, levelChart, levelTable, scoreSheet, systemTable } from './appraisal-tables';
import { executionChart, goalParts, moneyTable, projectFacts } from './facts';
import { targetChart } from './target-chart';

/** Everything that the product writes into a 绩效评价报告, from the form and the score sheet. */
export function appraisalReportData(
  form: FormModel,
  appraisal: AppraisalModel,
): Record<AppraisalData, readonly Block[]> {
  return {
    facts: projectFacts(form),
    money: moneyTable(form),
    'execution-chart': executionChart(form),
    goal: goalParts(form),
    indicators: indicatorTable(form),
    'target-chart': targetChart(form),
    system: systemTable(appraisal),
    conclusion: [paragraphBlock('conclusion', [{ text: appraisalTotal(appraisal), face: 'body' }])],
    'level-table': levelTable(appraisal),
    'level-chart': levelChart(appraisal),
    'score-sheet': scoreSheet(appraisal),
    decision: analysisBlocks('decision', appraisalAnalysis(appraisal, form, '决策')),
    process: analysisBlocks('process', appraisalAnalysis(appraisal, form, '过程')),
    output: analysisBlocks('output', appraisalAnalysis(appraisal, form, '产出')),
    benefit: analysisBlocks('benefit', appraisalAnalysis(appraisal, form, '效益')),
    problems: analysisBlocks('problems', problemsAnalysis(appraisal, form)),
  };
}

/** All of a report but its texts. @param finishedOn `2025-03-14`; null while it is a draft */
export function appraisalReportContent(
  form: FormModel,
  appraisal: AppraisalModel,
  finishedOn: string | null,
): Omit<ReportContent, 'proses'> {
  const { fiscalYear, project } = form;
  return {
    subject: `${fiscalYear}年度${project.name}`,
    imprint: `${project.unit}　${finishedOn === null ? '草稿' : finishedOn}`,
    running: `${APPRAISAL_REPORT.title}（${fiscalYear}年度）　${project.unit}　${project.name}`,
    data: appraisalReportData(form, appraisal),
  };
}
