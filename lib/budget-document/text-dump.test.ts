import { describe, expect, it } from 'vitest';
import { readTextDump } from './text-dump';

function cellsOf(text: string): (readonly string[])[] {
  return readTextDump(text).tables.flatMap((table) => table.rows.map((row) => row.cells));
}

describe('text dump', () => {
  it('makes a cell of every line with a TAB, a row up to the empty line', () => {
    expect(cellsOf('预算13表\n\t甲\n\t\n\t　乙 \n\n\t丙\n\n')).toEqual([['甲', '', '乙'], ['丙']]);
  });

  it('goes on with the cell above where a line has no TAB', () => {
    expect(cellsOf('预算13表\n\t目标一\n  目标二\n目标三\n\t乙\n\n')).toEqual([
      ['目标一\n目标二\n目标三', '乙'],
    ]);
  });

  it.each([
    ['\r\n', '预算13表\r\n\t甲\r\n\t乙\r\n\r\n\t丙\r\n\r\n'],
    ['\r', '预算13表\r\t甲\r\t乙\r\r\t丙\r\r'],
    ['form feeds', '预算13表\n\t甲\n\t乙\n\n\f\t丙\n\n'],
    ['empty lines with blanks', '预算13表\n\t甲\n\t乙\n 　\n\t丙\n  \n'],
  ])('reads %s alike', (_name, text) => {
    expect(cellsOf(text)).toEqual([['甲', '乙'], ['丙']]);
  });

  it('ends a table at a caption that follows its last cell directly', () => {
    const dump = readTextDump(
      '预算03表 支出\n\t甲\n\t乙\n \t预算04表 项目支出表\n\n\t丙\n 表九、其他表（预算09表）\n预算09表\n\t丁\n\n',
    );
    expect(
      dump.tables.map(({ no, caption, heading, rows }) => [
        no,
        caption,
        heading,
        rows.map((row) => row.cells),
      ]),
    ).toEqual([
      ['03', '支出', null, [['甲', '乙']]],
      ['04', '项目支出表', null, [['丙']]],
      ['09', null, '其他表', [['丁']]],
    ]);
    expect(dump.tables.map(({ rows }) => rows[0]?.endedBy)).toEqual(['caption', 'caption', 'blank']);
  });

  it('drops bookmarks and keeps text outside tables apart', () => {
    const dump = readTextDump(
      '[bookmark: _Toc1]标题\n[bookmark: _Toc2]表一、收支（预算01表）\n\t[bookmark: _GoBack]甲\n\n页脚\n',
    );
    expect(dump.texts).toEqual(['标题', '页脚']);
    expect(dump.tables[0]?.rows[0]?.cells).toEqual(['甲']);
  });

  it('leaves out what a list of contents names without rows', () => {
    const dump = readTextDump(
      '表一、收支（预算01表）\n表二、收入（预算02表）\n\n表一、收支（预算01表）\n\t甲\n\n',
    );
    expect(dump.tables.map(({ no, place }) => [no, place])).toEqual([['01', { kind: 'line', line: 4 }]]);
  });

  it('knows whether a row was closed', () => {
    const endOf = (text: string) => readTextDump(text).tables[0]?.rows.at(-1)?.endedBy;
    expect(endOf('预算13表\n\t甲')).toBe('mid-line');
    expect(endOf('预算13表\n\t甲\n')).toBe('end');
    expect(endOf('预算13表\n\t甲\n\n')).toBe('blank');
  });

  it('takes no longer for a line of bookmarks that never end', () => {
    const line = `正文${'[bookmark: '.repeat(200_000)}`;
    expect(readTextDump(line).texts).toEqual([line.trim()]);
  });
});
