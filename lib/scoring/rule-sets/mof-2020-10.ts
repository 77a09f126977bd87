import type { Basis, RuleSet } from '../rule-set';

const FORM_NOTES: Basis = {
  source: '项目支出绩效自评表表注（《项目支出绩效评价管理办法》，财预〔2020〕10号）',
  article: null,
  textVerified: true,
  effective: { from: 2020, to: null },
};

const CONVENTION: Basis = {
  source: '本系统约定',
  article: null,
  textVerified: false,
  effective: { from: null, to: null },
};

/** 财预〔2021〕101号, of which nothing was read. */
export const GUIDE: Basis = {
  source: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》，财预〔2021〕101号',
  article: null,
  textVerified: false,
  effective: { from: 2021, to: null },
};

/** 财预〔2020〕10号 as printed on published 自评表: the default. */
export const mof202010: RuleSet = {
  id: 'mof-2020-10',
  version: 1,
  title: '财预〔2020〕10号（反向指标按目标值÷实际值）',
  levels: {
    costPlacement: 'inside-output',
    weights: [
      { level1: '产出指标', weight: '50' },
      { level1: '效益指标', weight: '30' },
      { level1: '满意度指标', weight: '10' },
    ],
    basis: FORM_NOTES,
  },
  satisfactionMissing: { weight: 'to-benefit', basis: GUIDE },
  sharing: { basis: CONVENTION },
  split: { mode: 'flat', step: '0.01', basis: CONVENTION },
  rounding: { step: '0.01', basis: CONVENTION },
  execution: { method: 'linear', points: '10', basis: FORM_NOTES },
  explanation: { executionBelow: '0.9', basis: CONVENTION },
  reached: { basis: FORM_NOTES },
  strictEquals: { meets: true, basis: CONVENTION },
  shortfall: { method: 'proportional', basis: FORM_NOTES },
  reverse: { method: 'target-over-actual', basis: FORM_NOTES },
  equal: { overshoot: 'meets', basis: CONVENTION },
  satisfaction: { method: 'quantitative', basis: CONVENTION },
  qualitative: {
    bands: [
      { grade: '达成', from: '80', to: '100', toIncluded: true },
      { grade: '部分达成', from: '60', to: '80', toIncluded: false },
      { grade: '未达成', from: '0', to: '60', toIncluded: false },
    ],
    basis: FORM_NOTES,
  },
  presumed: { percent: '100', basis: CONVENTION },
  readings: { basis: CONVENTION },
  overAchievement: {
    at: '1.3',
    deduction: null,
    basis: {
      source: '省级绩效自评工作要求（完成值达指标值130%及以上须说明原因）',
      article: null,
      textVerified: true,
      effective: { from: null, to: null },
    },
  },
  costFarBelow: { at: '0.7', basis: CONVENTION },
  unwritten: { basis: CONVENTION },
  totalCap: null,
  grades: {
    bands: [
      { grade: '优', from: '90' },
      { grade: '良', from: '80' },
      { grade: '中', from: '60' },
      { grade: '差', from: '0' },
    ],
    basis: FORM_NOTES,
  },
};
