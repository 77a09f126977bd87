import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Prose } from '@/lib/prose/prose';
import { drawDocument } from '@/lib/reports/draw/draw-document';
import { pagesOf, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { sampleForm } from '@/lib/reports/sample-form.fixture';
import { selfReportSpec } from '@/lib/reports/written/self-report';
import { DocumentPage } from './document-page';

const PROSE: Prose = [
  { kind: 'heading', level: 1, text: '组织分工' },
  {
    kind: 'paragraph',
    text: [
      { text: '由', bold: false },
      { text: '财务科', bold: true },
    ],
  },
  { kind: 'list', ordered: true, items: [[{ text: '收集', bold: false }]] },
  { kind: 'table', rows: [[[{ text: '站', bold: false }]], [[{ text: '<东里>', bold: false }]]] },
];
const spec = selfReportSpec(sampleForm(), { use: PROSE }, { finishedOn: '2025-03-14' });
const html = renderToStaticMarkup(<DocumentPage spec={spec} label="报告预览" />);

/** The text of the page without what only pictures say. */
const textOf = (markup: string) =>
  markup
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s/g, '');

describe('a document on the screen', () => {
  it('says what its blocks say, in order', () => {
    const expected = spec.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ header, rows }) => [...header, ...rows])
      .flatMap(({ cells }) => cells.filter(({ figure }) => !figure).map(({ text }) => text));
    expect(textOf(html)).toBe(expected.join('').replace(/\s/g, ''));
  });

  withTool('pdftotext')('says what its PDF says', async () => {
    const identity = { title: spec.title, keywords: '', createdOn: new Date('2025-03-14T00:00:00Z') };
    const printed = pagesOf(await drawDocument(spec, { identity, watermark: null, mark: null })).join('');
    for (const block of spec.parts.flatMap(({ blocks }) => blocks)) {
      if (block.ruled || block.rows.some(({ cells }) => cells.some(({ figure }) => figure))) continue;
      const text = block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('');
      const words = text.replace(/\s/g, '');
      if (words.length < 30) expect(printed).toContain(words);
    }
  });

  it('has headings, tables with named columns and rows, pictures with words, and bold', () => {
    expect(html.match(/<h[234]/g)).toEqual(expect.arrayContaining(['<h2', '<h3']));
    expect(html).toContain('scope="col"');
    expect(html).toContain('scope="row"');
    expect(html.match(/<svg role="img" aria-label="条形图：/g)).toHaveLength(3);
    expect(html).toMatch(/<b class="[^"]*">财务科<\/b>/);
  });
});
