import type { MoneySource } from '../types';

export const SOURCE_NAMES: Readonly<Record<MoneySource, string>> = {
  FISCAL: '当年财政拨款',
  CARRYOVER: '上年结转资金',
  OTHER: '其他资金',
};
