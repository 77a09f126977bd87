import { readFile } from 'node:fs/promises';
import { bytesOf, filledSheet } from '../../../lib/uploaded-forms/filled-workbook.fixture';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

const JSON_TYPE = 'application/json';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function json(content: unknown) {
  return { name: '公开表.json', mimeType: JSON_TYPE, buffer: Buffer.from(JSON.stringify(content)) };
}

const ROW = {
  l1: '产出指标',
  l2: '数量指标',
  l3: '走访场次',
  target: '≥5场',
  actual: '4场',
  weight: 90,
  score: 90,
};
const EXECUTION = {
  l1: '预算执行率',
  l3: '年度资金总额',
  target: '50万元',
  actual: '50万元',
  weight: 10,
  score: 10,
};

test('a form that somebody else filled is marked up, and nothing of it stays', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/review');
  await page.getByRole('link', { name: '核对自评表' }).first().click();
  await page.getByLabel('自评表文件').setInputFiles({
    name: '入户走访.xlsx',
    mimeType: XLSX_TYPE,
    buffer: Buffer.from(await bytesOf(await filledSheet())),
  });
  await page.getByRole('button', { name: '上传并核对' }).click();

  await expect(page.getByRole('heading', { name: '核对结果' })).toBeFocused();
  const form = page.getByRole('table', { name: '入户走访：逐行核对' });
  await expect(form.getByText('未达到目标值却给了满分：得分 20.00，按规则应为 18.95。')).toBeVisible();
  await expect(form.getByText('总分印为 97.10，各行得分之和为 97.14。')).toBeVisible();
  await form.getByRole('button', { name: /依据.*走访记录完整率/ }).click();
  await expect(page.getByText('20 × 90 ÷ 95 = 18.95')).toBeVisible();
  await page.keyboard.press('Escape');

  expect(await accessibilityFaults(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 JSON' }).click(),
  ]);
  const { forms } = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(forms[0].total).toEqual({ printed: '97.10', computed: '97.14' });
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载问题清单' }).click(),
  ]);
  expect((await readFile(await workbook.path())).subarray(0, 2).toString()).toBe('PK');

  await page.reload();
  await expect(page.getByRole('heading', { name: '核对结果' })).toHaveCount(0);
});

test('several forms of a file are summed up by kind, under the rule set that is chosen', async ({
  pageFor,
}) => {
  const page = await pageFor('领导');
  await page.goto('/form-audit');
  await page.getByLabel('自评表文件').setInputFiles(
    json([
      { id: '甲', project: '走访', rows: [EXECUTION, ROW], total: 100 },
      { id: '乙', project: '宣传', rows: [EXECUTION, { ...ROW, actual: '7场' }], total: 100 },
    ]),
  );
  await page.getByRole('button', { name: '上传并核对' }).click();
  await expect(page.getByText('2 张表', { exact: false })).toBeVisible();
  await page.getByText('逐处查看：未达标给满分').click();
  await page.getByRole('link', { name: '甲 走访：第 2 行 走访场次' }).click();
  await expect(page).toHaveURL(/#form-1-2$/);

  await page.getByLabel('评分规则').selectOption('regional-capped@1');
  await page.getByRole('button', { name: '上传并核对' }).click();
  const second = page.getByRole('table', { name: '宣传：逐行核对' });
  await expect(second.getByText('按规则应为 88.00', { exact: false })).toBeVisible();
});

test('a file that cannot be read says where and why, and audits nothing', async ({ pageFor }) => {
  const page = await pageFor('评价人员');
  await page.goto('/form-audit');
  const refusal = page.getByRole('alert').filter({ hasText: '没有核对任何内容' });
  await page.getByRole('button', { name: '上传并核对' }).click();
  await expect(refusal).toContainText('请先选择文件。');
  await page.getByLabel('自评表文件').setInputFiles(json([{ rows: [{ ...ROW, weight: '重' }] }]));
  await page.getByRole('button', { name: '上传并核对' }).click();
  await expect(refusal).toContainText('[0].rows[0].weight：不是数：“重”');
  const photo = { name: '表.xlsx', mimeType: XLSX_TYPE, buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
  await page.getByLabel('自评表文件').setInputFiles(photo);
  await page.getByRole('button', { name: '上传并核对' }).click();
  await expect(refusal).toContainText('文件内容是JPEG 图片');
  await expect(page.getByRole('table')).toHaveCount(0);
});
