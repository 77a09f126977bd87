import { actual, done, executed, fulfilled, graded, type SampleReport } from '../report';

const airQuality: SampleReport = {
  project: '99010624T000000320022',
  goalActual:
    '全年巡查工地和裸地1,012次，巡查餐饮单位506家次，发现问题全部通报，粗颗粒物浓度排名位于全区中上游。',
  money: { executed: '47.2' },
  rows: [
    actual('1012'),
    actual('506'),
    actual('96.4'),
    actual('99'),
    actual('0.8'),
    actual('12'),
    executed,
    fulfilled('粗颗粒物年均浓度同比下降4.1%。'),
    fulfilled('施工单位均能落实防尘措施。'),
  ],
  course: {
    state: 'RESUBMITTED',
    returned: {
      reason: '“施工单位自觉落实防尘措施”评为全部达成，与全年通报问题217件不符，请重新评定。',
      remarks: [{ row: 9, text: '请结合通报和处罚数据重新填写。' }],
    },
    corrections: {
      rows: [
        {
          row: 9,
          report: graded(
            '达成',
            '82',
            '全年通报问题217件，均在限期内整改；重复发生问题的工地由11家减少到4家。',
            '4家工地存在屡改屡犯的情况。',
          ),
        },
      ],
    },
  },
};

const drugControl: SampleReport = {
  project: '99010624T000000360045',
  goalActual: '对37名社区戒毒、社区康复人员签订帮教协议，开展禁毒宣传19场。',
  money: { executed: '19.8' },
  rows: [
    actual('37'),
    actual('19'),
    actual('100'),
    actual('12'),
    executed,
    actual('8.1', '3名康复人员复吸。', '加强帮教。'),
    fulfilled('在4所学校开展禁毒课堂，覆盖学生2,300人。'),
    actual('86.9'),
  ],
  course: {
    state: 'RESUBMITTED',
    returned: {
      reason: '复吸率超过目标，改进措施过于笼统；总体目标未说明管控效果。',
      remarks: [{ row: 6, text: '请写明对复吸人员采取的措施，以及下一步如何防止。' }],
    },
    corrections: {
      goalActual:
        '对37名社区戒毒、社区康复人员全部签订帮教协议，落实每月见面和检测，3名复吸人员已依法处理并转入强制隔离戒毒；开展禁毒宣传进社区、进学校、进企业19场。',
      rows: [
        {
          row: 6,
          report: actual(
            '8.1',
            '3名康复人员因失业、家庭变故复吸，帮教人员未能及时掌握动态。',
            '对高风险人员由每月见面调整为每周见面，联合社保所提供就业帮扶，每季度评估一次风险等级。',
          ),
        },
      ],
    },
  },
};

const entitledGroups: SampleReport = {
  project: '99010624T000000340025',
  goalActual: '春节、建军节期间走访慰问优抚对象332人，慰问金全部发放到位。',
  money: { executed: '18.26' },
  rows: [
    actual('332'),
    actual('100'),
    done('2024-08-15', '部分优抚对象居住外地，联系确认用时较长。', '提前一个月核对联系方式。'),
    fulfilled('慰问金均在当月通过银行发放。'),
    executed,
    actual('550'),
    fulfilled('为优抚对象悬挂光荣牌26块，走访中未接到意见。'),
    actual('98.8'),
  ],
  course: {
    state: 'RESUBMITTED',
    returned: {
      reason: '建军节慰问的完成时间与发放记录不一致，请核对后重新提交。',
      remarks: [{ row: 3, text: '发放记录显示最后一笔为7月30日，请核对。' }],
    },
    corrections: { rows: [{ row: 3, report: done('2024-07-30') }] },
  },
};

export const RESUBMITTED: readonly SampleReport[] = [airQuality, drugControl, entitledGroups];
