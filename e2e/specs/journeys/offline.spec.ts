import ExcelJS from 'exceljs';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';

/** Columns of the sheet 绩效指标. */
const [ASKED, ACTUAL] = [8, 9];

test('an owner fills a workbook offline and hands it in', async ({ pageFor }, info) => {
  const page = await pageFor('项目责任人');
  await page.goto('/offline');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载离线填报表' }).click(),
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  const sheet = workbook.getWorksheet('绩效指标')!;
  const lines = sheet
    .getRows(4, sheet.rowCount - 3)!
    .filter((row) => String(row.getCell(ASKED).value).startsWith('填数字') && !row.getCell(ACTUAL).value);
  const [good, wrong] = lines;
  good!.getCell(ACTUAL).value = '12.5';
  wrong!.getCell(ACTUAL).value = '许多';
  await workbook.xlsx.writeFile(info.outputPath('filled.xlsx'));

  await page.locator('input[type=file]').setInputFiles(info.outputPath('filled.xlsx'));
  await page.getByRole('button', { name: '上传并录入' }).click();
  await expect(page.getByText('已录入 1 行，涉及 1 个项目')).toBeVisible();
  const refused = page.getByRole('row').filter({ hasText: `“绩效指标”第 ${wrong!.number} 行` });
  await expect(refused).toContainText('请填写数字');
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('radio', { name: '已录入 1' }).check();
  const taken = page.getByRole('row').filter({ hasText: `“绩效指标”第 ${good!.number} 行` });
  const address = await taken.getByRole('link').getAttribute('href');
  await page.goto(`${address}/report`);
  const [, indicatorId] = String(good!.getCell(1).value).split(' ');
  await expect(
    page.locator(`[name="rows.${indicatorId}.value"], [name="rows.${indicatorId}.measured"]`),
  ).toHaveValue('12.5');
});
