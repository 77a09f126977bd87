import { expect } from 'vitest';
import { sampleForm } from '../sample-form.fixture';
import type { FormModel } from '../types';
import { drawForm } from './draw-form';
import { pagesOf, withTool } from './pdf-tools.fixture';

const [first, ...rest] = sampleForm(10).indicators;
const adjusted: FormModel = {
  ...sampleForm(10),
  indicators: [
    { ...first!, target: '≥ 5 个', originalTarget: '≥ 6 个', adjustmentDocument: '云财〔2024〕15号' },
    ...rest,
  ],
};

withTool('pdftotext')(
  'prints the original target and the adjusted one, with the document (pdftotext)',
  async () => {
    const text = pagesOf(await drawForm(adjusted, { draft: false })).join('');
    expect(text).toContain('便民服务驿站建成数量原指标值：≥6个调整后指标值：≥5个6个10.004.00');
    expect(text).toContain(
      '绩效目标调整：便民服务驿站建成数量（云财〔2024〕15号）。得分按调整后指标值计算。',
    );
  },
);

withTool('pdftotext')('says nothing of adjustments in a form without any (pdftotext)', async () => {
  const text = pagesOf(await drawForm(sampleForm(10), { draft: false })).join('');
  expect(text).not.toContain('调整后');
  expect(text).not.toContain('原指标值');
});
