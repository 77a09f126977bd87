import { expect, type Locator, type Page } from '@playwright/test';
import { Dec, formatNumber } from '@/lib/core/decimal';

/** Opens the form of a project that the owner has begun. */
export async function openDraft(page: Page): Promise<void> {
  await page.goto('/my');
  await page.getByRole('row').filter({ hasText: '填报中' }).first().locator('a[href$="/report"]').click();
  await page.waitForURL(/\/report$/);
  await expect(goal(page)).toBeEnabled();
}

export function goal(page: Page): Locator {
  return page.locator('#goal-actual');
}

/** The first number among the indicators, whatever its unit. */
export function firstNumber(page: Page): Locator {
  return page.locator('input[data-column=actual][inputmode=decimal]').first();
}

export async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-status', status);
}

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
  await expectStatus(page, 'saved');
}

/** A row of the filled-in form as it will be printed: the actual with its unit, and the score. */
export type ReportedRow = { readonly actual: string; readonly score: string };

async function readRow(row: Locator): Promise<ReportedRow> {
  const score = (await row.locator('[data-testid^=score-] strong').textContent()) ?? '';
  const percent = row.locator('input[data-column=percent]');
  if (await percent.count()) {
    const completion = await row.getByLabel(/完成情况/).inputValue();
    return { actual: `${completion}（达成 ${await percent.inputValue()}%）`, score };
  }
  const input = row.locator('input[data-column=actual]');
  const value = await input.inputValue();
  if ((await input.getAttribute('inputmode')) === 'text') return { actual: '2024年1月', score };
  const unit = (await input.getAttribute('data-unit')) ?? '';
  return { actual: `${formatNumber(new Dec(value))} ${unit}`, score };
}

/** What the form shows in each row, and the total. */
export async function readReport(page: Page): Promise<{ rows: ReportedRow[]; total: string }> {
  const rows = page.locator('table', { has: page.getByText('绩效指标：目标') }).locator('tbody tr');
  const total = (await page.getByTestId('total').textContent()) ?? '';
  return { rows: await Promise.all((await rows.all()).map(readRow)), total };
}
