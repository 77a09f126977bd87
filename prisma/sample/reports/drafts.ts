import { actual, blank, done, executed, fulfilled, type SampleReport } from '../report';

const bulkyWaste: SampleReport = {
  project: '99010623T000000310041',
  goalActual: '',
  money: { executed: '55.84' },
  rows: [
    actual('2318'),
    actual('327'),
    blank,
    actual('100'),
    blank,
    actual('1.5'),
    executed,
    blank,
    blank,
    blank,
  ],
  course: { state: 'DRAFTING' },
};

const festivalVisits: SampleReport = {
  project: '99010624T000000340018',
  goalActual: '元旦、春节前走访慰问困难家庭486户。',
  money: { executed: '29.16' },
  rows: [
    actual('486'),
    actual('486', '4户家庭长期外出，慰问品由社区代收。'),
    blank,
    done('2024-01-26'),
    executed,
    blank,
    blank,
    blank,
  ],
  course: { state: 'DRAFTING' },
};

const communityRooms: SampleReport = {
  project: '99010623T000000350035',
  goalActual: '租赁11处社区用房，其中2处于年中完成消防改造。',
  money: {},
  rows: [actual('11'), actual('2384.6'), actual('100'), blank, blank, blank, actual('1.81'), blank, blank],
  course: { state: 'DRAFTING' },
};

const watch: SampleReport = {
  project: '99010623T000000360038',
  goalActual: '全年组织志愿者和巡逻队员参加值守53,918人次，重点时段值守91天，地区治安秩序平稳。',
  money: { executed: '134.1' },
  rows: [
    actual('53918'),
    actual('136'),
    actual('91'),
    actual('98.7'),
    fulfilled('志愿者补助已按季度发放完毕。'),
    executed,
    actual('25'),
    blank,
    blank,
    actual('97.6'),
  ],
  course: { state: 'DRAFTING' },
};

const archives: SampleReport = {
  project: '99010624T000000370047',
  goalActual: '',
  money: { executed: '16.5' },
  rows: [
    blank,
    blank,
    blank,
    done('2024-08-09'),
    done('2024-10'),
    fulfilled('按合同支付16.5万元。'),
    blank,
    blank,
  ],
  course: { state: 'DRAFTING' },
};

const canteen: SampleReport = {
  project: '99010623T000000410013',
  goalActual: '2家社区食堂全年正常供餐，老年人就餐64,380人次。',
  money: { executed: '42.6', other: { annual: '6', executed: '5.217' } },
  rows: [actual('2'), actual('64380'), blank, actual('100'), blank, executed, actual('5'), blank, blank],
  course: { state: 'DRAFTING' },
};

export const DRAFTS: readonly SampleReport[] = [
  bulkyWaste,
  festivalVisits,
  communityRooms,
  watch,
  archives,
  canteen,
];
