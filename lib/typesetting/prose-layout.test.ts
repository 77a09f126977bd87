import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Run } from './block';
import { cell, row } from './cells';
import { layOut, type Page } from './lay-out';
import type { Box } from './placed';
import {
  figureBlock,
  headingBlock,
  noteBlock,
  PROSE_SHEET,
  paragraphBlock,
  tableBlock,
  titleBlock,
} from './prose-blocks';
import { officeAdvance } from './text-measure';

const RIGHT = PROSE_SHEET.margin.left + 448;
const BOTTOM = PROSE_SHEET.height - PROSE_SHEET.margin.bottom;

const sentence = '街道全年建成六处便民服务驿站（其中2处为改建），服务居民3.2万人次；满意度达到96.8%。';
const words = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
const body = (text: string): Run[] => [{ text, face: 'body' }];

function laid(blocks: readonly Block[]): Page[] {
  const part = { name: 'report', sheet: PROSE_SHEET, title: null, running: '报告', blocks, endsWith: null };
  return layOut({ title: '报告', parts: [part] }, officeAdvance);
}

const figure = { width: 300, height: 180, shapes: [] };

const anyBlock: fc.Arbitrary<(key: string) => Block> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 900 })
      .map((n) => (key: string) => paragraphBlock(key, body(words(n)))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(2 as const, 3 as const)
      .map((level) => (key: string) => headingBlock(key, words(20), level)),
  },
  fc.constant((key: string) => noteBlock(key, words(60))),
  fc.constant((key: string) => figureBlock(key, figure, '图')),
  fc.integer({ min: 1, max: 40 }).map(
    (rows) => (key: string) =>
      tableBlock(key, {
        widths: [100, 348],
        columns: ['项目', '说明'],
        rows: Array.from({ length: rows }, (_, i) =>
          row([cell(`${key}.${i}.a`, 0, 1, `${i}`), cell(`${key}.${i}.b`, 1, 2, words(i * 7))]),
        ),
      }),
  ),
);

const anyReport = fc
  .array(anyBlock, { minLength: 1, maxLength: 25 })
  .map((blocks) => [titleBlock('title', words(40)), ...blocks.map((block, i) => block(`b${i}`))]);

const bare = (text: string) => text.replace(/\s/gu, '');

function shownText(pages: readonly Page[], block: string): string {
  const boxes = pages.flatMap((page) => page.boxes).filter((box) => box.block === block && !box.repeated);
  return bare(boxes.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));
}

function endOf(box: Box): number {
  return Math.max(
    0,
    ...box.lines.map(({ text, x, spacing = 0 }) => {
      const characters = [...text];
      const width = characters.reduce((sum, one) => sum + officeAdvance(one, 'body'), 0) * box.fontSize;
      return x + width + spacing * (characters.length - 1);
    }),
  );
}

describe('a document of prose', () => {
  it('keeps within the type area, whatever it consists of, and lets nothing overlap', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        for (const { boxes } of laid(blocks)) {
          for (const box of boxes) {
            expect(box.y).toBeGreaterThanOrEqual(PROSE_SHEET.margin.top - 0.01);
            expect(box.y + box.height).toBeLessThanOrEqual(BOTTOM + 0.02);
            expect(endOf(box)).toBeLessThanOrEqual(RIGHT + 0.02);
          }
          const plain = boxes.filter(({ ruled }) => !ruled);
          plain.forEach((box, i) => {
            const next = plain[i + 1];
            if (next) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height - 0.01);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no text', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        const pages = laid(blocks);
        for (const block of blocks) {
          if (block.ruled || block.rows[0]?.cells[0]?.figure) continue;
          expect(shownText(pages, block.name)).toBe(bare(block.rows[0]?.cells[0]?.text ?? ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no heading last on a page unless nothing follows it', () => {
    fc.assert(
      fc.property(anyReport, (blocks) => {
        const pages = laid(blocks);
        pages.slice(0, -1).forEach(({ boxes }) => {
          expect(boxes.at(-1)?.heading).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  });

  it('divides a long paragraph, never leaving one line of it alone', () => {
    for (let before = 0; before < 600; before += 30) {
      const pages = laid([
        paragraphBlock('a', body(words(before + 1))),
        paragraphBlock('b', body(words(700))),
      ]);
      for (const { boxes } of pages) {
        const lines = boxes.filter(({ block }) => block === 'b').flatMap((box) => box.lines);
        if (lines.length > 0) expect(lines.length).toBeGreaterThan(1);
      }
    }
  });
});

describe('a paragraph', () => {
  const linesOf = (runs: readonly Run[]) => laid([paragraphBlock('p', runs)])[0]!.boxes[0]!.lines;

  it('begins two characters in, and reaches the right edge on every line but the last', () => {
    const lines = linesOf(body(words(100)));
    expect(lines[0]?.x).toBeCloseTo(PROSE_SHEET.margin.left + 32);
    expect(lines.slice(1).every(({ x }) => x === PROSE_SHEET.margin.left)).toBe(true);
    const ends = lines.map(({ text, x, spacing = 0 }) => {
      const width = [...text].reduce((sum, one) => sum + officeAdvance(one, 'body'), 0) * 16;
      return x + width + spacing * ([...text].length - 1);
    });
    for (const end of ends.slice(0, -1)) expect(end).toBeCloseTo(RIGHT, 1);
    expect(lines.at(-1)?.spacing).toBeUndefined();
  });

  it('shows bold stretches in their face, where they stand', () => {
    const runs: Run[] = [
      { text: '全年完成 ', face: 'body' },
      { text: '六处', face: 'heading' },
      { text: '驿站。', face: 'body' },
    ];
    const lines = linesOf(runs);
    expect(lines.map(({ text, face }) => [text, face])).toEqual([
      ['全年完成 ', 'body'],
      ['六处', 'heading'],
      ['驿站。', 'body'],
    ]);
    expect(lines[1]!.x).toBeCloseTo(lines[0]!.x + 4.5 * 16);
  });

  it('reaches the right edge with bold stretches too', () => {
    const runs: Run[] = [
      { text: words(45), face: 'body' },
      { text: '重点说明', face: 'heading' },
      { text: words(60), face: 'body' },
    ];
    const lines = linesOf(runs);
    const rows = [...new Set(lines.map(({ y }) => y))];
    for (const y of rows.slice(0, -1)) {
      const last = lines.filter((line) => line.y === y).at(-1)!;
      const characters = [...last.text];
      const width = characters.reduce((sum, one) => sum + officeAdvance(one, 'body'), 0) * 16;
      expect(last.x + width + (last.spacing ?? 0) * (characters.length - 1)).toBeCloseTo(RIGHT, 1);
    }
  });

  it('keeps its bold stretches over line breaks', () => {
    const runs: Run[] = [
      { text: words(40), face: 'body' },
      { text: '重点'.repeat(30), face: 'heading' },
    ];
    const bold = linesOf(runs).filter(({ face }) => face === 'heading');
    expect(bold.length).toBeGreaterThan(1);
    expect(bold.map(({ text }) => text).join('')).toBe('重点'.repeat(30));
  });
});
