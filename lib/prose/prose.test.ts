import { describe, expect, it } from 'vitest';
import { paragraphBlock } from '@/lib/typesetting/prose-blocks';
import { proseBlocks } from './blocks';
import { type EditorNode, editorOfProse, proseOfEditor } from './editor';
import { chapterTitle, sectionTitle } from './outline';
import { type Prose, proseLength, proseLines } from './prose';
import { PROSE_LIMITS, proseSchema } from './schema';

const plain = (text: string) => ({ text, bold: false });
const bold = (text: string) => ({ text, bold: true });

const SAMPLE: Prose = [
  { kind: 'heading', level: 1, text: '组织分工' },
  { kind: 'paragraph', text: [plain('由'), bold('财务科'), plain('牵头。')] },
  { kind: 'list', ordered: true, items: [[plain('收集资料')], [plain('现场'), bold('查看')]] },
  { kind: 'list', ordered: false, items: [[plain('合同')]] },
  { kind: 'heading', level: 2, text: '资料' },
  {
    kind: 'table',
    rows: [
      [[plain('驿站')], [plain('投入')]],
      [[bold('东里')], [plain('180.5')]],
      [[plain('西里')], [plain('1,096.25')]],
    ],
  },
];

describe('what may be written', () => {
  it('is kept as it is, and read line by line', () => {
    expect(proseSchema.parse(SAMPLE)).toEqual(SAMPLE);
    expect(proseLines(SAMPLE)).toEqual([
      ...['组织分工', '由财务科牵头。', '1．收集资料', '2．现场查看', '• 合同', '资料'],
      ...['驿站｜投入', '东里｜180.5', '西里｜1,096.25'],
    ]);
    expect(proseLength(SAMPLE)).toBe(
      '组织分工由财务科牵头。收集资料现场查看合同资料驿站投入东里180.5西里1,096.25'.length,
    );
  });

  it.each([
    ['another kind of block', [{ kind: 'image', src: 'x' }]],
    ['another level', [{ kind: 'heading', level: 3, text: '小标题' }]],
    [
      'a mark that does not print',
      [{ kind: 'paragraph', text: [{ text: '字', bold: false, colour: 'red' }] }],
    ],
    ['no list', { kind: 'paragraph', text: [] }],
    ['a cell that is no text', [{ kind: 'table', rows: [['格']] }]],
  ])('refuses %s', (_, given) => {
    expect(proseSchema.safeParse(given).success).toBe(false);
  });

  it('says in Chinese what is too much', () => {
    const message = (given: unknown) => proseSchema.safeParse(given).error?.issues[0]?.message;
    const paragraphs = (count: number, text: string) =>
      Array.from({ length: count }, () => ({ kind: 'paragraph', text: [plain(text)] }));
    expect(message(paragraphs(501, '字'))).toBe('内容最多 500 段');
    expect(message(paragraphs(3, '字'.repeat(PROSE_LIMITS.length / 2)))).toBe('内容最多 20000 字');
    const row = Array.from({ length: 11 }, () => [plain('格')]);
    expect(message([{ kind: 'table', rows: [row] }])).toBe('表格最多 10 列');
  });

  it('is normalised: nothing empty, nothing without a shape, equal texts are equal data', () => {
    const parsed = proseSchema.parse([
      { kind: 'paragraph', text: [plain('  一'), plain('二\u0000\u200b'), bold(' '), bold('三 ')] },
      { kind: 'paragraph', text: [plain('上\n下')] },
      { kind: 'paragraph', text: [plain(' \n ')] },
      { kind: 'heading', level: 1, text: ' 标\n题 ' },
      { kind: 'list', ordered: false, items: [[plain('')], [plain('条\n目')]] },
      { kind: 'list', ordered: false, items: [[]] },
      {
        kind: 'table',
        rows: [
          [[plain('甲')], []],
          [[plain('乙')], [plain('丙')], []],
          [[], []],
        ],
      },
      { kind: 'table', rows: [[[]]] },
    ]);
    expect(parsed).toEqual([
      { kind: 'paragraph', text: [plain('一二 '), bold('三')] },
      { kind: 'paragraph', text: [plain('上')] },
      { kind: 'paragraph', text: [plain('下')] },
      { kind: 'heading', level: 1, text: '标 题' },
      { kind: 'list', ordered: false, items: [[plain('条 目')]] },
      {
        kind: 'table',
        rows: [
          [[plain('甲')], []],
          [[plain('乙')], [plain('丙')]],
        ],
      },
    ]);
    expect(proseSchema.parse(parsed)).toEqual(parsed);
    expect(proseSchema.parse([{ kind: 'paragraph', text: [plain('半\ud83d个𠮷')] }])).toEqual([
      { kind: 'paragraph', text: [plain('半个𠮷')] },
    ]);
  });
});

describe('the editor', () => {
  it('opens what is kept and gives the same back', () => {
    expect(proseOfEditor(editorOfProse(SAMPLE))).toEqual(SAMPLE);
    expect(proseOfEditor(editorOfProse([]))).toEqual([]);
  });

  it('keeps the text of what does not print: nested lists, quotes, other marks, cells over several columns', () => {
    const text = (value: string, ...marks: string[]): EditorNode => ({
      ...{ type: 'text', text: value },
      marks: marks.map((type) => ({ type })),
    });
    const paragraph = (...content: EditorNode[]): EditorNode => ({ type: 'paragraph', content });
    const document: EditorNode = {
      type: 'doc',
      content: [
        { type: 'blockquote', content: [paragraph(text('引用', 'italic', 'bold'))] },
        paragraph(text('上'), { type: 'hardBreak' }, text('下')),
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                paragraph(text('外')),
                { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('内'))] }] },
              ],
            },
          ],
        },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 2 },
                  content: [paragraph(text('甲')), paragraph(text('乙'))],
                },
                { type: 'tableHeader', content: [paragraph(text('丙'))] },
              ],
            },
          ],
        },
      ],
    };
    expect(proseOfEditor(document)).toEqual([
      { kind: 'paragraph', text: [bold('引用')] },
      { kind: 'paragraph', text: [plain('上')] },
      { kind: 'paragraph', text: [plain('下')] },
      { kind: 'list', ordered: false, items: [[plain('外')], [plain('内')]] },
      { kind: 'table', rows: [[[plain('甲 乙')], [], [plain('丙')]]] },
    ]);
  });
});

describe('on paper', () => {
  it('is a block for each paragraph, heading, item and table', () => {
    const blocks = proseBlocks('p', SAMPLE);
    expect(blocks.map(({ name, heading }) => [name, heading])).toEqual([
      ['p.0', 3],
      ['p.1', undefined],
      ['p.2.0', undefined],
      ['p.2.1', undefined],
      ['p.3.0', undefined],
      ['p.4', 4],
      ['p.5', undefined],
    ]);
    const face = (text: string, isBold = false) => ({
      text,
      face: isBold ? ('heading' as const) : ('body' as const),
    });
    expect(blocks[1]).toEqual(paragraphBlock('p.1', [face('由'), face('财务科', true), face('牵头。')]));
    expect(blocks[3]?.rows[0]?.cells[0]?.text).toBe('2．现场查看');
  });

  it('sets numbers of a column at their points, and columns by what stands in them', () => {
    const table = proseBlocks('p', SAMPLE).at(-1);
    expect(table?.header[0]?.cells.map(({ text }) => text)).toEqual(['驿站', '投入']);
    expect(table?.rows.map(({ cells }) => cells.map(({ text, align }) => [text, align]))).toEqual([
      [
        ['东里', 'left'],
        ['180.5', 'decimal-center'],
      ],
      [
        ['西里', 'left'],
        ['1,096.25', 'decimal-center'],
      ],
    ]);
    expect(table?.look?.edges).toEqual([0, 150, 448]);
  });
});

it('numbers chapters and sections as official documents do', () => {
  expect([chapterTitle(0, '项目基本情况'), chapterTitle(9, '其他'), sectionTitle(10, '补充')]).toEqual([
    '一、项目基本情况',
    '十、其他',
    '（十一）补充',
  ]);
});
