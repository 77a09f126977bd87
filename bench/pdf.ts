import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { sampleForm } from '@/lib/reports/sample-form.fixture';
import type { FormModel } from '@/lib/reports/types';
import { formHtml } from './form-html';

/** A line of the table that the benchmarks print. */
export type Row = {
  readonly what: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: string;
};

const CHROMIUM = '/usr/bin/chromium';
const WARM = 20;
const RUNS = 41;

/** Median time of one call in milliseconds, once warm. */
export async function median(call: () => Promise<unknown>, warm: number, runs: number): Promise<number> {
  for (let i = 0; i < warm; i++) await call();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** A page that is loaded already, fonts included, so that only printing is measured. */
async function printedPage(browser: Browser, folder: string, model: FormModel): Promise<Page> {
  const file = path.join(folder, 'form.html');
  writeFileSync(file, formHtml(model));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.evaluate('document.fonts.ready');
  return page;
}

async function browserMedian(model: FormModel): Promise<number | null> {
  if (!existsSync(CHROMIUM)) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'form-html-'));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await printedPage(browser, folder, model);
    return await median(() => page.pdf({ format: 'A4', landscape: true, tagged: true }), 5, 15);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** Time of drawing one 自评表, beside Chromium printing the same table from HTML. */
export async function benchPdf(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of [10, 24]) {
    const model = sampleForm(count);
    const own = await median(() => drawForm(model, { draft: false }), WARM, RUNS);
    const printed = await browserMedian(model);
    rows.push({
      what: `自评表 PDF, ${count} indicators, p50`,
      value: `${own.toFixed(1)} ms`,
      against: printed === null ? 'Chromium is not installed' : `Chromium page.pdf ${printed.toFixed(1)} ms`,
      ratio: printed === null ? '–' : (own / printed).toFixed(2),
    });
  }
  return rows;
}
