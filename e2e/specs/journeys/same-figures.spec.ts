import { execFileSync } from 'node:child_process';
import type { APIRequestContext, Page } from '@playwright/test';
import { docxTexts } from '@/lib/reports/docx/docx-texts.fixture';
import { expect, test } from '../../fixtures/test';

const bare = (text: string | null) => (text ?? '').replace(/\s/gu, '');

/** The cells of a row, without the small print under their texts. */
function cellsOf(row: Element): string[] {
  return [...row.children].map((cell) => {
    const nodes = [...(cell.querySelector(':scope > div') ?? cell).childNodes];
    const own = nodes.filter((node) => !(node instanceof Element && node.matches('.text-xs')));
    return own.map((node) => node.textContent).join('');
  });
}

const isNumber = (text: string | undefined) => /^[\d.]+$/u.test(text ?? '');

/** What the product shows on the page of 得分依据 as a form prints it: rows, money, total. */
async function shownOf(page: Page, href: string): Promise<string[]> {
  await page.goto(`${href}/trace`);
  const rows: string[][] = [];
  for (const row of await page.locator('tr[id^="row-"]').all()) rows.push(await row.evaluate(cellsOf));
  const [, , annual, executed, weight] = await page.locator('#execution').evaluate(cellsOf);
  const total = await page.locator('#total li').first().locator('p').first().textContent();
  const [terms, sum] = (total ?? '').split(' = ');
  return [
    ...rows.map(([, name, target, actual, points, score]) =>
      [name, target, actual, ...(isNumber(score) ? [points, score] : [])].join(''),
    ),
    `${annual}${executed}${weight}`,
    sum ?? terms ?? '',
  ].map(bare);
}

async function fileOf(request: APIRequestContext, href: string, format: string): Promise<Buffer> {
  const answer = await request.get(`/api${href}/form.${format}`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

test('page, PDF and DOCX of every project show the same figures', async ({ pageFor }) => {
  test.slow();
  const page = await pageFor('领导');
  await page.goto('/overview');
  const links = page.locator('a[href^="/projects/"][href$="/trace"]');
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const hrefs = [...new Set(found)].map((href) => href.replace(/\/trace$/, ''));
  expect(hrefs.length).toBeGreaterThan(10);
  for (const href of hrefs) {
    const shown = await shownOf(page, href);
    const pdf = await fileOf(page.request, href, 'pdf');
    const printed = bare(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString());
    const written = docxTexts(await fileOf(page.request, href, 'docx')).join('');
    expect(
      shown.filter((text) => !printed.includes(text)),
      `PDF of ${href}`,
    ).toEqual([]);
    expect(
      shown.filter((text) => !written.includes(text)),
      `DOCX of ${href}`,
    ).toEqual([]);
  }
});
