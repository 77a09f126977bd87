import { cost, quality, quantity, satisfaction, socialBenefit, timeliness } from '../indicator';
import { entrusted, otherGoods, relief, type SampleProject } from '../project';

const SUBSIDY = '230022702-体制定额补助';

const festivalVisits: SampleProject = {
  unit: 'street',
  code: '99010624T000000340018',
  name: '云财社指[2023]118号提前下达2024年困难家庭节日慰问经费',
  owner: 'wang',
  total: '29.400000',
  spending: relief('2089999-其他社会保障和就业支出'),
  transfer: { document: '云财社指[2023]118号', subject: SUBSIDY },
  goal: '元旦、春节前夕走访慰问辖区困难家庭，逐户送上慰问金和慰问品，了解实际困难并协助解决。',
  indicators: [
    quantity('慰问困难家庭', '≤', '490', '户'),
    quantity('发放慰问品', '≥', '490', '份'),
    quality('慰问款物发放准确率', '＝', '100', '%', '反向指标'),
    timeliness('慰问工作开展时间', '≥', '1', '月'),
    cost('项目预算控制数', '≤', '29.400000', '万元'),
    cost('慰问标准', '＝', '600', '元/户'),
    socialBenefit('困难家庭得到节日关怀', '定性', '优'),
    satisfaction('慰问对象满意度', '≥', '95', '%'),
  ],
};

const entitledGroups: SampleProject = {
  unit: 'street',
  code: '99010624T000000340025',
  name: '云财社指[2023]131号提前下达2024年军属和优抚家庭节日慰问经费',
  owner: 'wang',
  total: '18.260000',
  spending: relief('2080899-其他优抚支出'),
  transfer: { document: '云财社指[2023]131号', subject: SUBSIDY },
  goal: '建军节、春节期间慰问优抚对象和现役军人家庭，落实优待政策，营造尊崇军人的社会氛围。',
  indicators: [
    quantity('慰问优抚对象', '≥', '332', '人', '正向指标'),
    quality('慰问金足额发放率', '＝', '100', '%'),
    timeliness('建军节慰问于8月前完成', '≤', '8', '月'),
    timeliness('慰问金当月发放', '定性', '按时完成'),
    cost('项目预算控制数', '≤', '18.260000', '万元'),
    cost('慰问标准', '＝', '550', '元/人'),
    socialBenefit('优抚对象荣誉感增强', '定性', '好'),
    satisfaction('优抚对象满意度', '≥', '98', '%'),
  ],
};

const dustControl: SampleProject = {
  unit: 'street',
  code: '99010624T000000340032',
  name: '云财资环指[2023]076号提前下达2024年裸露土地苫盖与降尘经费',
  owner: 'feng',
  total: '41.735100',
  spending: entrusted('2110301-大气'),
  transfer: { document: '云财资环指[2023]076号', subject: '2300311-节能环保' },
  goal: '对拆除腾退地块和待建空地铺设防尘网，重点路段每日喷雾降尘，减少风起扬尘，并建立裸地台账逐块销号。',
  indicators: [
    quantity('苫盖裸露土地面积', '≥', '51,600', '平方米'),
    quantity('喷雾作业用水', '≥', '380', '吨'),
    quality('防尘网完好率', '≥', '95', '%'),
    timeliness('2023年冬季降尘作业尾款支付', '≤', '3', '月'),
    timeliness('裸地台账更新轮次', '≥', '4', '次'),
    cost('项目预算控制数', '≤', '41.735100', '万元'),
    socialBenefit('重点路段扬尘投诉减少', '定性', '优'),
    satisfaction('周边居民满意度', '≥', '85', '%'),
  ],
};

const districtLibrary: SampleProject = {
  unit: 'center',
  code: '99010624T000000340049',
  name: '云财文指[2023]059号提前下达2024年公共文化设施免费开放补助',
  owner: 'lin',
  total: '12.000000',
  spending: otherGoods('2070109-群众文化'),
  transfer: { document: '云财文指[2023]059号', subject: '2300249-文化旅游体育与传媒' },
  goal: '保障社区图书室、多功能厅免费向居民开放，开展阅读推广活动，丰富居民精神文化生活。',
  indicators: [
    quantity('免费开放天数', '≥', '300', '天', '正向指标'),
    quantity('新增图书', '≥', '1200', '册'),
    quantity('阅读推广活动', '≥', '12', '场次'),
    quality('设施完好率', '≥', '95', '%'),
    timeliness('每天开放时长', '≥', '8', '小时'),
    cost('项目预算控制数', '≤', '12.000000', '万元'),
    socialBenefit('丰富居民文化生活', '定性', '好'),
    satisfaction('读者满意度', '定性', '好'),
  ],
};

export const TRANSFERS: readonly SampleProject[] = [
  festivalVisits,
  entitledGroups,
  dustControl,
  districtLibrary,
];
