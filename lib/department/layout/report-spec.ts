import type { Outline, OutlinePart } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import { reportSpec } from '@/lib/prose/report-spec';
import { analysisBlocks } from '@/lib/reports/written/analysis-blocks';
import type { Block } from '@/lib/typesetting/block';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { noteBlock, paragraphBlock } from '@/lib/typesetting/prose-blocks';
import type { DepartmentModel } from '../types';
import {
  executionSentences,
  itemSentences,
  resultSentence,
  targetAnalyses,
  workSentences,
} from './sentences';
import { changeTable, deviations, factsTable, itemTable, moneyTable, partChart, partTable } from './tables';

export const DEPARTMENT_REPORT_TITLE = '部门整体支出绩效自评报告';

const data = (...names: readonly DataPart[]): OutlinePart[] => names.map((name) => ({ kind: 'data', name }));
const section = (title: string): OutlinePart => ({ kind: 'section', title });
const prose = (key: keyof DepartmentModel['texts'] | 'notes', title: string): OutlinePart => ({
  ...{ kind: 'prose', key, title, hint: '', required: false },
});

const OUTLINE: Outline = {
  title: DEPARTMENT_REPORT_TITLE,
  chapters: [
    {
      title: '部门基本情况',
      parts: [
        section('部门概况'),
        ...data('facts'),
        prose('overview', '部门概况'),
        section('部门整体支出'),
        ...data('money'),
        section('整体绩效目标'),
        ...data('goal'),
      ],
    },
    { title: '自评工作开展情况', parts: [...data('work'), prose('work', '自评工作')] },
    { title: '得分情况', parts: data('result', 'part-table', 'part-chart') },
    {
      title: '各部分分析',
      parts: [
        section('当年预算执行情况'),
        ...data('execution'),
        section('整体绩效目标实现情况'),
        ...data('targets'),
        section('预算管理情况'),
        ...data('management'),
      ],
    },
    {
      title: '存在的问题与改进措施',
      parts: [
        section('目标偏差'),
        ...data('deviations'),
        section('存在的问题'),
        prose('problems', '存在的问题'),
        section('改进措施'),
        prose('improvements', '改进措施'),
      ],
    },
    { title: '其他需要说明的问题', parts: [prose('notes', '其他'), ...data('changes')] },
  ],
};

const plain = (key: string, texts: readonly string[]): Block[] =>
  texts.map((text, i) => paragraphBlock(`${key}.${i}`, [{ text, face: 'body' }]));

const targetBlocks = (model: DepartmentModel): Block[] =>
  targetAnalyses(model).flatMap((analysis, level) => analysisBlocks(`targets.${level}`, analysis));

const goalOf = ({ goal, goalActual }: DepartmentModel) =>
  plain('goal', [`预期目标：${goal?.trim() || '未填写'}`, `实际完成情况：${goalActual ?? '未填写'}`]);

/** Everything that the product writes into the report, by its name in the outline. */
const DATA_PARTS = {
  facts: factsTable,
  money: moneyTable,
  goal: goalOf,
  work: (model: DepartmentModel) => plain('work', workSentences(model)),
  result: (model: DepartmentModel) => plain('result', [resultSentence(model)]),
  'part-table': partTable,
  'part-chart': partChart,
  execution: (model: DepartmentModel) => plain('execution', executionSentences(model)),
  targets: targetBlocks,
  management: (model: DepartmentModel) => [...plain('management', itemSentences(model)), ...itemTable(model)],
  deviations,
  changes: changeTable,
} as const satisfies Record<string, (model: DepartmentModel) => Block[]>;

type DataPart = keyof typeof DATA_PARTS;

/** A plain text as it prints, a paragraph for each of its lines; what nobody wrote is said. */
function proseOf(text: string | null): Prose {
  const lines = (text ?? '未填写。').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ kind: 'paragraph', text: [{ text: line.trim(), bold: false }] }));
}

/** The 部门整体支出绩效自评报告 on A4 portrait pages. @param replaced characters that no font has */
export function departmentReportSpec(model: DepartmentModel, replaced: readonly string[] = []): DocumentSpec {
  const { department, fiscalYear, texts, notes, approvedOn } = model;
  const spec = reportSpec(OUTLINE, {
    subject: `${fiscalYear}年度${department}`,
    imprint: `${department}　${approvedOn ?? '草稿'}`,
    running: `${DEPARTMENT_REPORT_TITLE}（${fiscalYear}年度）　${department}`,
    data: Object.fromEntries(Object.entries(DATA_PARTS).map(([name, make]) => [name, make(model)])),
    proses: {
      ...{ overview: proseOf(texts.overview), work: texts.work === null ? [] : proseOf(texts.work) },
      ...{ problems: proseOf(texts.problems), improvements: proseOf(texts.improvements) },
      notes: proseOf(notes ?? '无。'),
    },
  });
  if (replaced.length === 0) return spec;
  const words = `注：文中“〓”代替字库未收的字：${replaced.join('、')}。`;
  return {
    ...spec,
    parts: spec.parts.map((part) => ({ ...part, blocks: [...part.blocks, noteBlock('replaced', words)] })),
  };
}
