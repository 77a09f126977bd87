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
import { entrusted, relief, type SampleProject } from '../project';

const elderlyStations: SampleProject = {
  unit: 'street',
  code: '99010623T000000330012',
  name: '养老服务驿站运营补贴',
  owner: 'wang',
  total: '95.040000',
  spending: entrusted('2081002-老年福利'),
  purchase: {
    duty: '民生保障',
    catalogue: ['公共服务', '社会保障服务', '养老服务'],
    field: '社会保障和就业支出',
    amount: '95.040000',
  },
  goal: '支持辖区8家社区养老服务驿站正常运营，为老年人提供助餐、助洁、日间照料、呼叫服务和文化娱乐等服务，使有需要的老年人就近得到照料。',
  indicators: [
    quantity('补贴养老服务驿站', '＝', '8', '家'),
    quantity('服务老年人', '≥', '36000', '人次', '正向指标'),
    quantity('开展健康讲座', '≥', '64', '场'),
    quality('驿站服务质量评估合格率', '＝', '100', '%'),
    quality('服务人员持证上岗率', '≥', '90', '%'),
    timeliness('补贴资金在12月底前拨付完成', '≤', '12', '月'),
    cost('项目预算控制数', '≤', '95.040000', '万元'),
    cost('流量补贴标准', '＝', '1.2', '元/人次'),
    socialBenefit('就近享受养老服务的老年人占比', '≥', '60', '%'),
    lasting('社区养老服务网络稳定运行', '定性', '优'),
    satisfaction('服务对象满意度', '≥', '90', '%', '正向指标'),
  ],
};

const allowanceOver80: SampleProject = {
  unit: 'street',
  code: '99010623T000000330029',
  name: '高龄老年人津贴',
  owner: 'wang',
  total: '186.300000',
  spending: relief('2081002-老年福利'),
  goal: '按照规定的标准，按月足额向辖区80周岁以上老年人发放高龄津贴，做到应发尽发，提高老年人生活质量。',
  indicators: [
    quantity('发放津贴人数', '≥', '1480', '人', '正向指标'),
    quality('津贴发放准确率', '＝', '100', '%', '反向指标'),
    quality('津贴社会化发放率', '＝', '100', '%'),
    timeliness('每月发放时间', '≤', '15', '日'),
    cost('项目预算控制数', '≤', '186.300000', '万元'),
    cost('80至89周岁老年人津贴标准', '＝', '100', '元/人'),
    cost('90周岁以上老年人津贴标准', '＝', '500', '元/人'),
    socialBenefit('减轻老年人家庭负担', '定性', '好'),
    satisfaction('领取津贴老年人满意度', '≥', '95', '%'),
  ],
};

const minimumLiving: SampleProject = {
  unit: 'street',
  code: '99010622T000000330036',
  name: '城市最低生活保障金',
  owner: 'wang',
  total: '412.800000',
  spending: relief('2081901-城市最低生活保障金支出'),
  goal: '按月向符合条件的低保家庭发放最低生活保障金，落实动态管理，做到应保尽保、应退尽退，保障困难群众基本生活。',
  indicators: [
    quantity('保障低保家庭', '≤', '320', '户'),
    quantity('保障低保人员', '≤', '446', '人数', '正向指标'),
    quality('低保资金发放准确率', '＝', '100', '%'),
    quality('动态核查错误率', '≤', '0', '%', '反向指标'),
    timeliness('低保金每月10日前发放', '≤', '10', '日'),
    cost('项目预算控制数', '≤', '412.800000', '万元'),
    cost('低保标准', '＝', '1,450', '元/人*月'),
    socialBenefit('困难群众基本生活得到保障', '定性', '优'),
    lasting('社会救助政策知晓率', '≥', '90', '%'),
    satisfaction('救助对象满意度', '≥', '95', '%'),
  ],
};

const disabledAllowance: SampleProject = {
  unit: 'street',
  code: '99010623T000000330043',
  name: '困难残疾人生活和护理补贴',
  owner: 'wang',
  total: '168.420000',
  spending: relief('2081107-残疾人生活和护理补贴'),
  goal: '为符合条件的困难残疾人发放生活补贴，为重度残疾人发放护理补贴，补偿残疾人因残疾产生的额外支出。',
  indicators: [
    quantity('享受生活补贴人数', '≤', '215', '人'),
    quantity('享受护理补贴人数', '≤', '388', '人/次'),
    quality('补贴对象资格审核准确率', '＝', '100', '%'),
    timeliness('补贴按时发放', '定性', '每月15号之前'),
    cost('项目预算控制数', '≤', '168.420000', '万元'),
    cost('补贴资金总额', '＝', '168.42', '万元'),
    socialBenefit('改善残疾人生活状况', '定性', '好坏'),
    economicBenefit('减少残疾人家庭护理支出', '≥', '0', '%'),
    satisfaction('残疾人及家属满意度', '≥', '92', '%'),
  ],
};

const heating: SampleProject = {
  unit: 'street',
  code: '99010624T000000330050',
  name: '居民住宅清洁能源采暖补贴',
  owner: 'wang',
  total: '228.600000',
  spending: relief('2110399-其他污染防治支出'),
  goal: '对完成清洁能源改造的平房住户，按照采暖季实际用电量给予低谷电价补贴和设备维护补贴，保证居民温暖过冬，减少散煤使用。',
  indicators: [
    quantity('补贴住户数', '≥', '1,920', '户'),
    quantity('维护电采暖设备', '≥', '2650', '台'),
    quality('补贴核算准确率', '＝', '100', '%'),
    quality('设备报修完好率', '≥', '98', '%'),
    timeliness('采暖季补贴在7月底前发放到户', '≤', '7', '月'),
    cost('项目预算控制数', '≤', '228.600000', '万元'),
    cost('户均补贴标准', '≤', '1190', '元/户'),
    socialBenefit('居民冬季室温达到16摄氏度以上', '定性', '优'),
    lasting('无散煤复燃现象', '定性', '优'),
    satisfaction('补贴住户满意度', '≥', '90', '%'),
  ],
};

export const WELFARE: readonly SampleProject[] = [
  elderlyStations,
  allowanceOver80,
  minimumLiving,
  disabledAllowance,
  heating,
];
