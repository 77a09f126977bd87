import type { TableSpec } from './typed-table';

/** 收入总表: the department and its units, with the sources of their money. */
export const INCOME_BY_UNIT = {
  no: '02',
  texts: {
    code: ['部门(单位)代码', '单位代码', '单位编码', '部门代码'],
    name: ['部门(单位)名称', '单位名称', '部门名称', '部门(单位)'],
  },
  classes: {},
  amounts: {
    total: { label: '合计', names: ['合计', '总计'] },
    thisYear: { label: '本年收入小计', names: ['小计'] },
    general: { label: '本年一般公共预算资金', names: ['一般公共预算资金', '一般公共预算'] },
    fund: { label: '本年政府性基金预算资金', names: ['政府性基金预算资金', '政府性基金预算'] },
    capital: { label: '本年国有资本经营预算资金', names: ['国有资本经营预算资金', '国有资本经营预算'] },
    special: { label: '本年财政专户管理资金', names: ['财政专户管理资金'] },
    business: { label: '事业收入', names: ['事业收入'] },
    operating: { label: '事业单位经营收入', names: ['事业单位经营收入'] },
    fromAbove: { label: '上级补助收入', names: ['上级补助收入'] },
    fromBelow: { label: '附属单位上缴收入', names: ['附属单位上缴收入'] },
    other: { label: '其他收入', names: ['其他收入'] },
    carried: { label: '上年结转结余小计', names: ['小计'], nth: 1 },
    carriedGeneral: { label: '结转一般公共预算资金', names: ['一般公共预算资金', '一般公共预算'], nth: 1 },
    carriedFund: { label: '结转政府性基金预算资金', names: ['政府性基金预算资金', '政府性基金预算'], nth: 1 },
    carriedCapital: {
      label: '结转国有资本经营预算资金',
      names: ['国有资本经营预算资金', '国有资本经营预算'],
      nth: 1,
    },
    carriedSpecial: { label: '结转财政专户管理资金', names: ['财政专户管理资金'], nth: 1 },
    carriedOwn: { label: '结转单位资金', names: ['单位资金'] },
  },
  merged: [],
} as const satisfies TableSpec;
