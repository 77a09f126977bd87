import type { RuleSet } from '../rule-set';
import { mof202010 } from './mof-2020-10';

/** As `mof-2020-10`, with the other reading of an exceeded ≤ target: w × (2A − B) ÷ A. */
export const mof202010Linear: RuleSet = {
  ...mof202010,
  id: 'mof-2020-10-linear',
  title: '财预〔2020〕10号（反向指标按偏离度）',
  reverse: { method: 'linear-deviation', basis: mof202010.reverse.basis },
};
