import { describe, expect, it } from 'vitest';
import { readCaption } from './caption';

describe('captions', () => {
  it.each([
    ['\t预算13表 项目支出绩效表', '13', '项目支出绩效表', false],
    [' \t预算04表 项目支出表', '04', '项目支出表', false],
    ['预算表11 政府购买服务预算表', '11', '政府购买服务预算表', false],
    ['预算９表　国有资本经营预算财政拨款支出表', '09', '国有资本经营预算财政拨款支出表', false],
    ['预算13表', '13', null, false],
    ['预算13表 项目支出绩效表（续）', '13', '项目支出绩效表', false],
    [' 表九、国有资本经营预算财政拨款支出表（预算09表）', '09', '国有资本经营预算财政拨款支出表', true],
    ['表十二、上级转移支付细化明细表', '12', '上级转移支付细化明细表', true],
  ])('%s', (line, no, title, heading) => {
    expect(readCaption(line, false)).toEqual({ no, title, heading });
  });

  it.each([
    '预算13表反映了项目支出，详见附件。',
    '预算数',
    '表面清洁、无破损',
    '本表一、二栏',
    '2024年部门预算',
    '',
  ])('“%s” is none', (line) => {
    expect(readCaption(line, false)).toBeNull();
  });

  it('takes an unnumbered heading inside a row for the cell it is', () => {
    expect(readCaption('表一、登记情况', true)).toBeNull();
    expect(readCaption('表一、部门收支总体情况表（预算01表）', true)?.no).toBe('01');
  });
});
