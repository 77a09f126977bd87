import type { Outline, OutlinePart } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import { type ReportContent, reportSpec } from '@/lib/prose/report-spec';
import type { Block } from '@/lib/typesetting/block';
import type { DocumentSpec } from '@/lib/typesetting/document';
import type { FormModel } from '../types';
import { executionAnalysis, levelAnalysis } from './analysis';
import { analysisBlocks } from './analysis-blocks';
import { deviationList } from './deviations';
import { executionChart, goalParts, moneyTable, projectFacts } from './facts';
import { conclusion, scoreChart, scoreTable } from './scores';
import { targetChart } from './target-chart';

const data = (...names: readonly SelfReportData[]): OutlinePart[] =>
  names.map((name) => ({ kind: 'data', name }));
const section = (title: string): OutlinePart => ({ kind: 'section', title });
const prose = (key: string, title: string, hint: string, required = false): OutlinePart => ({
  ...{ kind: 'prose', key, title, hint, required },
});

/** 自评报告, chapter by chapter. */
export const SELF_REPORT: Outline = {
  title: '项目支出绩效自评报告',
  chapters: [
    {
      title: '项目基本情况',
      parts: [
        section('项目概况'),
        ...data('facts'),
        prose('background', '项目概况', '项目的背景和立项依据、主要内容、实施情况、受益对象。', true),
        section('项目资金'),
        ...data('money', 'execution-chart'),
        section('绩效目标'),
        ...data('goal'),
        prose('goal', '绩效目标', '绩效目标的设定依据；年中调整的，说明调整的内容和原因。'),
      ],
    },
    {
      title: '自评工作组织',
      parts: [
        prose(
          'organisation',
          '自评工作组织',
          '自评的组织分工、时间安排、资料收集和核实、现场查看、结果形成的过程。',
          true,
        ),
      ],
    },
    {
      title: '自评结论及评分表',
      parts: [
        ...data('conclusion', 'score-table', 'score-chart'),
        prose('conclusion', '自评结论', '对项目决策、过程、产出和效果的总体评价，主要成效和主要问题。', true),
      ],
    },
    {
      title: '预算执行、产出、成本、效益、满意度分析',
      parts: [
        section('预算执行情况分析'),
        ...data('execution'),
        prose('execution', '预算执行情况分析', '资金到位、使用和管理情况；执行率偏低或超支的原因。'),
        section('产出指标完成情况分析'),
        ...data('output'),
        prose('output', '产出指标完成情况分析', '数量、质量、时效指标的完成过程和依据。'),
        section('成本指标完成情况分析'),
        ...data('cost'),
        prose('cost', '成本指标完成情况分析', '成本控制的措施和效果。'),
        section('效益指标完成情况分析'),
        ...data('benefit'),
        prose('benefit', '效益指标完成情况分析', '经济、社会、生态效益和可持续影响的表现和佐证。'),
        section('满意度指标完成情况分析'),
        ...data('satisfaction'),
        prose('satisfaction', '满意度指标完成情况分析', '调查的对象、方法、样本和结果。'),
        section('实际完成与目标的比较'),
        ...data('target-chart'),
      ],
    },
    {
      title: '偏差原因及改进措施',
      parts: [
        ...data('deviations'),
        prose('deviations', '偏差原因及改进措施', '偏差的主客观原因、改进的措施、责任人和完成时间。', true),
      ],
    },
    {
      title: '结果应用与公开',
      parts: [
        prose('use', '结果应用与公开', '自评结果拟如何用于改进管理、安排预算；公开的方式和时间。', true),
      ],
    },
  ],
};

const level = (key: string, level1: string) => (model: FormModel) =>
  analysisBlocks(key, levelAnalysis(model, level1));

/** Everything that the product writes into the report, by its name in the outline. */
const DATA_PARTS = {
  facts: projectFacts,
  money: moneyTable,
  'execution-chart': executionChart,
  goal: goalParts,
  conclusion,
  'score-table': scoreTable,
  'score-chart': scoreChart,
  execution: (model: FormModel) => analysisBlocks('execution', executionAnalysis(model)),
  output: level('output', '产出指标'),
  cost: level('cost', '成本指标'),
  benefit: level('benefit', '效益指标'),
  satisfaction: level('satisfaction', '满意度指标'),
  'target-chart': targetChart,
  deviations: deviationList,
} as const satisfies Record<string, (model: FormModel) => Block[]>;

type SelfReportData = keyof typeof DATA_PARTS;

/** The data parts of a 自评报告, drawn from a form. */
export function selfReportData(model: FormModel): Record<string, Block[]> {
  return Object.fromEntries(Object.entries(DATA_PARTS).map(([name, make]) => [name, make(model)]));
}

/** All of a report but its texts. @param finishedOn `2025-03-14`; null while it is a draft */
export function selfReportContent(
  model: FormModel,
  finishedOn: string | null,
): Omit<ReportContent, 'proses'> {
  const { fiscalYear, project } = model;
  return {
    subject: `${fiscalYear}年度${project.name}`,
    imprint: `${project.unit}　${finishedOn === null ? '草稿' : finishedOn}`,
    running: `${SELF_REPORT.title}（${fiscalYear}年度）　${project.unit}　${project.name}`,
    data: selfReportData(model),
  };
}

/** The 自评报告 of a form, with what was written in it. */
export function selfReportSpec(
  model: FormModel,
  proses: Readonly<Record<string, Prose>>,
  { outline = SELF_REPORT, finishedOn }: { readonly outline?: Outline; readonly finishedOn: string | null },
): DocumentSpec {
  return reportSpec(outline, { ...selfReportContent(model, finishedOn), proses });
}
