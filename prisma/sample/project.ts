import type { SampleIndicator } from './indicator';
import type { Owner } from './people';
import type { UnitKey } from './units';

/** 支出功能分类, 政府支出经济分类 and 部门支出经济分类, each `code-name`. */
export type Classification = {
  readonly function: string;
  readonly government: string;
  readonly department: string;
};

/** 政府购买服务 inside a project (table 11); the amount in 万元. */
type Purchase = {
  readonly duty: string;
  readonly catalogue: readonly [string, string, string];
  readonly field: string;
  readonly amount: string;
};

/** 上级转移支付 (table 12). */
type Transfer = { readonly document: string; readonly subject: string };

/** One project of table 13 with what the other tables say of it. Money in 万元, as printed in table 13. */
export type SampleProject = {
  readonly unit: UnitKey;
  readonly code: string;
  readonly name: string;
  readonly owner: Owner;
  readonly total: string;
  /** 其他资金 inside the total; the rest is 财政资金 */
  readonly other?: string;
  readonly spending: Classification;
  readonly purchase?: Purchase;
  readonly transfer?: Transfer;
  readonly goal: string;
  readonly indicators: readonly SampleIndicator[];
};

/** 项目类别 that all projects of the sample carry. */
export const CATEGORY = '31-部门项目';

/** The classifications that a 街道 books most of its projects under. */
const ENTRUSTED = { government: '50205-委托业务费', department: '30227-委托业务费' };
const OTHER_GOODS = { government: '50299-其他商品和服务支出', department: '3029999-其他商品和服务支出' };
const RELIEF = { government: '50901-社会福利和救助', department: '30305-生活补助' };

export function entrusted(functionClass: string): Classification {
  return { function: functionClass, ...ENTRUSTED };
}

export function otherGoods(functionClass: string): Classification {
  return { function: functionClass, ...OTHER_GOODS };
}

export function relief(functionClass: string): Classification {
  return { function: functionClass, ...RELIEF };
}
