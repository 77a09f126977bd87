import {
  cost,
  lasting,
  quality,
  quantity,
  satisfaction,
  socialBenefit,
  socialCost,
  timeliness,
} from '../indicator';
import { entrusted, otherGoods, relief, type SampleProject } from '../project';

const GOVERNANCE = '2080208-基层政权建设和社区治理';

const communityWorkers: SampleProject = {
  unit: 'street',
  code: '99010622T000000350011',
  name: '社区专职工作者保障经费',
  owner: 'zhao',
  total: '1,486.207914',
  spending: relief(GOVERNANCE),
  goal: '按时足额发放社区工作者工资、奖金，缴纳社会保险和住房公积金，保障14个社区工作者队伍稳定，支持社区开展为民服务工作。',
  indicators: [
    satisfaction('社区工作者满意度', '≥', '90', '%', '正向指标'),
    quantity('保障社区工作者人数', '≥', '142', '人', '正向指标'),
    quantity('组织业务培训', '≥', '6', '次'),
    quality('工资发放准确率', '＝', '100', '%'),
    quality('培训合格率', '≥', '95', '%'),
    timeliness('每月20日前发放工资', '≤', '20', '日'),
    cost('项目预算控制数', '≤', '1,486.207914', '万元'),
    cost('人均年工资标准', '≤', '10.4663', '万元/人'),
    socialBenefit('社区服务群众能力得到提升', '定性', '优'),
    lasting('社区工作者队伍保持稳定，年流失率', '＜', '8', '%'),
  ],
};

const publicWelfare: SampleProject = {
  unit: 'street',
  code: '99010622T000000350028',
  name: '社区公益事业专项补助资金',
  owner: 'zhao',
  total: '198.000000',
  spending: otherGoods(GOVERNANCE),
  goal: '支持各社区居委会用于小微设施维修、文体活动、扶贫帮困和志愿服务等公益事业，经居民会议讨论决定使用，做到公开透明。',
  indicators: [
    quantity('补助社区数量', '＝', '14', '个'),
    quantity('实施公益项目', '≥', '56', '个'),
    quantity('受益居民', '≥', '18600', '人次'),
    quality('公益金使用公示率', '＝', '100', '%'),
    quality('参照2022年管理办法规范使用率', '＝', '100', '%'),
    timeliness('公益项目于11月底前实施完毕', '≤', '11', '月'),
    cost('项目预算控制数', '≤', '198.000000', '万元'),
    socialBenefit('居民参与社区事务积极性', '定性', 'h'),
    lasting('社区自治能力逐步增强', '定性', '良'),
    satisfaction('居民满意度', '≥', '88', '%'),
  ],
};

const communityRooms: SampleProject = {
  unit: 'street',
  code: '99010623T000000350035',
  name: '社区办公及活动用房租赁',
  owner: 'zhao',
  total: '157.300000',
  spending: otherGoods(GOVERNANCE),
  goal: '租赁社区办公用房和居民活动用房，缓解社区用房紧张问题，为居民提供议事、办事和活动场所。',
  indicators: [
    quantity('租赁用房数量', '＝', '11', '处'),
    quantity('租赁面积', '≥', '2,384.6', '平方米'),
    quality('房屋安全检查合格率', '＝', '100', '%'),
    timeliness('每半年支付租金时间', '≤', '6', '月'),
    timeliness('2023年第四季度租金支付', '＝', '0', '月'),
    cost('项目预算控制数', '＝', '157.300000', '万元'),
    cost('日租金单价', '≤', '1.85', '元/平方米'),
    socialBenefit('社区用房条件得到改善', '定性', '优良中低差'),
    satisfaction('社区居民满意度', '≥', '85', '%'),
  ],
};

/** Its longest name of an indicator runs to some 150 characters, as clerks paste whole paragraphs. */
const socialOrganisations: SampleProject = {
  unit: 'street',
  code: '99010623T000000350042',
  name: '社区社会组织培育扶持',
  owner: 'zhao',
  total: '42.000000',
  spending: entrusted(GOVERNANCE),
  purchase: {
    duty: '社区建设',
    catalogue: ['公共服务', '社会治理服务', '社会组织建设与管理服务'],
    field: '社会保障和就业支出',
    amount: '42.000000',
  },
  goal: '委托专业机构培育扶持社区社会组织，提供能力培训、项目督导和资源对接，引导社区社会组织参与为老服务、邻里互助和环境美化。',
  indicators: [
    quantity('培育社区社会组织', '≥', '20', '个'),
    quantity('开展能力培训', '≥', '10', '期'),
    quantity('扶持公益微项目', '≥', '15', '个'),
    quality('项目中期及末期评估合格率', '≥', '90', '%'),
    timeliness('委托服务时长', '≥', '12', '月'),
    cost('项目预算控制数', '≤', '42.000000', '万元'),
    socialBenefit(
      '通过为社区社会组织提供注册咨询、能力建设、项目督导、资源链接和展示交流等服务，引导居民从身边小事做起参与楼门院治理、邻里互助、垃圾分类、文明养犬和停车自管，逐步形成党组织领导、居委会主导、社会组织协同、居民广泛参与的共建共治共享工作格局，居民对社区事务的知晓率、参与率和认同感得到明显提高，社区矛盾纠纷在家门口得到化解',
      '定性',
      '良',
    ),
    socialCost('开展活动占用公共空间对周边居民的影响', '定性', '低'),
    lasting('社区社会组织存续一年以上比例', '≥', '80', '%'),
    satisfaction('社区社会组织成员满意度', '≥', '90', '%'),
  ],
};

export const COMMUNITY: readonly SampleProject[] = [
  communityWorkers,
  publicWelfare,
  communityRooms,
  socialOrganisations,
];
