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

/** Only three targets: too few for an evaluation that says anything. */
const officeRent: SampleProject = {
  unit: 'street',
  code: '99010622Y000000370016',
  name: '机关办公用房租赁',
  owner: 'sun',
  total: '345.718600',
  spending: otherGoods('2010302-一般行政管理事务'),
  goal: '按照租赁合同支付机关办公用房租金，保障机关正常办公。',
  indicators: [
    quantity('租赁办公用房面积', '＝', '4,310.75', '平方米'),
    socialBenefit('机关办公条件得到保障', '定性', '优'),
    satisfaction('机关干部满意度', '≥', '90', '%'),
  ],
};

const informationSystems: SampleProject = {
  unit: 'street',
  code: '99010623T000000370023',
  name: '信息系统运行维护',
  owner: 'sun',
  total: '63.900000',
  spending: entrusted('2010302-一般行政管理事务'),
  purchase: {
    duty: '综合保障',
    catalogue: ['政府履职辅助性服务', '信息化服务', '机关信息系统开发与维护服务'],
    field: '一般公共服务支出',
    amount: '58.000000',
  },
  goal: '委托专业公司对机关网络、服务器、办公终端和视频会议系统进行运行维护，按照网络安全等级保护要求开展测评和加固，保障系统稳定安全运行。',
  indicators: [
    quantity('维护办公终端', '≥', '268', '台'),
    quantity('维护信息系统', '＝', '7', '个'),
    quantity('现场驻点人员', '＝', '3', '人'),
    quality('系统正常运行率', '≥', '99.5', '%', '正向指标'),
    quality('等级保护测评', '定性', '通过'),
    timeliness('故障响应时间', '≤', '30', '分钟', '正向指标'),
    timeliness('测评工作于11月30日前完成', '≤', '30', '日'),
    cost('项目预算控制数', '≤', '63.900000', '万元'),
    economicBenefit('减少重复采购支出', '定性', '良'),
    lasting('信息系统使用年限', '≥', '5', '年'),
    satisfaction('使用人员满意度', '≥', '90', '%'),
  ],
};

const hotline: SampleProject = {
  unit: 'street',
  code: '99010624T000000370030',
  name: '便民热线诉求办理服务',
  owner: 'sun',
  total: '52.000000',
  spending: entrusted('2010302-一般行政管理事务'),
  goal: '购买热线诉求派单、回访和数据分析服务，提高群众诉求的响应率、解决率和满意率，推动高频问题源头治理。',
  indicators: [
    quantity('办理诉求工单', '≥', '9,600', '件'),
    quantity('形成诉求分析报告', '≥', '52', '份'),
    quality('诉求响应率', '＝', '100', '%'),
    quality('诉求解决率', '≥', '93', '%'),
    timeliness('紧急诉求到场处置时间', '≤', '2', '小时'),
    cost('项目预算控制数', '≤', '52.000000', '万元'),
    socialBenefit('高频问题工单量较上年下降率', '≥', '10', '%'),
    lasting('完善诉求办理协同机制', '定性', '优'),
    satisfaction('诉求人满意度', '≥', '93', '%', '正向指标'),
  ],
};

const archives: SampleProject = {
  unit: 'street',
  code: '99010624T000000370047',
  name: '档案整理与数字化',
  owner: 'sun',
  total: '16.500000',
  spending: entrusted('2012604-档案馆'),
  goal: '完成机关2022年至2023年文书、会计和工程档案的整理、扫描和目录数据库建设，改善档案保管条件，方便查阅利用。',
  indicators: [
    quantity('整理2022年及2023年文书档案', '≥', '3800', '件'),
    quantity('档案扫描', '≥', '76,000', '页'),
    quality('扫描图像合格率', '≥', '99', '%'),
    timeliness('档案整理归档完成', '≤', '8', '月'),
    timeliness('项目验收时间', '＝', '10', '月'),
    cost('项目预算控制数', '定性', '16.5', '万元'),
    lasting('档案查阅利用效率提高', '定性', '高'),
    satisfaction('查阅人员满意度', '定性', '好'),
  ],
};

export const OFFICE: readonly SampleProject[] = [officeRent, informationSystems, hotline, archives];
