import { describe, expect, it } from 'vitest';
import { USUAL_COLUMNS } from '@/lib/summary/types';
import { layOut } from '@/lib/typesetting/lay-out';
import { officeAdvance } from '@/lib/typesetting/text-measure';
import { textsOfPart } from '@/lib/typesetting/texts.fixture';
import type { SummaryModel, SummaryRow } from '../types';
import { summarySpec } from './summary-spec';

const row: SummaryRow = {
  ...{ participates: true, approved: true, code: '39000124T000000000001', name: '便民服务驿站运行维护' },
  ...{
    section: '城市管理办',
    owner: '方一诺',
    initial: '56.000001',
    annual: '56',
    executed: null,
    rate: null,
  },
  executionScore: '9.75',
  level1Scores: { 产出指标: '34.38', 效益指标: '30.00', 满意度指标: '10.00', 成本指标: null },
  level1Weights: { 产出指标: '40.00', 效益指标: '30.00', 满意度指标: '10.00', 成本指标: null },
  ...{ executionWeight: '10.00', total: '96.63', grade: '优', mainDeviation: '', isPublic: true, note: '' },
};

const model = (rows: readonly SummaryRow[], columns = USUAL_COLUMNS): SummaryModel => ({
  ...{ fiscalYear: 2024, unit: '云溪街道办事处', madeOn: '2025-03-01', columns, rows },
});

const textsOf = (made: SummaryModel) => summarySpec(made).parts.flatMap(textsOfPart);

describe('汇总表 on paper', () => {
  it('has a row for each project and a total, blank where nothing is reported', () => {
    expect(textsOf(model([row])).slice(0, 34)).toEqual([
      ...['2024年度项目支出绩效自评汇总表', '单位：云溪街道办事处制表日期：2025-03-01', '序号'],
      ...USUAL_COLUMNS.map(({ heading }) => heading),
      ...['1', '39000124T000000000001', '便民服务驿站运行维护', '城市管理办', '方一诺'],
      ...['56.000001', '56.00', '9.75', '34.38', '30.00', '10.00', '96.63', '优'],
    ]);
    expect(textsOf(model([row]))).toContain('合计');
  });

  it('has the columns that the unit has chosen, in its order, under its headings', () => {
    const columns = [
      { id: 'total' as const, heading: '得分' },
      { id: 'name' as const, heading: '项目名称' },
    ];
    expect(textsOf(model([row], columns))).toEqual([
      ...['2024年度项目支出绩效自评汇总表', '单位：云溪街道办事处制表日期：2025-03-01'],
      ...['序号', '得分', '项目名称', '1', '96.63', '便民服务驿站运行维护', '合计', '96.63'],
      '合计行“得分”：已评价项目的平均分（金额各列为合计）。',
    ]);
  });

  it('has the unit of a column below its name, not broken between two lines', () => {
    const heads = layOut(summarySpec(model([row])), officeAdvance)
      .flatMap((page) => page.boxes)
      .filter(({ key }) => key.startsWith('column.'))
      .map(({ lines }) => lines.map(({ text }) => text));
    expect(heads).toContainEqual(['年初预算数', '（万元）']);
  });

  it('never breaks a figure or a code, however many columns there are', () => {
    const rows = [
      { ...row, initial: '5883.444759', annual: '5888.644759', executed: '123456.782392', rate: '1.000000' },
      { ...row, initial: '12345678.123456', total: '100.00', rate: '0.956989' },
    ];
    const boxes = layOut(summarySpec(model(rows)), (sign) =>
      sign === '%' ? 0.93 : officeAdvance(sign, 'body') * 1.12,
    )
      .flatMap((page) => page.boxes)
      .filter(({ key }) => /^(row|total)\./u.test(key));
    const broken = boxes
      .filter(({ lines }) => lines.length > 1)
      .map(({ lines }) => lines.map(({ text }) => text).join('/'));
    expect(broken.filter((text) => /^[\dT.,%/]+$/u.test(text))).toEqual([]);
  });

  it('keeps within the page with all columns and long texts, the header on every page', () => {
    const long = { ...row, name: '云'.repeat(150), mainDeviation: '雨'.repeat(1500), note: '注'.repeat(200) };
    const pages = layOut(summarySpec(model(Array.from({ length: 12 }, () => long))), officeAdvance);
    expect(pages.length).toBeGreaterThan(3);
    for (const { boxes } of pages) {
      expect(boxes.filter(({ x, width }) => x < 40 || x + width > 801.9)).toEqual([]);
      expect(boxes.filter(({ y, height }) => y + height > 595.28 - 43.9)).toEqual([]);
      if (boxes.some(({ block }) => block === 'summary'))
        expect(boxes.filter(({ key }) => key === 'column.0')).toHaveLength(1);
    }
  });
});
