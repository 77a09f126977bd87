import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_INDICATOR, pastedCells, withPasted } from './pasted-indicators';

describe('cells on the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['\tb', [['', 'b']]],
    ['a\t\n', [['a', '']]],
    ['"第一行\n第二行"\tb\n', [['第一行\n第二行', 'b']]],
    ['"说""好"""\tb', [['说"好"', 'b']]],
    ['5"管\tb', [['5"管', 'b']]],
    ['"5" 管\tb', [['"5" 管', 'b']]],
    [' a \t b ', [['a', 'b']]],
  ])('%j are %j', (text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });

  it('come back as they were copied, whatever stands in them', () => {
    const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const cell = fc
      .string({ unit: fc.constantFrom('甲', '"', '\t', '\n', ' ', '1') })
      .map((text) => text.trim());
    const block = fc
      .array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .filter((rows) => rows.at(-1)!.some((text) => text !== ''));
    fc.assert(
      fc.property(block, (rows) => {
        const text = `${rows.map((row) => row.map(quoted).join('\t')).join('\n')}\n`;
        expect(pastedCells(text)).toEqual(rows);
      }),
    );
  });
});

describe('a pasted block', () => {
  const start = { row: 0, column: 'level1' } as const;

  it('fills a row in the order of the declaration form, in the spelling of the form', () => {
    const cells = pastedCells('产出\t数量指标\t巡查次数\t>=\t１,２００\t次\t正向');
    expect(withPasted([BLANK_INDICATOR], cells, start)).toEqual([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '巡查次数',
        nature: '≥',
        target: '1200',
        unitOfMeasure: '次',
        direction: '正向指标',
      },
    ]);
  });

  it('adds the rows that it needs, and merged levels take the one above', () => {
    const cells = pastedCells('产出指标\t数量\t甲\n\t\t乙\n\t质量\t丙\n');
    const rows = withPasted([BLANK_INDICATOR], cells, start);
    expect(rows.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['产出指标', '数量指标', '甲'],
      ['产出指标', '数量指标', '乙'],
      ['产出指标', '质量指标', '丙'],
    ]);
  });

  it('begins at the cell it was pasted into, and leaves everything else', () => {
    const before = [
      { ...BLANK_INDICATOR, name: '甲', target: '1' },
      { ...BLANK_INDICATOR, name: '乙', target: '2', unitOfMeasure: '次' },
    ];
    const rows = withPasted(before, [['8'], ['9']], { row: 1, column: 'target' });
    expect(rows.map(({ name, target, unitOfMeasure }) => [name, target, unitOfMeasure])).toEqual([
      ['甲', '1', ''],
      ['乙', '8', '次'],
      ['', '9', ''],
    ]);
  });

  it('keeps what the form does not know, for the person to correct, and drops cells beyond the table', () => {
    const cells = [['', '', '', '约', '', '', '反向指标', '多余']];
    const [row] = withPasted([BLANK_INDICATOR], cells, start);
    expect(row).toEqual({ ...BLANK_INDICATOR, nature: '约', direction: '反向指标' });
  });
});
