import {
  cost,
  ecologicalBenefit,
  economicBenefit,
  lasting,
  quality,
  quantity,
  satisfaction,
  socialBenefit,
  timeliness,
} from '../indicator';
import { entrusted, type SampleProject } from '../project';

const laneCleaning: SampleProject = {
  unit: 'street',
  code: '99010622T000000310017',
  name: '背街小巷清扫保洁服务',
  owner: 'chen',
  total: '642.385000',
  spending: entrusted('2120501-城乡社区环境卫生'),
  purchase: {
    duty: '城市管理',
    catalogue: ['公共服务', '城乡维护服务', '环境卫生服务'],
    field: '城乡社区支出',
    amount: '642.385000',
  },
  goal: '通过购买专业保洁服务，对辖区46条背街小巷实行每日两扫、全天巡回保洁，做到路面无积存垃圾、无污水、无小广告，冬季按预案铲冰除雪，使街巷环境保持干净整洁，居民对街巷环境的满意程度稳步提高。',
  indicators: [
    quantity('清扫保洁街巷数量', '＝', '46', '条', '正向指标'),
    quantity('清扫保洁面积', '≥', '186,400', '平方米', '正向指标'),
    quantity('配备保洁人员', '≥', '118', '人', '正向指标'),
    quantity('小广告清除数量', '≥', '24000', '张'),
    quality('街巷保洁日常检查合格率', '≥', '95', '%', '正向指标'),
    quality('市级环境卫生专业检查成绩', '＞', '90', '分'),
    timeliness('垃圾滞留时间', '≤', '30', '分钟', '反向指标'),
    timeliness('保洁服务合同在3月底前签订', '≤', '3', '月'),
    cost('项目预算控制数', '≤', '642.385000', '万元', '反向指标'),
    cost('保洁作业单位面积年成本', '≤', '34.47', '元/平方米'),
    socialBenefit('街巷环境脏乱问题投诉量较上年下降率', '≥', '10', '%'),
    lasting('健全背街小巷日常巡查和考核机制', '定性', '优'),
    satisfaction('社区居民对街巷环境满意度', '≥', '92', '%', '正向指标'),
  ],
};

const wasteSorting: SampleProject = {
  unit: 'street',
  code: '99010622T000000310024',
  name: '生活垃圾分类运行管理',
  owner: 'chen',
  total: '318.760000',
  spending: entrusted('2110304-固体废弃物与化学品'),
  purchase: {
    duty: '城市管理',
    catalogue: ['公共服务', '城乡维护服务', '环境卫生服务'],
    field: '节能环保支出',
    amount: '296.400000',
  },
  goal: '按照生活垃圾管理要求，完成全年分类驿站运行、桶站值守、厨余垃圾分出和宣传引导工作，居民分类习惯进一步巩固，厨余垃圾分出量稳中有升，分类知晓率和参与率达到考核要求。',
  indicators: [
    satisfaction('居民对垃圾分类服务满意度', '≥', '90', '%', '正向指标'),
    quantity('运行分类驿站', '＝', '12', '座'),
    quantity('桶站值守点位', '≥', '165', '个'),
    quantity('厨余垃圾分出量', '≥', '3,650', '吨'),
    quantity('开展分类宣传活动', '≥', '48', '场次'),
    quality('居民家庭分类准确投放率', '≥', '85', '%'),
    quality('桶站设施完好率', '＝', '100', '%', '反向指标'),
    timeliness('项目实施时间', '≥', '12', '月', '反向指标'),
    cost('项目预算控制数', '≤', '318.760000', '万元'),
    cost('桶站值守人员费用', '＝', '231', '万元'),
    ecologicalBenefit('生活垃圾减量化、资源化水平得到提升', '定性', '好'),
    lasting('居民主动分类意识逐步养成', '定性', '良'),
  ],
};

/** Carries the rare character of the sample's place names, 𠮷 (outside the BMP). */
const publicToilets: SampleProject = {
  unit: 'street',
  code: '99010623T000000310033',
  name: '公共卫生间运行维护',
  owner: 'chen',
  total: '126.400000',
  spending: entrusted('2120501-城乡社区环境卫生'),
  goal: '对辖区23座公共卫生间进行日常保洁、维修和用品更换，完成𠮷庆胡同公共卫生间适老化改造，保证24小时开放，无异味、无积水，方便居民和过往人员如厕。',
  indicators: [
    quantity('管护公共卫生间', '＝', '23', '座'),
    quantity('𠮷庆胡同公共卫生间改造面积', '≥', '64.5', '平米'),
    quantity('更换节水器具', '≥', '140', '件'),
    quality('日常巡检合格率', '≥', '96', '%', '正向指标'),
    quality('改造工程验收', '定性', '合格'),
    timeliness('适老化改造完成时间', '≤', '8', '月', '反向指标'),
    timeliness('每月支付运维费用时间', '≤', '15', '日'),
    cost('项目预算控制数', '≤', '126.400000', '万元'),
    socialBenefit('方便群众生活', '定性', '优良中低差'),
    lasting('设施长期稳定使用', '定性', '好'),
    satisfaction('使用人员满意度', '≥', '88', '%'),
  ],
};

const bulkyWaste: SampleProject = {
  unit: 'street',
  code: '99010623T000000310041',
  name: '大件垃圾及装修垃圾清运',
  owner: 'chen',
  total: '57.200000',
  spending: entrusted('2120501-城乡社区环境卫生'),
  goal: '及时清运居民投放的大件垃圾和装修垃圾，**时间前完成暂存点规范化整治，消除占道堆放，保证消防通道畅通。',
  indicators: [
    quantity('清运大件垃圾', '≥', '2200', '吨'),
    quantity('指标1：清运装修垃圾车次', '≥', '310', '次'),
    quantity('规范暂存点', '≤', '9', '个', '正向指标'),
    quality('垃圾规范处置率', '＝', '100', '%'),
    timeliness('**时间前完成暂存点整治', '≤', '10', '月'),
    timeliness('接到居民报运后清运时间', '≤', '2', '天'),
    cost('项目预算控制数', '≤', '52.700000', '万元'),
    economicBenefit('通过集中清运节约居民清运支出', '定性', '3'),
    ecologicalBenefit('减少乱堆乱放对环境的影响', '定性', '优'),
    satisfaction('居民满意度', '定性', '好'),
  ],
};

export const SANITATION: readonly SampleProject[] = [laneCleaning, wasteSorting, publicToilets, bulkyWaste];
