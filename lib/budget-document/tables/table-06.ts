import type { TableSpec } from './typed-table';

/** 一般公共预算财政拨款支出表: by unit and 功能分类科目, whose code and name are columns of their own. */
export const GENERAL_SPENDING = {
  no: '06',
  texts: {
    unit: ['单位名称', '预算单位'],
    code: ['科目编码', '科目代码'],
    name: ['科目名称'],
  },
  classes: {},
  amounts: {
    total: { label: '合计', names: ['合计'] },
    basic: { label: '基本支出小计', names: ['小计', '基本支出'] },
    personnel: { label: '人员经费', names: ['人员经费'] },
    running: { label: '公用经费', names: ['公用经费'] },
    project: { label: '项目支出总数', names: ['项目支出总数', '项目支出'] },
    withoutCapital: { label: '扣除基建项目后预算数', names: ['扣除基建项目后预算数'] },
  },
  merged: ['unit'],
} as const satisfies TableSpec;
