import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { proseParts } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import { characterWidths } from '@/lib/reports/draw/characters';
import { drawDocument } from '@/lib/reports/draw/draw-document';
import { pagesOf, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { sampleForm, sampleText } from '@/lib/reports/sample-form.fixture';
import { SELF_REPORT, selfReportSpec } from '@/lib/reports/written/self-report';
import { DocumentPages } from './document-pages';

const prose: Prose = [
  {
    kind: 'paragraph',
    text: [
      { text: `${sampleText(300)}，共 1,234.50 万元（ABC-12 号）`, bold: false },
      { text: '完成率 98.5%', bold: true },
    ],
  },
  { kind: 'table', rows: [[[{ text: '站点', bold: false }]], [[{ text: '<东里> & 西里', bold: false }]]] },
];
const proses = Object.fromEntries(proseParts(SELF_REPORT).map(({ key }) => [key, prose]));
const spec = selfReportSpec(sampleForm(24), proses, { finishedOn: '2025-03-14' });
const html = renderToStaticMarkup(<DocumentPages spec={spec} label="报告预览" widths={characterWidths()} />);

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a page says, each line of it where it stands, without blanks. */
function textsOf(page: string): string[] {
  return [...page.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replace(/&\w+;/g, (sign) => SIGNS[sign] ?? sign).replace(/\s/g, ''),
  );
}

const sorted = (texts: string) => [...texts].sort().join('');

const pages = html.split('<title>').slice(1);

describe('a document page by page', () => {
  it('names its pages', () => {
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.map((page) => page.slice(0, page.indexOf('<')))).toEqual(
      pages.map((_, i) => `第 ${i + 1} 页，共 ${pages.length} 页`),
    );
  });

  withTool('pdftotext')('says on every page what that page of the PDF says', async () => {
    const identity = { title: spec.title, keywords: '', createdOn: new Date('2025-03-14T00:00:00Z') };
    const printed = pagesOf(await drawDocument(spec, { identity, watermark: null, mark: null }));
    expect(pages.map((page) => sorted(textsOf(page).join('')))).toEqual(printed.map(sorted));
  });

  it('gives every line the width that it prints with', () => {
    for (const [, size, width, text] of html.matchAll(
      /font-size="([\d.]+)" textLength="([\d.]+)"[^>]*>([\u4e00-\u9fff]{4,})</g,
    )) {
      expect(Number(width)).toBeGreaterThanOrEqual(Number(size) * text!.length - 0.01);
    }
  });
});
