import { describe, expect, it } from 'vitest';
import { columnNames } from './header-rows';

describe('names of columns', () => {
  it('a name that spans several columns gives way to those below it, whether it stands once or with blanks', () => {
    const below = ['', '财政', '其他', ''];
    for (const above of [
      ['单位', '其中:', '目标'],
      ['单位', '其中:', '', '目标'],
    ]) {
      expect(columnNames([above, below], [])).toEqual(['单位', '财政', '其他', '目标']);
    }
  });

  it('blanks that only fill the row up are none of its columns', () => {
    const above = ['单位', '项目', '目录', '金额', '备注', '', ''];
    expect(columnNames([above, ['', '', '一级', '二级', '三级', '', '']], [])).toEqual([
      ...['单位', '项目', '一级', '二级', '三级', '金额', '备注'],
    ]);
  });

  it('three rows, each below the one above', () => {
    expect(
      columnNames(
        [
          ['单位', '科目', '', '预算数', '', ''],
          ['', '编码', '名称', '合计', '基本支出', ''],
          ['', '', '', '', '人员', '公用'],
        ],
        [],
      ),
    ).toEqual(['单位', '编码', '名称', '合计', '人员', '公用']);
  });

  it('a class that stands in a column of codes and one of names keeps its own name before both', () => {
    const rows = [
      ['单位', '支出功能分类科目', '', '合计', '本年拨款', ''],
      ['', '科目编码', '科目名称', '', '一般', '基金'],
    ];
    const names = ['单位', '支出功能分类科目:编码', '支出功能分类科目:名称', '合计', '一般', '基金'];
    expect(columnNames(rows, [])).toEqual(names);
  });

  it('a beginning that broke off is put back, where the row lacks it', () => {
    const rows = [
      ['合计', '本年收入', '上年结转', ''],
      ['', '', '', '小计', '预算', '小计', '资金'],
    ];
    const names = ['部门(单位)代码', '部门(单位)', '合计', '小计', '预算', '小计', '资金'];
    expect(columnNames(rows, ['部门（单位）代码 部门（单位）', '', ''])).toEqual(names);
    expect(columnNames(rows, ['部门（单位）代码', '部门（单位）'])).toEqual(names);
    for (const other of ['金额单位：万元', '部门：云溪街道 金额单位：万元']) {
      expect(columnNames(rows, [other])).toEqual(['合计', '本年收入', '上年结转', ...names.slice(3)]);
    }
  });
});
