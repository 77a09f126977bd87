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

/** An adjusted target as a form prints it, above it what it was; any other as it is. */
const asPrinted = (target: string | undefined) =>
  bare(target ?? '').replace(/^调整后指标值(.+?)原指标值(.+)$/u, '原指标值：$2调整后指标值：$1');

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
      [name, asPrinted(target), actual, ...(isNumber(score) ? [points, score] : [])].join(''),
    ),
    `${annual}${executed}${weight}`,
    sum ?? terms ?? '',
  ].map(bare);
}

async function fileOf(request: APIRequestContext, href: string, file: string): Promise<Buffer> {
  const answer = await request.get(`/api${href}/${file}`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

const printedIn = (pdf: Buffer) =>
  bare(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString());

/** The projects of the year that the leader looks at. */
async function projectsOf(page: Page): Promise<string[]> {
  await page.goto('/overview');
  const links = page.locator('a[href^="/projects/"][href$="/trace"]');
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const hrefs = [...new Set(found)].map((href) => href.replace(/\/trace$/, ''));
  expect(hrefs.length).toBeGreaterThan(10);
  return hrefs;
}

test('page, PDF and DOCX of every project show the same figures', async ({ pageFor }) => {
  test.slow();
  const page = await pageFor('领导');
  for (const href of await projectsOf(page)) {
    const shown = await shownOf(page, href);
    const printed = printedIn(await fileOf(page.request, href, 'form.pdf'));
    const written = docxTexts(await fileOf(page.request, href, 'form.docx')).join('');
    const missing = (text: string) => shown.filter((one) => !text.includes(one));
    expect(missing(printed), `PDF of ${href}`).toEqual([]);
    expect(missing(written), `DOCX of ${href}`).toEqual([]);
  }
});

/** The 自评报告 on the screen, cell by cell and line by line. */
async function previewOf(page: Page, href: string): Promise<string[]> {
  await page.goto(`${href}/written-report`);
  const texts = await page
    .getByLabel('报告预览')
    .locator('td, th, [data-block]:not(table)')
    .evaluateAll((all) => all.map((one) => one.textContent));
  return texts.map(bare).filter((text) => text !== '');
}

test('the 自评报告 of every project says the same on the page, as PDF and as DOCX', async ({ pageFor }) => {
  test.slow();
  const page = await pageFor('领导');
  for (const href of await projectsOf(page)) {
    const shown = await previewOf(page, href);
    expect(shown.length, href).toBeGreaterThan(50);
    expect(docxTexts(await fileOf(page.request, href, 'written-report.docx')).join(''), href).toBe(
      shown.join(''),
    );
    const printed = printedIn(await fileOf(page.request, href, 'written-report.pdf')).replace(
      /第\d+页共\d+页/gu,
      '',
    );
    const numbers = shown.filter((text) => /\d/u.test(text) && text.length < 28);
    expect(
      numbers.filter((text) => !printed.includes(text)),
      `PDF of ${href}`,
    ).toEqual([]);
  }
});
