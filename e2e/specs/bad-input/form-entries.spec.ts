import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/test';
import { expectStatus, firstNumber, goal, openDraft, untilSaved } from '../../pages/report-form';

/** Copies a text and pastes it as a person does. */
async function paste(page: Page, text: string, input: Locator): Promise<void> {
  const source = page.locator('#notes');
  await source.fill(text);
  await source.press('Control+A');
  await source.press('Control+X');
  await input.fill('');
  await input.press('Control+V');
}

async function expectProblem(page: Page, input: Locator, text: string, message: string): Promise<void> {
  await input.fill(text);
  await input.blur();
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator(`[id="${await input.getAttribute('aria-describedby')}"]`)).toHaveText(message);
  await expect(input).toHaveValue(text);
}

test('what is no value is said at its field, kept as typed and not saved @oldest', async ({ pageFor }) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const number = firstNumber(page);
  const saved = await number.inputValue();
  await expectProblem(page, number, '-5', '实际完成值不能为负数');
  await expectProblem(page, number, '1e400', '请直接写出数字，不用科学计数法');
  await expectProblem(page, number, '约三百', '请填写数字，例如 98 或 98.5');
  const executed = page.locator('#money-FISCAL-executed');
  const money = await executed.inputValue();
  await expectProblem(page, executed, '-1', '金额不能为负数');
  await expectProblem(page, executed, '五十万', '请填写数字，例如 98 或 98.5');
  await expectStatus(page, 'wrong');
  await expect(page.getByTestId('save-status')).toHaveText('2 处填写有误，没有保存；其余内容已保存。');
  await expect(page.getByTestId('missing')).toContainText('填写有误：请填写数字');
  await expect(page.getByTestId('total')).toHaveText(/^\d+\.\d\d$/);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(executed).toBeFocused();

  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(number).toHaveValue('约三百');
  await expect(executed).toHaveValue('五十万');
  await expectStatus(page, 'wrong');
  await number.fill(saved);
  await executed.fill(money);
  await untilSaved(page);
});

test('full-width digits are read, typed and pasted; a percentage above 100 is not @oldest', async ({
  pageFor,
}) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const number = firstNumber(page);
  await paste(page, '１,２３４．５', number);
  await number.blur();
  await expect(number).toHaveValue('1234.5');

  const row = page.getByRole('row').filter({ has: page.getByRole('radio', { name: '达成', exact: true }) });
  await row.getByRole('radio', { name: '达成', exact: true }).first().check({ force: true });
  const percent = row.locator('input[data-column=percent]').first();
  await expectProblem(page, percent, '101', '完成比例须在 0 到 100 之间');
  await paste(page, '９８％', percent);
  await expect(percent).not.toHaveAttribute('aria-invalid');
  await percent.blur();
  await expect(percent).toHaveValue('98');
  await untilSaved(page);
  await page.reload();
  await expect(number).toHaveValue('1234.5');
  await expect(percent).toHaveValue('98');
  await expect(goal(page)).toBeEnabled();
});

test('a column from Excel goes row by row: the line of a 定性 row never slips into another one', async ({
  pageFor,
}) => {
  const page = await pageFor('项目责任人');
  await openDraft(page);
  const table = page.locator('table', { has: page.getByText('绩效指标：目标') });
  const first = firstNumber(page);
  const rows = await table.locator('tbody tr', { has: page.locator('td') }).all();
  const start = (await Promise.all(rows.map((row) => row.locator(first).count()))).indexOf(1);
  const pasted = rows.slice(start);
  const isGrade = await Promise.all(pasted.map(async (row) => (await row.getByRole('radio').count()) > 0));
  expect(isGrade).toContain(true);
  const dates = pasted.map((row) => row.locator('input[data-column=actual][inputmode=text]').count());
  const isDate = (await Promise.all(dates)).map((count) => count > 0);
  const lines = isGrade.map((grade, i) =>
    grade ? '部分达成' : isDate[i] ? '2024-06' : i === 0 ? '约十一' : String(11 + i),
  );
  await paste(page, [...lines, '多出的一行'].join('\n'), first);
  const results = page.getByRole('dialog', { name: '粘贴结果' });
  await expect(
    results.getByText(`共粘贴 ${lines.length + 1} 行：未录入 2 行，已录入 ${lines.length - 1} 行`),
  ).toBeVisible();
  await expect(results.locator('tbody tr')).toHaveCount(lines.length + 1);
  await expect(results.locator('tbody tr').first()).toContainText('请在表中改正');
  await expect(results.locator('tbody tr').last()).toContainText('多出的一行');
  await expect(results.locator('tbody tr').last()).toContainText('没有对应的行');
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const [i, row] of pasted.entries()) {
    if (isGrade[i]) await expect(row.locator('input[type=radio][value=部分达成]')).toBeChecked();
    else await expect(row.locator('input[data-column=actual]')).toHaveValue(lines[i]!);
  }
  await results.getByRole('button', { name: '撤销本次粘贴' }).click();
  await expect(results).toBeHidden();
  await expect(first).toHaveValue('');
  const textRow = isGrade.indexOf(true);
  const cells = isGrade.map((grade, i) => (grade ? '"一季度""足额""发放\n二季度发放"' : i === 0 ? '' : '12'));
  await paste(page, cells.join('\r\n'), first);
  await expect(results.locator('tbody tr').first()).toContainText('空白，保留原有内容');
  await expect(pasted[textRow]!.locator('textarea[name$=".completion"]')).toHaveValue(
    '一季度"足额"发放\n二季度发放',
  );
  for (const [i, row] of pasted.entries()) {
    if (!isGrade[i] && i > 0) await expect(row.locator('input[data-column=actual]')).toHaveValue('12');
  }
  await results.getByRole('button', { name: '撤销本次粘贴' }).click();
  // Emptied before the paste, so empty again.
  await expect(first).toHaveValue('');
  await untilSaved(page);
});
