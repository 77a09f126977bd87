import { SPENDING_CLASSES } from './classes';
import type { TableSpec } from './typed-table';

/** 上级转移支付细化明细表: transfers from above, each a project with its code. */
export const TRANSFERS = {
  no: '12',
  texts: {
    number: ['序号'],
    documentNo: ['文号', '指标文号'],
    code: ['项目编码', '项目代码'],
    fundDepartment: ['资金主管部门'],
    fundNature: ['资金性质'],
    unit: ['细化单位', '单位名称'],
  },
  classes: {
    project: ['项目或指标名称', '项目名称', '指标名称'],
    transfer: ['转移支付科目'],
    ...SPENDING_CLASSES,
  },
  amounts: { total: { label: '细化金额', names: ['细化金额', '金额'] } },
  merged: [],
  optional: ['code'],
} as const satisfies TableSpec;
