import { SPENDING_CLASSES } from './classes';
import type { TableSpec } from './typed-table';

/** 支出预算总表: spending by class, 基本支出 and 项目支出. */
export const SPENDING_BY_CLASS = {
  no: '03',
  texts: {},
  classes: SPENDING_CLASSES,
  amounts: {
    total: { label: '合计', names: ['合计'] },
    basic: { label: '基本支出', names: ['基本支出'] },
    project: { label: '项目支出', names: ['项目支出'] },
    operating: { label: '事业单位经营支出', names: ['事业单位经营支出'] },
    upward: { label: '上缴上级支出', names: ['上缴上级支出'] },
    subsidy: { label: '对附属单位补助支出', names: ['对附属单位补助支出'] },
  },
  merged: ['functional', 'government'],
} as const satisfies TableSpec;
