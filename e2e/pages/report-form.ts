import { expect, type Page } from '@playwright/test';

/** Fills in every indicator of the form: the target itself, the first month, or 达成 with 90 %. */
export async function fillIndicators(page: Page): Promise<void> {
  const rows = page.locator('table', { has: page.getByText('绩效指标：目标') }).locator('tbody tr');
  for (const row of await rows.all()) {
    const grade = row.getByRole('radio', { name: '达成', exact: true });
    if (await grade.count()) {
      await grade.check({ force: true });
      await row.locator('input[data-column=percent]').fill('90');
      await row.getByLabel(/完成情况/).fill('已完成，资料齐全。');
      continue;
    }
    const input = row.locator('input[data-column=actual]');
    const isDate = (await input.getAttribute('inputmode')) === 'text';
    const target = (await row.locator('td').nth(1).textContent()) ?? '';
    const number = target.replaceAll(',', '').match(/\d+(\.\d+)?/)?.[0] ?? '0';
    await input.fill(isDate ? '2024-01' : number);
  }
}

/** Writes a reason and an improvement wherever the form asks for one, until it can be submitted. */
export async function explainEverything(page: Page): Promise<void> {
  const owed = page.locator(
    'textarea[aria-label$="偏差原因"], textarea[aria-label$="改进措施"], #execution-reason',
  );
  for (const textarea of await owed.all()) {
    if ((await textarea.inputValue()) === '') await textarea.fill('受天气影响推迟，已调整计划。');
  }
  await expect(page.getByRole('heading', { name: '可以提交' })).toBeVisible();
}

export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-status', 'saved');
}
