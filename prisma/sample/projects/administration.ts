import {
  cost,
  economicBenefit,
  lasting,
  quality,
  quantity,
  satisfaction,
  socialBenefit,
  timeliness,
} from '../indicator';
import { entrusted, otherGoods, type SampleProject } from '../project';

const audit: SampleProject = {
  unit: 'street',
  code: '99010623T000000390010',
  name: '财务审计与预算评审服务',
  owner: 'zheng',
  total: '45.000000',
  spending: entrusted('2010699-其他财政事务支出'),
  purchase: {
    duty: '综合保障',
    catalogue: ['政府履职辅助性服务', '会计审计服务', '审计服务'],
    field: '一般公共服务支出',
    amount: '45.000000',
  },
  goal: '聘请会计师事务所和工程造价机构，对社区居委会财务收支、工程结算和年度预算项目开展审计评审，规范资金使用，防范财务风险。',
  indicators: [
    quantity('审计社区财务', '＝', '14', '个'),
    quantity('评审预算项目', '≥', '36', '个'),
    quantity('出具审计报告', '≥', '20', '份'),
    quality('审计报告质量合格率', '＝', '100', '%'),
    timeliness('审计工作于10月底前完成', '≤', '10', '月'),
    timeliness('评审报告出具时间', '≤', '10', '日'),
    cost('项目预算控制数', '≤', '45.000000', '万元'),
    cost('每份审计报告费用', '≤', '8000', '元/份'),
    economicBenefit('核减不合理支出比例', '≥', '5', '%'),
    satisfaction('被审计单位满意度', '≥', '85', '%'),
  ],
};

const microFireStations: SampleProject = {
  unit: 'street',
  code: '99010624T000000390027',
  name: '微型消防站运行',
  owner: 'feng',
  total: '59.200000',
  spending: otherGoods('2240204-消防应急救援'),
  goal: '保障辖区4座微型消防站人员、装备和车辆运行，落实24小时值班备勤，实现火情早发现、早到场、早处置。',
  indicators: [
    quantity('运行微型消防站', '＝', '4', '座'),
    quantity('配备消防队员', '≥', '24', '人', '反向指标'),
    quantity('开展实战训练', '≥', '144', '次'),
    quality('装备器材完好率', '＝', '100', '%'),
    timeliness('接警后到场时间', '≤', '5', '分钟'),
    timeliness('队员工资每月10日前发放', '≤', '10', '日'),
    cost('项目预算控制数', '≤', '592000', '元'),
    socialBenefit('初起火灾处置成功率', '≥', '90', '%'),
    lasting('火灾防控体系不断完善', '定性', '优'),
    satisfaction('居民满意度', '≥', '90', '%'),
  ],
};

const population: SampleProject = {
  unit: 'street',
  code: '99010624T000000390034',
  name: '人口变动抽样调查和住户调查',
  owner: 'he',
  total: '33.642000',
  spending: otherGoods('2010508-统计抽样调查'),
  goal: '组织完成人口变动情况抽样调查和住户收支调查，选聘调查员入户登记，保证数据真实准确，为政府决策提供依据。',
  indicators: [
    quantity('抽样调查住户', '≥', '860', '户'),
    quantity('选聘调查员', '≥', '42', '人'),
    quantity('调查员培训', '≥', '3', '次'),
    quality('调查数据差错率', '≤', '0', '‰', '反向指标'),
    timeliness('入户登记完成时间', '≤', '11', '月'),
    timeliness('季度报表上报时间', '≤', '5', '日'),
    cost('项目预算控制数', '≤', '33.642000', '万元'),
    cost('记账户补贴标准', '＝', '150', '元/户'),
    socialBenefit('为经济社会发展提供数据支撑', '定性', '优'),
    satisfaction('调查住户满意度', '≥', '85', '%'),
  ],
};

const conscription: SampleProject = {
  unit: 'street',
  code: '99010624T000000390041',
  name: '兵役征集与国防教育',
  owner: 'gao',
  total: '12.073600',
  spending: otherGoods('2030601-兵役征集'),
  goal: '做好兵役登记、体检、政审和欢送新兵工作，开展国防教育进社区、进校园活动，完成年度征兵任务。',
  indicators: [
    quantity('完成征兵人数', '＝', '11', '人'),
    quantity('国防教育活动', '≥', '6', '场次'),
    quality('新兵合格率', '＝', '100', '%'),
    timeliness('征兵任务完成时间', '≤', '9', '月'),
    cost('项目预算控制数', '≤', '12.073600', '万元'),
    socialBenefit('适龄青年参军热情提高', '定性', '高'),
    lasting('国防意识增强', '定性', '好'),
    satisfaction('新兵家属满意度', '≥', '95', '%'),
  ],
};

export const ADMINISTRATION: readonly SampleProject[] = [audit, microFireStations, population, conscription];
