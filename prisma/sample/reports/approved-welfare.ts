import { actual, done, executed, fulfilled, graded, type SampleReport } from '../report';

const elderlyStations: SampleReport = {
  project: '99010623T000000330012',
  goalActual:
    '8家养老服务驿站全年正常运营，累计服务老年人41,260人次，开展健康讲座70场，老年人就近享受助餐、助洁和日间照料服务。',
  money: { executed: '93.86' },
  rows: [
    actual('8'),
    actual('41260'),
    actual('70'),
    actual('100'),
    actual(
      '88.5',
      '两家驿站年中更换护理员，新员工尚在取证培训中。',
      '要求驿站优先录用持证人员，未持证的3个月内完成取证。',
    ),
    done('2024-12-13'),
    executed,
    actual('1.2'),
    actual('63.8'),
    fulfilled('8家驿站均续签运营协议，形成15分钟养老服务圈。'),
    actual('85.3', '助餐菜品更换较少，老年人意见较多。', '每月公布菜谱，听取就餐老年人意见。'),
  ],
  course: { state: 'APPROVED' },
};

const allowanceOver80: SampleReport = {
  project: '99010623T000000330029',
  goalActual: '按月向1,512名80周岁以上老年人发放高龄津贴，全部通过社会保障卡发放，未发生错发、漏发。',
  money: { annual: '191.5', executed: '189.74' },
  notes: '年中因符合条件人数增加，经批准追加预算5.2万元。',
  rows: [
    actual('1512'),
    actual('100'),
    actual('100'),
    actual('12'),
    {
      kind: 'executed',
      reason: '符合条件的高龄老年人比年初测算增加32人，经批准追加预算，实际支出高于年初控制数。',
      improvement: '编制预算时参考公安机关户籍年龄结构数据，提高测算准确性。',
    },
    actual('100'),
    actual('500'),
    graded(
      '达成',
      '92',
      '津贴按月发放，老年人普遍反映补贴了日常用药和生活开支。',
      '部分老年人由子女代管银行卡，未能及时知晓到账。',
    ),
    actual('98.2'),
  ],
  course: { state: 'APPROVED', remarks: [{ row: 5, text: '追加预算批复已核对，请随佐证材料归档。' }] },
};

const heating: SampleReport = {
  project: '99010624T000000330050',
  goalActual:
    '为1,705户平房居民发放清洁能源采暖补贴，维护电采暖设备2,380台，采暖季发现2起散煤复燃并已处理。因部分住户腾退和设备报停，补贴户数低于年初测算。',
  executionReason: '腾退和报停住户较多，补贴按实际用电量结算，资金结余上交财政。',
  money: { executed: '186.352' },
  rows: [
    actual(
      '1705',
      '本年有215户平房居民腾退或报停用电，不再享受补贴。',
      '每年采暖季前重新核定在用户数，按核定数编制预算。',
    ),
    actual('2380', '腾退院落设备已拆除，维护数量相应减少。', '更新设备台账，按在用设备签订维护合同。'),
    actual('100'),
    actual('96', '部分老旧设备配件停产，维修等待时间较长。', '结合设备更新计划，逐步淘汰停产型号。'),
    done('2024-09', '电力公司用电量数据晚于往年提供，核算时间顺延。', '提前与电力公司约定数据提供时间。'),
    executed,
    actual('1093'),
    graded(
      '部分达成',
      '78',
      '入户抽测152户，119户室温达到16摄氏度以上。',
      '33户房屋保温较差，夜间室温未达标。',
      '会同房屋管理单位逐户加装保温窗帘和门窗密封条，下一采暖季前完成。',
    ),
    graded(
      '部分达成',
      '75',
      '采暖季巡查46次，发现2起散煤复燃，已当场制止并收缴。',
      '个别租住户为节省费用使用散煤取暖。',
      '与出租人签订责任书，巡查频次增加到每周一次。',
    ),
    actual('79', '补贴发放晚于往年，居民咨询较多。', '在社区公告栏提前告知发放时间。'),
  ],
  course: {
    state: 'APPROVED',
    percents: [
      {
        row: 8,
        grade: '部分达成',
        percent: '70',
        reason: '抽测点位偏少，且未达标住户尚未整改，下调完成比例。',
      },
    ],
  },
};

export const APPROVED_WELFARE: readonly SampleReport[] = [elderlyStations, allowanceOver80, heating];
