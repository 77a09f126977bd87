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

const firePrevention: SampleProject = {
  unit: 'street',
  code: '99010623T000000360014',
  name: '消防安全隐患排查治理',
  owner: 'li',
  total: '88.750000',
  spending: entrusted('2240204-消防应急救援'),
  goal: '组织对辖区九小场所、老旧小区和平房院落开展消防安全排查，更新灭火器材，整治电动自行车违规充电，坚决防范亡人火灾事故。',
  indicators: [
    quantity('排查九小场所', '≥', '1150', '家'),
    quantity('更新灭火器', '≥', '2,400', '个'),
    quantity('安装电动自行车充电端口', '≥', '300', '个'),
    quantity('组织消防演练', '≥', '28', '场'),
    quality('火灾隐患整改率', '≥', '95', '%', '正向指标'),
    timeliness('灭火器更新于9月底前完成', '≤', '9', '月'),
    cost('项目预算控制数', '≤', '88.750000', '万元'),
    socialBenefit('亡人火灾事故起数', '＝', '0', '起'),
    lasting('居民消防安全意识提升', '定性', '优'),
    satisfaction('居民对消防工作满意度', '≥', '90', '%'),
  ],
};

const petitions: SampleProject = {
  unit: 'street',
  code: '99010623T000000360021',
  name: '信访矛盾化解与法律服务',
  owner: 'li',
  total: '24.600000',
  spending: entrusted('2010308-信访事务'),
  goal: '聘请律师参与接访和矛盾化解，为居民提供法律咨询，推动信访积案化解，依法维护群众合法权益和地区稳定。',
  indicators: [
    quantity('律师参与接访', '≥', '96', '次'),
    quantity('化解信访积案', '≥', '5', '件'),
    quantity('提供法律咨询', '≥', '420', '人次'),
    quality('信访事项按期答复率', '＝', '100', '%'),
    timeliness('信访事项受理后15日内告知', '≤', '15', '日'),
    cost('项目预算控制数', '≤', '24.600000', '万元'),
    socialBenefit('重复信访量较上年下降率', '≥', '15', '%'),
    lasting('群众依法表达诉求意识增强', '定性', '良'),
    satisfaction('信访群众满意度', '≥', '80', '%'),
  ],
};

const watch: SampleProject = {
  unit: 'street',
  code: '99010623T000000360038',
  name: '群防群治与重点时段值守',
  owner: 'li',
  total: '132.500000',
  spending: otherGoods('2040299-其他公安支出'),
  goal: '组织治安志愿者和巡逻队员在节假日及重要活动期间开展巡逻值守，**个点位全部落实责任人，维护地区治安秩序。',
  indicators: [
    quantity('组织巡逻值守', '≥', '52000', '人/次'),
    quantity('设置值守点位', '≥', '136', '个'),
    quantity('指标2：重点时段值守天数', '≥', '85', '日'),
    quality('值守人员到岗率', '≥', '98', '%', '正向指标'),
    timeliness('补助费用发放完成', '定性', '2025年2月底之前'),
    cost('项目预算控制数', '≥', '132.500000', '万元', '反向指标'),
    cost('志愿者补助标准', '＝', '25', '元/人次'),
    socialBenefit('刑事案件发案数较2023年下降', '≥', '3', '%'),
    lasting('平安建设群众参与率', '≥', '70', '%'),
    satisfaction('居民安全感', '≥', '97', '%'),
  ],
};

const drugControl: SampleProject = {
  unit: 'street',
  code: '99010624T000000360045',
  name: '禁毒社会工作服务',
  owner: 'li',
  total: '19.800000',
  spending: entrusted('2040299-其他公安支出'),
  purchase: {
    duty: '平安建设',
    catalogue: ['公共服务', '公共安全服务', '公共安全保障服务'],
    field: '公共安全支出',
    amount: '19.800000',
  },
  goal: '购买禁毒社会工作服务，对社区戒毒、社区康复人员开展帮教管控，开展禁毒宣传进社区、进学校、进企业。',
  indicators: [
    quantity('帮教对象', '≤', '37', '人'),
    quantity('开展禁毒宣传', '≥', '16', '场'),
    quality('帮教协议执行率', '＝', '100', '%'),
    timeliness('服务周期', '＝', '12', '月'),
    cost('项目预算控制数', '≤', '19.800000', '万元'),
    socialBenefit('社区康复人员复吸率', '≤', '5', '%', '反向指标'),
    lasting('青少年识毒防毒能力提高', '定性', '优'),
    satisfaction('帮教对象家属满意度', '≥', '85', '%'),
  ],
};

const gasSafety: SampleProject = {
  unit: 'street',
  code: '99010624T000000360052',
  name: '燃气安全宣传及用具更换',
  owner: 'li',
  total: '31.200000',
  spending: otherGoods('2240199-其他应急管理支出'),
  goal: '为平房区使用液化石油气的居民更换安全型配件，入户开展安全检查和宣传，消除燃气安全隐患。',
  indicators: [
    quantity('更换安全型调压器及软管', '≥', '1560', '套'),
    quantity('入户安全检查', '≥', '3,120', '户'),
    quality('更换配件产品合格率', '＝', '100', '%'),
    timeliness('更换工作完成时间', '≤', '9', '月'),
    cost('项目预算控制数', '≤', '31.200000', '万元'),
    cost('每套配件采购成本', '＝', '0.02', '万元'),
    economicBenefit('减少燃气事故造成的财产损失', '定性', '0'),
    socialBenefit('居民燃气安全知识知晓率', '≥', '95', '%'),
    satisfaction('居民满意度', '≥', '90', '%'),
  ],
};

export const SAFETY: readonly SampleProject[] = [firePrevention, petitions, watch, drugControl, gasSafety];
