import { actual, done, executed, fulfilled, graded, type SampleReport } from '../report';

const laneCleaning: SampleReport = {
  project: '99010622T000000310017',
  goalActual:
    '全年对46条背街小巷实行每日两扫、全天保洁，冬季完成3次铲冰除雪，日常检查未发现大面积积存垃圾。街巷环境类投诉比上年有所减少，但夏季西瓜、落叶时段仍有波动，投诉下降幅度未达到预期。',
  money: { executed: '642.385' },
  rows: [
    actual('46'),
    actual('186400'),
    actual('121'),
    actual('26480'),
    actual('97.4'),
    actual('93.2'),
    actual('25'),
    done('2024-03-08'),
    executed,
    actual('34.46'),
    actual(
      '8.2',
      '夏秋两季瓜果上市和落叶集中，部分点位保洁力量跟不上，投诉下降幅度小于预期。',
      '与保洁公司商定季节性增员方案，6至8月、10至11月在投诉集中街巷各增加一个机动班组。',
    ),
    fulfilled('制定了日巡查、周通报、月考核的工作机制，考核结果与服务费挂钩。'),
    actual('94.6'),
  ],
  course: { state: 'APPROVED', remarks: [{ row: 11, text: '请在下年度合同中明确季节性增员的标准。' }] },
};

const wasteSorting: SampleReport = {
  project: '99010622T000000310024',
  goalActual:
    '12座分类驿站全年运行，165个桶站按时段安排值守，开展宣传活动53场。居民分类意识有所提高，但厨余垃圾分出量和准确投放率没有达到年初目标。',
  money: { executed: '301.5' },
  rows: [
    actual(
      '86',
      '部分桶站值守时间与居民上班时间冲突，居民希望延长开放时间。',
      '试行误时投放点，延长早晚开放时间。',
    ),
    actual('12'),
    actual('165'),
    actual(
      '3128',
      '租住人口变化大，新住户分类习惯尚未养成，厨余垃圾混投较多。',
      '将分类指引纳入租房登记告知内容，加密值守频次。',
    ),
    actual('53'),
    actual('74', '无人值守时段混投问题突出。', '在混投严重的桶站安装语音提示和摄像设备。'),
    actual('92', '13个桶站因使用年限较长出现破损，年底前未能全部更换。', '列入下年度第一季度更换计划。'),
    actual('12'),
    executed,
    actual('226.8', '3名值守人员中途离职，费用按实际在岗月份结算。', '下年度按上限申报，不再写成固定金额。'),
    graded(
      '达成',
      '85',
      '全年分出可回收物860吨，生活垃圾总量较上年下降1.6%。',
      '分出量未达到预期，减量效果有限。',
    ),
    graded(
      '部分达成',
      '70',
      '抽查显示约七成居民能够主动分类。',
      '部分居民仍依赖桶站值守人员二次分拣。',
      '开展入户宣传和积分奖励，逐步减少二次分拣。',
    ),
  ],
  course: {
    state: 'APPROVED',
    remarks: [{ row: 6, text: '准确投放率请附第三方检查通报。' }],
    percents: [
      {
        row: 12,
        grade: '部分达成',
        percent: '65',
        reason: '第三方检查显示主动分类比例为65%左右，按检查结果确认。',
      },
    ],
  },
};

const laneRenovation: SampleReport = {
  project: '99010624T000000320039',
  goalActual:
    '5条胡同立面修缮、路面铺装和架空线梳理全部完成并通过验收，施划停车位78个。受地下管线改移影响，工程实际于11月中旬完工。',
  money: { executed: '279.423118' },
  rows: [
    actual('5'),
    actual('6820.5'),
    actual('3.35'),
    actual('78'),
    actual('100'),
    done(
      '2024-11-15',
      '施工中发现未标注的燃气支线，改移手续办理用时20余天。',
      '今后开工前联合权属单位做好地下管线探测。',
    ),
    done('2024-12-20'),
    {
      kind: 'executed',
      reason: '结算审计核减工程款7.49万元，实际支出低于控制数。',
      improvement: '控制数今后按“不超过”申报。',
    },
    actual('262.4'),
    graded('达成', '90', '新增停车位78个，夜间违停明显减少。', '胡同西段停车位仍然紧张，居民轮候较多。'),
    fulfilled('成立胡同停车自管会，制定停车公约并已运行3个月。'),
    actual('83.5', '工期延长影响居民出行，部分居民不满意。', '建立施工期间居民沟通群，提前告知施工安排。'),
  ],
  course: { state: 'APPROVED' },
};

export const APPROVED_ENVIRONMENT: readonly SampleReport[] = [laneCleaning, wasteSorting, laneRenovation];
