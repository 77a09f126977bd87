import { cost, lasting, quality, quantity, satisfaction, socialBenefit, timeliness } from '../indicator';
import { otherGoods, type SampleProject } from '../project';

/** More than twenty targets: every event of the year in a row of its own. */
const communityCulture: SampleProject = {
  unit: 'street',
  code: '99010623T000000380019',
  name: '群众文化活动',
  owner: 'wu',
  total: '68.000000',
  spending: otherGoods('2070109-群众文化'),
  goal: '围绕传统节日和重要纪念日组织开展群众文化活动，扶持居民文艺团队，举办非遗体验和全民阅读活动，满足居民精神文化需求，提升地区文化氛围。',
  indicators: [
    quantity('春节文艺演出', '＝', '1', '场'),
    quantity('元宵节灯谜会', '＝', '14', '场次'),
    quantity('端午节民俗体验活动', '≥', '14', '场'),
    quantity('中秋节邻里诗会', '≥', '3', '场'),
    quantity('重阳节敬老演出', '≥', '2', '场'),
    quantity('非遗手作课程', '≥', '36', '次'),
    quantity('全民阅读沙龙', '≥', '24', '期'),
    quantity('居民合唱比赛参赛队伍', '≥', '14', '支'),
    quantity('扶持居民文艺团队', '≥', '32', '支'),
    quantity('参与活动居民', '≥', '15600', '人次'),
    quantity('发放活动纪念品', '≤', '3000', '份', '正向指标'),
    quality('活动安全保障方案审批率', '＝', '100', '%'),
    quality('演出节目原创率', '≥', '30', '%'),
    quality('非遗课程学员结业率', '≥', '80', '%'),
    timeliness('上半年活动完成时间', '≤', '6', '月'),
    timeliness('下半年活动完成时间', '≤', '12', '月'),
    timeliness('活动方案提前报备天数', '≥', '10', '天'),
    cost('项目预算控制数', '≤', '68.000000', '万元'),
    cost('单场活动平均成本', '≤', '0.85', '万元/场'),
    socialBenefit('弘扬传统文化，增强居民文化自信', '定性', '优'),
    socialBenefit('媒体报道活动', '≥', '10', '篇'),
    lasting('形成品牌文化活动', '定性', '好'),
    satisfaction('参与活动居民满意度', '≥', '92', '%'),
  ],
};

const sportsAndScience: SampleProject = {
  unit: 'street',
  code: '99010624T000000380026',
  name: '全民健身与科学普及活动',
  owner: 'wu',
  total: '25.400000',
  spending: otherGoods('2070308-群众体育'),
  goal: '组织健步走、乒乓球、广播操等群众性体育活动和科普大讲堂，维护社区健身器材，增强居民体质，提高科学素养。',
  indicators: [
    quantity('举办体育赛事', '≥', '6', '次'),
    quantity('科普大讲堂', '≥', '14', '场'),
    quantity('维护健身器材', '≥', '186', '件'),
    quality('健身器材完好率', '≥', '95', '%'),
    timeliness('活动举办时间', '≥', '12', '月', '反向指标'),
    cost('项目预算控制数', '＝', '24.500000', '万元'),
    socialBenefit('经常参加体育锻炼人数占比', '≥', '49.8', '%'),
    satisfaction('参与居民满意度', '≥', '90', '%'),
  ],
};

const memberEducation: SampleProject = {
  unit: 'street',
  code: '99010624T000000380033',
  name: '党员教育培训及关爱帮扶',
  owner: 'zhou',
  total: '22.350000',
  spending: otherGoods('2013299-其他组织事务支出'),
  goal: '开展党员集中轮训和主题党日活动，走访慰问老党员、生活困难党员，增强党组织凝聚力。',
  indicators: [
    quantity('培训党员', '≥', '4200', '人次'),
    quantity('慰问老党员和困难党员', '≤', '260', '人数', '正向指标'),
    quality('党员培训覆盖率', '＝', '100', '%'),
    timeliness('党员轮训于10月底前完成', '≤', '10', '月'),
    cost('项目预算控制数', '≤', '22.350000', '万元'),
    socialBenefit('党员先锋模范作用得到发挥', '定性', '优'),
    lasting('基层党组织战斗力增强', '定性', '优良中低差'),
    satisfaction('党员满意度', '≥', '95', '%'),
  ],
};

const partyCenter: SampleProject = {
  unit: 'street',
  code: '99010623T000000380040',
  name: '党群活动阵地运行',
  owner: 'zhou',
  total: '47.600000',
  spending: otherGoods('2013699-其他共产党事务支出'),
  goal: '保障党群活动阵地日常运行，向辖区党组织和群众开放，开展政策宣讲、技能培训和便民服务，扩大党的工作覆盖。',
  indicators: [
    quantity('开放服务天数', '≥', '290', '日'),
    quantity('接待党员群众', '≥', '22000', '人次'),
    quantity('开展主题活动', '≥', '60', '场次'),
    quality('场地设施完好率', '≥', '97', '%'),
    timeliness('运行期限', '＝', '1', '年'),
    cost('项目预算控制数', '≤', '47.600000', '万元'),
    cost('物业及能源费用', '＝', '18.6', '万元'),
    socialBenefit('党群联系更加密切', '定性', '好'),
    satisfaction('党员群众满意度', '≥', '95', '%'),
  ],
};

export const CULTURE: readonly SampleProject[] = [
  communityCulture,
  sportsAndScience,
  memberEducation,
  partyCenter,
];
