import type { RuleSet } from '../rule-set';
import { mof202010 } from './mof-2020-10';

/** As `mof-2020-10`, with 成本指标 weighted on their own. */
export const costOwn: RuleSet = {
  ...mof202010,
  id: 'cost-own',
  title: '成本指标单列',
  levels: {
    costPlacement: 'own',
    withCost: [
      { level1: '成本指标', weight: '10' },
      { level1: '产出指标', weight: '40' },
      { level1: '效益指标', weight: '30' },
      { level1: '满意度指标', weight: '10' },
    ],
    withoutCost: [
      { level1: '产出指标', weight: '50' },
      { level1: '效益指标', weight: '30' },
      { level1: '满意度指标', weight: '10' },
    ],
    basis: {
      source: '成本指标单列的做法，出处待查',
      article: null,
      textVerified: false,
      effective: { from: null, to: null },
    },
  },
};
