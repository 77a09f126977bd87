import type { RuleSet } from '../rule-set';
import { GUIDE, mof202010 } from './mof-2020-10';

/** 财预〔2021〕101号: 成本指标 of their own, a 60 % gate, execution and satisfaction in bands. */
export const mof2021101: RuleSet = {
  ...mof202010,
  id: 'mof-2021-101',
  title: '财预〔2021〕101号',
  levels: {
    costPlacement: 'own',
    withCost: [
      { level1: '成本指标', weight: '20' },
      { level1: '产出指标', weight: '40' },
      { level1: '效益指标', weight: '20' },
      { level1: '满意度指标', weight: '10' },
    ],
    withoutCost: [
      { level1: '产出指标', weight: '50' },
      { level1: '效益指标', weight: '30' },
      { level1: '满意度指标', weight: '10' },
    ],
    basis: GUIDE,
  },
  execution: {
    method: 'bands',
    points: '10',
    bands: [
      { from: '1', points: '10' },
      { from: '0.8', points: '7' },
      { from: '0.6', points: '5' },
    ],
    basis: GUIDE,
  },
  shortfall: { method: 'gate', from: '0.6', basis: GUIDE },
  reverse: { method: 'gate', from: '0.6', basis: GUIDE },
  satisfaction: {
    method: 'bands',
    bands: [
      { from: '90', share: '1' },
      { from: '80', share: '0.5' },
      { from: '60', share: '0.3' },
    ],
    basis: GUIDE,
  },
};
