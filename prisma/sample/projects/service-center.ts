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

/** The only project with 其他资金: what the diners pay. */
const canteen: SampleProject = {
  unit: 'center',
  code: '99010623T000000410013',
  name: '社区食堂运行补贴',
  owner: 'xu',
  total: '48.600000',
  other: '6.000000',
  spending: entrusted('2081002-老年福利'),
  purchase: {
    duty: '民生保障',
    catalogue: ['公共服务', '社会保障服务', '养老服务'],
    field: '社会保障和就业支出',
    amount: '42.600000',
  },
  goal: '补贴2家社区食堂运行，为60周岁以上老年人提供优惠就餐，为行动不便的老年人送餐上门。',
  indicators: [
    quantity('补贴社区食堂', '＝', '2', '家'),
    quantity('老年人就餐', '≥', '62000', '人次'),
    quantity('送餐上门', '≥', '8400', '份'),
    quality('食品安全检查合格率', '＝', '100', '%'),
    timeliness('每季度核拨补贴', '≤', '3', '月'),
    cost('项目预算控制数', '≤', '48.600000', '万元'),
    cost('老年人每餐补贴标准', '＝', '5', '元/人次'),
    socialBenefit('解决老年人吃饭难问题', '定性', '优'),
    satisfaction('就餐老年人满意度', '≥', '88', '%'),
  ],
};

const serviceCounters: SampleProject = {
  unit: 'center',
  code: '99010623T000000410020',
  name: '政务服务窗口辅助服务',
  owner: 'xu',
  total: '72.500000',
  spending: entrusted('2010350-事业运行'),
  goal: '购买窗口咨询、引导和材料预审等辅助服务，推行综合窗口、延时服务，缩短群众办事等候时间。',
  indicators: [
    quantity('提供窗口辅助人员', '＝', '10', '人'),
    quantity('办理事项', '≥', '28,500', '件'),
    quality('办件差错率', '≤', '0.5', '%', '反向指标'),
    quality('首问负责制落实', '定性', '优'),
    timeliness('群众平均等候时间', '≤', '15', '分钟'),
    cost('项目预算控制数', '≤', '72.500000', '万元'),
    cost('人均年服务费', '≤', '7.25', '万元/人'),
    socialBenefit('群众办事更加便利', '定性', '好'),
    satisfaction('办事群众满意度', '≥', '95', '%'),
  ],
};

const counselling: SampleProject = {
  unit: 'center',
  code: '99010624T000000410037',
  name: '社区心理服务站',
  owner: 'huang',
  total: '18.000000',
  spending: entrusted('2080208-基层政权建设和社区治理'),
  goal: '为居民提供心理咨询、团体辅导和危机干预服务，普及心理健康知识。',
  indicators: [
    quantity('个体心理咨询', '≥', '240', '小时'),
    quantity('团体辅导', '≥', '24', '场次'),
    quality('咨询师持证率', '＝', '100', '%'),
    timeliness('服务期限', '≥', '12', '月'),
    cost('项目预算控制数', '≤', '18.000000', '万元'),
    socialBenefit('居民心理健康知识知晓率', '≥', '80', '%'),
    lasting('居民心理韧性提升', '定性', '好坏'),
    satisfaction('来访者满意度', '≥', '90', '%'),
  ],
};

const visits: SampleProject = {
  unit: 'center',
  code: '99010624T000000410044',
  name: '独居老年人巡视探访服务',
  owner: 'huang',
  total: '36.240000',
  spending: entrusted('2081002-老年福利'),
  goal: '每周对辖区独居、高龄、失能老年人开展上门或电话巡视探访，及时发现风险并协助处理。',
  indicators: [
    quantity('探访老年人', '≥', '302', '人', '正向指标'),
    quantity('探访次数', '≥', '31408', '人次'),
    quality('探访记录完整率', '≥', '98', '%'),
    timeliness('每周探访频次', '≥', '2', '次'),
    cost('项目预算控制数', '≤', '36.240000', '万元'),
    cost('每人每月服务标准', '＝', '100', '元/人'),
    socialBenefit('独居老年人意外事件及时发现率', '＝', '100', '%'),
    satisfaction('被探访老年人满意度', '≥', '92', '%'),
  ],
};

const equipment: SampleProject = {
  unit: 'center',
  code: '99010624Y000000410051',
  name: '中心设备购置与维修',
  owner: 'xie',
  total: '21.347000',
  spending: otherGoods('2010350-事业运行'),
  goal: '更新中心办公和服务设备，对电梯、空调、消防设施进行维修保养，保证正常使用。',
  indicators: [
    quantity('购置自助服务终端', '＝', '3', '台'),
    quantity('维修保养设备', '≥', '46', '台/套'),
    quality('设备验收合格率', '＝', '100', '%'),
    timeliness('设备采购完成时间', '≤', '6', '月'),
    cost('项目预算控制数', '≤', '21.340000', '万元'),
    economicBenefit('延长设备使用寿命', '定性', '良'),
    lasting('设备使用年限', '≥', '6', '年'),
    satisfaction('使用人员满意度', '＞', '85', '%'),
  ],
};

const volunteers: SampleProject = {
  unit: 'center',
  code: '99010624T000000410068',
  name: '志愿服务与公益项目',
  owner: 'lin',
  total: '9.800000',
  spending: otherGoods('2080208-基层政权建设和社区治理'),
  goal: '组织志愿者开展文明引导、环境维护和助老助残服务，表彰优秀志愿者，弘扬志愿精神。',
  indicators: [
    quantity('组织志愿服务', '≥', '80', '次'),
    quantity('参加志愿者', '≥', '1600', '人/次'),
    quality('志愿服务时长录入率', '≥', '95', '%'),
    timeliness('志愿者表彰于12月5日前完成', '≤', '12', '月'),
    cost('项目预算控制数', '≤', '9.800000', '万元'),
    socialBenefit('营造互助友爱的社区氛围', '定性', '优'),
    satisfaction('志愿者满意度', '≥', '95', '%'),
  ],
};

export const SERVICE_CENTER: readonly SampleProject[] = [
  canteen,
  serviceCounters,
  counselling,
  visits,
  equipment,
  volunteers,
];
