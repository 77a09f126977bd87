import type { Basis, RuleSet } from '../rule-set';
import { mof202010 } from './mof-2020-10';

const MANUAL: Basis = {
  source: '某地区绩效自评工作手册（转载件）',
  article: null,
  textVerified: true,
  effective: { from: null, to: null },
};

/** As `mof-2020-10`, with 2 points off for over-achievement and a total capped by the execution rate. */
export const regionalCapped: RuleSet = {
  ...mof202010,
  id: 'regional-capped',
  title: '地区手册（超额扣分、执行率封顶）',
  overAchievement: { ...mof202010.overAchievement, deduction: '2', basis: MANUAL },
  totalCap: {
    caps: [
      { executionBelow: '0.5', total: '59' },
      { executionBelow: '0.6', total: '69' },
      { executionBelow: '0.7', total: '79' },
      { executionBelow: '0.8', total: '89' },
    ],
    basis: MANUAL,
  },
};
