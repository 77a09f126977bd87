import { SPENDING_CLASSES } from './classes';
import type { TableSpec } from './typed-table';

/** 政府性基金预算财政拨款支出表. */
export const FUND_SPENDING = {
  no: '08',
  texts: {},
  classes: SPENDING_CLASSES,
  amounts: {
    total: { label: '合计', names: ['合计'] },
    basic: { label: '基本支出', names: ['基本支出'] },
    project: { label: '项目支出', names: ['项目支出'] },
  },
  merged: ['functional', 'government'],
} as const satisfies TableSpec;
