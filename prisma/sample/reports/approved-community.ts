import { actual, executed, fulfilled, graded, type SampleReport } from '../report';

const communityWorkers: SampleReport = {
  project: '99010622T000000350011',
  goalActual:
    '按月发放社区工作者工资并缴纳社会保险、公积金，组织业务培训7次。年内有13名社区工作者离职，年底在岗139人，已安排下一批招考补充。',
  money: { executed: '1469.884206' },
  rows: [
    actual('92.8'),
    actual(
      '139',
      '年内离职13人，补充招考于12月完成面试，新录用人员次年1月到岗。',
      '每半年组织一次招考，建立后备人员名单。',
    ),
    actual('7'),
    actual('100'),
    actual('98.6'),
    actual('18'),
    executed,
    actual('10.4663'),
    graded(
      '达成',
      '95',
      '139名社区工作者中有121人取得社会工作者职业资格，入户走访覆盖率达到96%。',
      '个别社区走访记录不完整。',
    ),
    actual(
      '9.2',
      '部分年轻社区工作者考取公务员和教师岗位后离职。',
      '完善岗位晋升和考核奖励办法，增强队伍吸引力。',
    ),
  ],
  course: { state: 'APPROVED' },
};

const socialOrganisations: SampleReport = {
  project: '99010623T000000350042',
  goalActual:
    '全年培育社区社会组织16个，开展能力培训9期，扶持公益微项目12个。受委托机构更换的影响，服务于3月启动，部分任务未能完成。',
  executionReason: '委托机构3月才确定，按实际服务10个月结算，未支付的尾款不再支出。',
  money: { executed: '34.86' },
  rows: [
    actual(
      '16',
      '原委托机构退出，重新采购用时两个月，培育时间缩短。',
      '合同到期前3个月启动采购，避免服务中断。',
    ),
    actual('9', '服务启动较晚，取消1期培训。', '下年度补足培训期数。'),
    actual('12', '3个微项目负责人中途退出。', '立项时明确第二负责人。'),
    actual('83', '2个微项目末期评估不合格。', '增加中期督导次数，对评估不合格项目停止拨付尾款。'),
    actual('10', '服务自3月起算，全年实际服务10个月。', '合同期限与预算年度保持一致。'),
    executed,
    graded(
      '达成',
      '85',
      '16个社区社会组织参与楼门院治理和邻里互助活动102次，调解邻里纠纷37件，居民议事会平均参与人数由21人增加到34人。',
      '参与居民仍以退休人员为主，年轻居民参与不足。',
    ),
    fulfilled('活动均错峰举行，未收到扰民投诉。'),
    actual('76', '部分组织缺少固定活动场所，难以持续。', '协调社区用房错时开放。'),
    actual('88', '成员希望增加资金扶持。', '对接基金会和爱心企业，拓宽资金来源。'),
  ],
  course: { state: 'APPROVED', remarks: [{ text: '请将委托机构更换的情况写入下年度目标申报说明。' }] },
};

export const APPROVED_COMMUNITY: readonly SampleReport[] = [communityWorkers, socialOrganisations];
