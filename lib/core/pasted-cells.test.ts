import { describe, expect, test } from 'vitest';
import { pastedCells } from './pasted-cells';

describe('a text copied from a spreadsheet', () => {
  test.each<[string, string, string[][]]>([
    ['a column', '95\r\n1\r\n 保障到位 \r\n', [['95'], ['1'], ['保障到位']]],
    [
      'rows of cells',
      '95\t好\n\t\n',
      [
        ['95', '好'],
        ['', ''],
      ],
    ],
    ['a cell with a line break', '95\n"一季度\n二季度"\n9', [['95'], ['一季度\n二季度'], ['9']]],
    ['its own quotes, doubled', '"称""好""\r\n的"\t1\r\n2', [['称"好"\n的', '1'], ['2']]],
    ['a cell with a TAB', '"甲\t乙"\n丙', [['甲\t乙'], ['丙']]],
    ['quotes that somebody wrote', '"优秀"\n5" 管道\n"未完', [['"优秀"'], ['5" 管道'], ['"未完']]],
    ['a quote within a cell', '达到"优\n良"以上', [['达到"优'], ['良"以上']]],
    ['blank lines', '1\n\n2\n\n', [['1'], [''], ['2'], ['']]],
    ['nothing', '', [['']]],
  ])('with %s', (_what, text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});
