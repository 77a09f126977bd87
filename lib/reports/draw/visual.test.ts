import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sampleForm, sampleText } from '../sample-form.fixture';
import { tracedForm } from '../traced-form.fixture';
import type { FormModel } from '../types';
import { type DrawFormOptions, drawForm } from './draw-form';
import { difference, readPgm } from './gray-page.fixture';
import { withTool } from './pdf-tools.fixture';

/**
 * How the pages looked when they were last looked at, as packed PGM. `UPDATE_PAGES=1` draws them anew: look at them before
 * they stay.
 */
const PAGES = path.join(import.meta.dirname, 'pages');

/** Part of a page that may look another: other versions of the tool smooth letters differently. */
const TOLERANCE = 0.002;

function drawnPages(bytes: Uint8Array): Buffer[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  try {
    const file = path.join(folder, 'form.pdf');
    writeFileSync(file, bytes);
    execFileSync('pdftoppm', ['-r', '40', '-gray', file, path.join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return names.sort().map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, ...others] = sampleForm(10).indicators;
const money = sampleForm().money;
const extreme: FormModel = sampleForm(3, {
  money: {
    ...money,
    total: { initial: '99999999999999.999999', annual: '12345678901234567890', executed: '0.000001' },
  },
  indicators: [
    { ...first!, name: sampleText(150) },
    { ...others[0]!, deviationReason: sampleText(1_500) },
    others[1]!,
  ],
});
const listed: FormModel = {
  ...tracedForm(),
  evidence: [
    { id: 'a', row: 0, name: '走访台账.xlsx', size: 20_480, sha256: 'ab'.repeat(32) },
    { id: 'b', row: null, name: `${sampleText(90)}.pdf`, size: 3_500_000, sha256: 'cd'.repeat(32) },
  ],
  history: [
    { at: '2025-03-01 09:05', by: '沈若澜', action: '提交', words: '' },
    { at: '2025-03-02 10:30', by: '顾承远', action: '退回', words: `原因：${sampleText(200)}` },
    { at: '2025-03-14 16:00', by: '顾承远', action: '评价通过', words: '' },
  ],
};

const CASES: readonly (readonly [name: string, model: FormModel, options: DrawFormOptions])[] = [
  ['ten', sampleForm(10), { draft: false }],
  ['draft', sampleForm(24), { draft: true }],
  ['extreme', extreme, { draft: false }],
  [
    'appendix',
    listed,
    {
      draft: false,
      below: ['grade', 'seal'],
      appendix: { parts: ['trace', 'evidence', 'history'], note: null },
    },
  ],
];

describe('the pages of a form', () => {
  withTool('pdftoppm').each(CASES)('look as they did: %s (pdftoppm)', async (name, model, options) => {
    const pages = drawnPages(await drawForm(model, options));
    expect(pages.length).toBeGreaterThan(0);
    const files = pages.map((_, i) => path.join(PAGES, `${name}-${i + 1}.pgm.gz`));
    if (process.env.UPDATE_PAGES) {
      mkdirSync(PAGES, { recursive: true });
      files.forEach((file, i) => {
        writeFileSync(file, gzipSync(pages[i]!, { level: 9 }));
      });
    }
    expect(existsSync(path.join(PAGES, `${name}-${pages.length + 1}.pgm.gz`))).toBe(false);
    pages.forEach((page, i) => {
      const seen = readPgm(gunzipSync(readFileSync(files[i]!)));
      expect(difference(readPgm(page), seen), files[i]).toBeLessThanOrEqual(TOLERANCE);
    });
  });
});

describe('the comparison of pages', () => {
  withTool('pdftoppm')('sees another score and a text that moved (pdftoppm)', async () => {
    const page = async (model: FormModel) => readPgm(drawnPages(await drawForm(model, { draft: false }))[0]!);
    const plain = await page(sampleForm(10));
    expect(difference(plain, await page(sampleForm(10)))).toBe(0);
    const reworded = sampleForm(10, { goal: `共${sampleForm().goal}` });
    expect(difference(plain, await page(reworded))).toBeGreaterThan(TOLERANCE);
  });

  it('takes pages of another size as wholly other ones', () => {
    const values = new Uint8Array(4);
    expect(difference({ width: 2, height: 2, values }, { width: 4, height: 1, values })).toBe(1);
  });
});
