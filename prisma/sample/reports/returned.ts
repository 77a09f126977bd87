import { actual, done, executed, fulfilled, graded, type SampleReport } from '../report';

const greenSpaces: SampleReport = {
  project: '99010623T000000320015',
  goalActual: '完成全年绿地养护任务。',
  money: { executed: '208.9342' },
  rows: [
    actual('83275'),
    actual('2215', '春季大风后增加了安全性修剪。'),
    actual('6'),
    actual('96.1'),
    actual('95', '夏季持续高温，部分新植苗木死亡。', '加强浇水。'),
    done('2024-05-10'),
    actual('1'),
    executed,
    fulfilled('作业安排在非高峰时段，设置警示标志。'),
    fulfilled('绿视率与上年基本持平。'),
    graded('达成', '98', '认养绿地居民412户。', '部分认养户未坚持养护。'),
    actual('91.8'),
  ],
  course: {
    state: 'RETURNED',
    returned: {
      reason: '总体目标完成情况过于简单，未逐项说明；苗木成活率偏差的改进措施不具体，请补充后重新提交。',
      remarks: [
        { text: '请对照年初目标，分养护、补植、微花园三方面说明完成情况。' },
        { row: 5, text: '“加强浇水”不是可检查的措施，请写明责任单位、时间和补植计划。' },
        { row: 11, text: '认养户数请附名册作为佐证材料。' },
      ],
    },
  },
};

const disabledAllowance: SampleReport = {
  project: '99010623T000000330043',
  goalActual: '全年为203名困难残疾人发放生活补贴，为372名重度残疾人发放护理补贴，每月15日前通过银行代发。',
  money: { executed: '161.388' },
  rows: [
    actual('203'),
    actual('372'),
    actual('100'),
    fulfilled('每月均在15日前完成发放。'),
    executed,
    actual('161.388', '部分人员去世、迁出，补贴相应停发。', '按月核对人员变动情况。'),
    fulfilled('补贴缓解了残疾人家庭的生活压力。'),
    actual('12'),
    actual('93.3'),
  ],
  course: {
    state: 'RETURNED',
    returned: {
      reason: '“补贴按时发放”须逐月列出发放日期；护理支出减少12%没有说明测算依据。',
      remarks: [
        { row: 4, text: '请按月填写发放日期，7月的银行回单显示为18日。' },
        { row: 8, text: '12%的数据来源是什么？请补充测算说明，没有依据的不要填写。' },
      ],
    },
  },
};

const gasSafety: SampleReport = {
  project: '99010624T000000360052',
  goalActual: '为1,560户居民更换安全型调压器和软管，入户检查3,204户，发现并整改隐患87处。',
  executionReason: '集中采购中标价低于预算，节约资金。',
  money: { executed: '24.96' },
  rows: [
    actual('1560'),
    actual('3204'),
    actual('100'),
    done('2024-09-25'),
    executed,
    actual('0.016', '集中采购单价低于预算测算价。', '下年度按中标价编制预算。'),
    graded('达成', '80', '全年未发生燃气事故。', '财产损失减少情况难以量化。'),
    actual('96.2'),
    actual('91.4'),
  ],
  course: {
    state: 'RETURNED',
    returned: {
      reason: '执行率不足80%，请补充采购节约资金的处理情况；经济效益指标的完成情况与指标内容不对应。',
      remarks: [{ row: 7, text: '年初指标值写的是“0”，请说明含义，并给出与上年对比的数据。' }],
    },
  },
};

export const RETURNED: readonly SampleReport[] = [greenSpaces, disabledAllowance, gasSafety];
