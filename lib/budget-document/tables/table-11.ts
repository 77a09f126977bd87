import type { TableSpec } from './typed-table';

/** 政府购买服务预算表: what is bought for which project, by the three levels of the catalogue. */
export const PURCHASES = {
  no: '11',
  texts: {
    unit: ['单位信息', '单位名称', '预算单位'],
    project: ['项目名称', '项目'],
    activity: ['职能职责与活动'],
    catalogue1: ['一级', '一级目录'],
    catalogue2: ['二级', '二级目录'],
    catalogue3: ['三级', '三级目录'],
    field: ['服务领域'],
    note: ['备注'],
  },
  classes: {},
  amounts: { total: { label: '本年预算金额', names: ['本年预算金额', '预算金额', '金额'] } },
  merged: ['unit'],
} as const satisfies TableSpec;
