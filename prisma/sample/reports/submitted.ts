import { actual, done, executed, fulfilled, graded, type SampleReport } from '../report';

const publicToilets: SampleReport = {
  project: '99010623T000000310033',
  goalActual:
    '23座公共卫生间全年24小时开放，完成𠮷庆胡同公共卫生间适老化改造64.5平方米，增设扶手、呼叫器和无障碍坡道，更换节水器具152件。',
  money: { executed: '124.918' },
  rows: [
    actual('23'),
    actual('64.5'),
    actual('152'),
    actual('96.8'),
    fulfilled('改造工程于8月通过四方验收，一次合格。'),
    done('2024-08-20'),
    actual('13'),
    executed,
    graded(
      '达成',
      '90',
      '改造后老年人、残疾人如厕更加方便，全年表扬类工单11件。',
      '仍有2座卫生间因场地限制无法设置坡道。',
    ),
    fulfilled('建立设施维修台账，报修24小时内处理。'),
    actual('90.2'),
  ],
  course: { state: 'SUBMITTED' },
};

const minimumLiving: SampleReport = {
  project: '99010622T000000330036',
  goalActual:
    '按月为308户、421名低保人员发放低保金，开展动态核查4轮，新增19户、退出31户，做到应保尽保、应退尽退。',
  money: { executed: '398.162' },
  rows: [
    actual('308'),
    actual('421'),
    actual('100'),
    actual('0'),
    actual('9'),
    executed,
    actual('1450'),
    fulfilled('符合条件的困难家庭全部纳入保障，未发生因贫致困的极端事件。'),
    actual('92.6'),
    actual('97.3'),
  ],
  course: { state: 'SUBMITTED' },
};

const publicWelfare: SampleReport = {
  project: '99010622T000000350028',
  goalActual:
    '14个社区全部使用公益事业专项补助资金，实施公益项目58个，受益居民20,140人次，资金使用均经居民会议讨论并公示。',
  money: { executed: '183.76', carryover: { initial: '12.5', annual: '12.5', executed: '12.5' } },
  rows: [
    actual('14'),
    actual('58'),
    actual('20140'),
    actual('100'),
    actual('100'),
    done('2024-11-28'),
    executed,
    graded(
      '达成',
      '85',
      '居民会议平均到会率76%，公益项目由居民提议的占六成。',
      '年轻居民参与议事的比例仍然偏低。',
    ),
    fulfilled('14个社区均修订了居民公约，楼门组长队伍保持稳定。'),
    actual('89.7'),
  ],
  course: { state: 'SUBMITTED' },
};

const informationSystems: SampleReport = {
  project: '99010623T000000370023',
  goalActual:
    '全年维护办公终端281台、信息系统7个，系统正常运行率99.7%，等级保护测评于11月通过，未发生网络安全事件。',
  money: { executed: '61.35' },
  rows: [
    actual('281'),
    actual('7'),
    actual('3'),
    actual('99.7'),
    fulfilled('2个二级系统通过等级保护测评，得分分别为84分和81分。'),
    actual('22'),
    actual('26'),
    executed,
    fulfilled('通过维修和利旧，减少新购终端23台。'),
    actual('5'),
    actual('91.5'),
  ],
  course: { state: 'SUBMITTED' },
};

const serviceCounters: SampleReport = {
  project: '99010623T000000410020',
  goalActual: '窗口辅助人员全年在岗10人，办理事项30,216件，推行综合窗口后群众平均等候时间缩短到11分钟。',
  money: { executed: '72.5' },
  rows: [
    actual('10'),
    actual('30216'),
    actual('0.3'),
    fulfilled('首问责任人登记率100%，未发生推诿投诉。'),
    actual('11'),
    executed,
    actual('7.25'),
    fulfilled('周六延时服务办件1,870件，方便了上班群众。'),
    actual('96.4'),
  ],
  course: { state: 'SUBMITTED' },
};

export const SUBMITTED: readonly SampleReport[] = [
  publicToilets,
  minimumLiving,
  publicWelfare,
  informationSystems,
  serviceCounters,
];
