import { execFileSync } from 'node:child_process';
import { docxTexts } from '@/lib/reports/docx/docx-texts.fixture';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, testAlone } from '../../fixtures/test';

// The columns and the wording are the whole unit's.
const test = testAlone('published');

const bare = (text: string) => text.replace(/\s/gu, '');
const pdfText = (pdf: Buffer) =>
  bare(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString());

test('the 汇总表 has the columns that the unit chooses, on the page and in all its files', async ({
  pageFor,
}) => {
  const page = await pageFor('评价人员');
  await page.goto('/overview/summary');
  await page.getByRole('button', { name: '调整列' }).click();
  const dialog = page.getByRole('dialog', { name: '汇总表的列' });
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const name of ['项目编码', '科室', '主要偏差', '备注'])
    await dialog.getByLabel(name, { exact: true }).uncheck();
  await dialog.getByLabel('列名：总分').fill('自评得分');
  await dialog.getByRole('button', { name: '前移：项目名称' }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  const heads = page.getByRole('columnheader');
  await expect(heads).toHaveText([
    ...[
      '序号',
      '项目名称',
      '负责人',
      '年初预算数 （万元）',
      '全年预算数 （万元）',
      '全年执行数 （万元）',
      '执行率',
    ],
    ...[
      '预算执行得分',
      '产出指标得分',
      '效益指标得分',
      '满意度指标得分',
      '成本指标得分',
      '自评得分',
      '等级',
      '是否公开',
    ],
  ]);
  const cells = (await page.getByRole('row').nth(1).getByRole('cell').allTextContents()).map(bare);
  const file = async (format: string) => {
    const answer = await page.request.get(`/api/overview/summary.${format}`);
    expect(answer.status()).toBe(200);
    return answer.body();
  };
  const printed = pdfText(await file('pdf'));
  const written = docxTexts(await file('docx')).join('');
  for (const text of [printed, written]) {
    expect(text).toContain(cells.join(''));
    expect(text).toContain('自评得分');
    expect(text).not.toContain('主要偏差');
  }
  expect((await file('xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('a 成本绩效分析 is told in the statement, which goes out as Word and PDF', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/disclosure');
  await page.getByRole('button', { name: '登记成本绩效分析' }).click();
  const dialog = page.getByRole('dialog', { name: '登记成本绩效分析' });
  await dialog.getByLabel('服务或项目名称').fill('接诉即办服务');
  await dialog.getByLabel('人员配置（人）').fill('若干');
  await dialog.getByLabel('总成本（万元）').fill('152.4');
  await dialog.getByLabel('工作量', { exact: true }).fill('30480');
  await dialog.getByLabel('工作量单位').fill('件');
  await dialog.getByLabel('参加评审的专家（人）').fill('5');
  await dialog.getByLabel('结论').fill('成本总体合理。');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('人员配置须是整数，没有填 0').first()).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: '登记成本绩效分析' }).click();
  await expect(dialog.getByText('已恢复上次未保存的内容')).toBeVisible();
  await dialog.getByLabel('人员配置（人）').fill('12');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /接诉即办服务/u })).toContainText('50 元/件');

  await page.getByLabel('说明的文字').fill('2024年{成本绩效分析}');
  await page.getByLabel('自评等级取自').selectOption({ label: '部门整体自评得分' });
  await page.getByRole('button', { name: '保存文字' }).click();
  const sentence = bare(
    '2024年开展成本绩效分析1项：对“接诉即办服务”的人员配置（12人）、工作量（30,480件）、总成本（152.40万元、单位成本50元/件）进行分析，经5名专家评审，结论为：成本总体合理。',
  );
  await expect(page.locator('main')).toContainText('结论为：成本总体合理');
  const file = async (format: string) =>
    (await page.request.get(`/api/disclosure/statement.${format}`)).body();
  expect(docxTexts(await file('docx'))).toContain(sentence);
  expect(pdfText(await file('pdf'))).toContain(sentence);
});
