import { SPENDING_CLASSES } from './classes';
import type { TableSpec } from './typed-table';

/** 一般公共预算财政拨款基本支出表: 基本支出 by class, 人员经费 and 公用经费. */
export const BASIC_SPENDING = {
  no: '07',
  texts: {},
  classes: SPENDING_CLASSES,
  amounts: {
    total: { label: '合计', names: ['合计'] },
    personnel: { label: '人员经费', names: ['人员经费'] },
    running: { label: '公用经费', names: ['公用经费'] },
  },
  merged: ['functional', 'government'],
} as const satisfies TableSpec;
