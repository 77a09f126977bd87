import { FUND_SPENDING } from './table-08';
import type { TableSpec } from './typed-table';

/** 国有资本经营预算财政拨款支出表: the columns of 政府性基金. */
export const CAPITAL_SPENDING = { ...FUND_SPENDING, no: '09' } as const satisfies TableSpec;
