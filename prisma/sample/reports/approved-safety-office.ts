import { actual, done, executed, fulfilled, graded, type SampleReport } from '../report';

const firePrevention: SampleReport = {
  project: '99010623T000000360014',
  goalActual:
    '排查九小场所1,236家，更新灭火器2,400个，新建电动自行车充电端口412个，组织演练29场，全年未发生亡人火灾事故。',
  money: { executed: '88.12' },
  rows: [
    actual('1236'),
    actual('2400'),
    actual('412', '年中争取到企业出资共建，充电端口数量超过年初计划。'),
    actual('29'),
    actual('84.1', '部分院落隐患涉及产权争议，整改需多方协商。', '提请区消防部门联合督办，建立销账清单。'),
    done('2024-09-12'),
    executed,
    actual('0'),
    graded(
      '达成',
      '88',
      '开展消防知识入户宣传8,600户次，居民抽测合格率达到91%。',
      '租住人员抽测合格率较低。',
    ),
    actual('87.2', '居民对楼道堆物清理不及时意见较多。', '会同物业每周集中清理楼道堆物。'),
  ],
  course: { state: 'APPROVED' },
};

const petitions: SampleReport = {
  project: '99010623T000000360021',
  goalActual: '律师参与接访102次，提供法律咨询455人次，化解信访积案3件，其余2件已进入司法程序。',
  money: { executed: '24.6' },
  rows: [
    actual('102'),
    actual('3', '2件积案当事人选择诉讼途径，年内未能审结。', '持续跟踪诉讼进展，做好判后释法工作。'),
    actual('455'),
    actual('100'),
    actual('12'),
    executed,
    actual('11.4', '物业纠纷类重复信访较为集中。', '推动成立物业管理委员会，从源头减少矛盾。'),
    graded(
      '部分达成',
      '78',
      '大部分群众能够通过法律咨询和调解解决问题。',
      '仍有个别群众越级反映诉求。',
      '对重点人员落实一对一法律服务。',
    ),
    actual('78.5', '未化解积案当事人评价较低。', '定期回访，听取意见。'),
  ],
  course: { state: 'APPROVED' },
};

const officeRent: SampleReport = {
  project: '99010622Y000000370016',
  goalActual: '按合同支付租金，7月起退租西侧办公楼二层，机关部分科室合并办公，会议室较为紧张。',
  executionReason: '7月起退租部分办公用房，租金相应减少，结余资金由财政收回。',
  money: { executed: '262.745868' },
  rows: [
    actual('3420', '落实压减办公用房要求，7月起退租890.75平方米。', '下年度按实际租赁面积申报目标。'),
    graded(
      '部分达成',
      '75',
      '机关正常办公得到保障，但会议室和档案用房不足。',
      '退租后会议和档案用房减少。',
      '调整用房布局，推行会议室预约共用。',
    ),
    actual('81.5', '合并办公后人均面积减少，部分干部反映办公拥挤。', '优化工位布局，改善通风和照明条件。'),
  ],
  course: { state: 'APPROVED', remarks: [{ text: '指标只有3条，下年度请补充质量、时效和成本指标。' }] },
};

const hotline: SampleReport = {
  project: '99010624T000000370030',
  goalActual: '全年办理诉求工单10,384件，形成分析报告52份，响应率100%，解决率94.1%，高频问题得到有效治理。',
  money: { executed: '51.48' },
  weights: ['8', '6', '8', '12', '8', '8', '18', '12', '10'],
  rows: [
    actual('10384'),
    actual('52'),
    actual('100'),
    actual('94.1'),
    actual('1.5'),
    executed,
    actual('7.9', '雨季漏雨类诉求集中，高频问题工单降幅未达到预期。', '汛前完成老旧房屋屋面排查和修缮。'),
    fulfilled('建立主办科室牵头、社区和产权单位协同办理机制，疑难工单由街道领导包案。'),
    actual('92.1', '涉及历史遗留问题的工单满意率偏低。', '对历史遗留问题建立台账，逐件回访。'),
  ],
  course: { state: 'APPROVED' },
};

export const APPROVED_SAFETY_OFFICE: readonly SampleReport[] = [
  firePrevention,
  petitions,
  officeRent,
  hotline,
];
