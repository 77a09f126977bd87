import {
  cost,
  ecologicalBenefit,
  lasting,
  quality,
  quantity,
  satisfaction,
  socialBenefit,
  socialCost,
  timeliness,
} from '../indicator';
import { entrusted, otherGoods, type SampleProject } from '../project';

const greenSpaces: SampleProject = {
  unit: 'street',
  code: '99010623T000000320015',
  name: '公共绿地养护',
  owner: 'chen',
  total: '214.563800',
  spending: entrusted('2120501-城乡社区环境卫生'),
  purchase: {
    duty: '城市管理',
    catalogue: ['公共服务', '城乡维护服务', '园林绿化养护服务'],
    field: '城乡社区支出',
    amount: '209.800000',
  },
  goal: '对街道管辖的公共绿地、行道树和社区微花园进行全年养护，按季节完成浇水、修剪、病虫害防治和补植，确保植物长势良好、无裸露土地，为居民提供舒适的休憩环境。',
  indicators: [
    quantity('养护绿地面积', '≥', '83,275', '平米', '正向指标'),
    quantity('修剪行道树', '≥', '1560', '株'),
    quantity('新建社区微花园', '＝', '6', '处'),
    quality('绿地养护达标率', '≥', '95', '%'),
    quality('补植苗木成活率', '≥', '98', '%'),
    timeliness('春季补植完成时间', '≤', '5', '月'),
    timeliness('养护服务时长', '＝', '1', '年'),
    cost('项目预算控制数', '≤', '214.563800', '万元'),
    socialCost('占道作业对居民出行的影响', '定性', '低'),
    ecologicalBenefit('辖区绿视率保持稳定', '定性', '好'),
    lasting('居民共同维护绿化成果', '定性', '98'),
    satisfaction('居民对绿化养护满意度', '≥', '90', '%'),
  ],
};

const airQuality: SampleProject = {
  unit: 'street',
  code: '99010624T000000320022',
  name: '大气污染防治巡查',
  owner: 'chen',
  total: '48.000000',
  spending: entrusted('2110301-大气'),
  goal: '聘请第三方对辖区施工工地、裸地、餐饮单位开展常态化巡查，发现扬尘、油烟问题及时通报整改，粗颗粒物浓度在全区排名保持中上游。',
  indicators: [
    quantity('巡查施工工地及裸地', '≥', '960', '次'),
    quantity('巡查餐饮服务单位', '≥', '480', '家'),
    quality('问题发现准确率', '≥', '95', '%'),
    quality('问题整改率', '＜', '100', '%', '正向指标'),
    timeliness('重污染天气应急响应时间', '≤', '1', '小时', '反向指标'),
    timeliness('巡查周期', '＝', '12', '月'),
    cost('项目预算控制数', '≤', '48.000000', '万元'),
    ecologicalBenefit('辖区空气质量持续改善', '定性', '高'),
    socialBenefit('施工单位自觉落实防尘措施', '定性', '优'),
  ],
};

const laneRenovation: SampleProject = {
  unit: 'street',
  code: '99010624T000000320039',
  name: '柳荫胡同片区环境整治提升',
  owner: 'chen',
  total: '286.912345',
  spending: otherGoods('2120399-其他城乡社区公共设施支出'),
  goal: '完成柳荫胡同片区5条胡同的立面修缮、路面铺装、架空线梳理和停车秩序整治，拆除影响通行的附属物，恢复传统风貌，改善居民居住和出行条件。',
  indicators: [
    quantity('整治胡同数量', '＝', '5', '条'),
    quantity('铺装路面面积', '≥', '6,820.50', '平方米'),
    quantity('梳理架空线长度', '≥', '3.2', '公里'),
    quantity('施划停车位', '≥', '76', '个'),
    quality('工程验收合格率', '＝', '100', '%'),
    timeliness('工程于2024年10月底前完工', '≤', '10', '月'),
    timeliness('完工后资料归档时间', '≤', '12', '月'),
    cost('项目预算控制数', '＝', '286.912345', '万元'),
    cost('每平方米路面铺装成本', '≤', '265', '元/平方米'),
    socialBenefit('片区停车矛盾得到缓解', '定性', '良'),
    lasting('建立胡同停车自管机制', '定性', '好'),
    satisfaction('片区居民满意度', '≥', '85', '%'),
  ],
};

const floodSeason: SampleProject = {
  unit: 'street',
  code: '99010624T000000320046',
  name: '雨季防汛保障',
  owner: 'chen',
  total: '36.500000',
  spending: otherGoods('2240199-其他应急管理支出'),
  goal: '汛期前完成低洼院落排查、排水设施疏通和防汛物资储备，汛期落实24小时值守，做到险情早发现、早处置，确保不发生人员伤亡。',
  indicators: [
    quantity('储备防汛沙袋', '≥', '12000', '条'),
    quantity('疏通排水管线', '≥', '8.6', '公里'),
    quantity('开展防汛演练', '≥', '2', '场'),
    quality('防汛物资完好率', '＝', '100', '%'),
    timeliness('汛前准备工作完成', '定性', '2024-5-31'),
    timeliness('险情到场处置时间', '≤', '30', '分钟'),
    cost('项目预算控制数', '≤', '36.500000', '元'),
    socialBenefit('汛期因灾伤亡人数', '＝', '0', '人'),
    satisfaction('低洼院落居民满意度', '≥', '90', '%'),
  ],
};

export const ENVIRONMENT: readonly SampleProject[] = [greenSpaces, airQuality, laneRenovation, floodSeason];
