import { SPENDING_CLASSES } from './classes';
import type { TableSpec } from './typed-table';

/** 项目支出表: one row a budget line, that is, a project's money in one combination of classes. */
export const BUDGET_LINES = {
  no: '04',
  texts: {
    unit: ['项目单位', '单位名称', '预算单位'],
    type: ['类型', '单位类型'],
    project: ['项目名称', '项目'],
  },
  classes: SPENDING_CLASSES,
  amounts: {
    total: { label: '合计', names: ['合计'] },
    general: { label: '本年拨款一般公共预算', names: ['一般公共预算'] },
    fund: { label: '本年拨款政府性基金预算', names: ['政府性基金预算'] },
    capital: { label: '本年拨款国有资本经营预算', names: ['国有资本经营预算'] },
    carriedGeneral: { label: '结转结余一般公共预算', names: ['一般公共预算'], nth: 1 },
    carriedFund: { label: '结转结余政府性基金预算', names: ['政府性基金预算'], nth: 1 },
    carriedCapital: { label: '结转结余国有资本经营预算', names: ['国有资本经营预算'], nth: 1 },
    special: { label: '财政专户管理资金', names: ['财政专户管理资金'] },
    own: { label: '单位资金', names: ['单位资金'] },
  },
  merged: ['unit', 'type', 'project', 'functional', 'government'],
} as const satisfies TableSpec;
