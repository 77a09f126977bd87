import type { AppraisalLevel, IndicatorSystem, Source, SystemEntry } from './indicator-system';

type Words = { readonly explanation: string; readonly standard: string };

const entry = (
  id: string,
  [level1, level2, name]: readonly [AppraisalLevel, string, string],
  weight: string,
  words: Words,
  source: Source = 'judged',
): SystemEntry => ({ id, level1, level2, name, weight, ...words, source });

const DECISION: readonly SystemEntry[] = [
  entry('ground', ['决策', '项目立项', '立项依据充分性'], '4', {
    explanation: '项目立项是否符合法律法规、相关政策、发展规划和部门职责，用以反映立项依据的情况。',
    standard:
      '①符合国家法律法规、国民经济发展规划和相关政策；②符合行业发展规划和政策要求；③与部门职责相符，属于履职所需；④属于公共财政支持范围；⑤不与同类项目重复。每项占1/5。',
  }),
  entry('procedure', ['决策', '项目立项', '立项程序规范性'], '3', {
    explanation: '项目申请、设立过程是否符合相关要求，用以反映立项的规范情况。',
    standard:
      '①按规定的程序申请设立；②审批文件、材料符合要求；③事前经过必要的可行性研究、专家论证、风险评估、绩效评估或集体决策。每项占1/3。',
  }),
  entry('goal', ['决策', '绩效目标', '绩效目标合理性'], '3', {
    explanation: '绩效目标是否依据充分、符合客观实际，用以反映目标与项目实施的相符情况。',
    standard:
      '①有绩效目标；②目标与实际工作内容相关；③预期产出和效果符合正常的业绩水平；④与预算确定的投资额或资金量相匹配。每项占1/4。',
  }),
  entry('indicators', ['决策', '绩效目标', '绩效指标明确性'], '3', {
    explanation: '依据绩效目标设定的绩效指标是否清晰、细化、可衡量。',
    standard:
      '①目标细化分解为具体的绩效指标；②通过清晰、可衡量的指标值体现；③与任务数或计划数对应。每项占1/3。',
  }),
  entry('budgeting', ['决策', '资金投入', '预算编制科学性'], '4', {
    explanation: '预算编制是否经过科学论证、有明确标准，资金额度与年度目标是否相适应。',
    standard:
      '①预算编制经过科学论证；②预算内容与项目内容匹配；③额度测算依据充分，按标准编制；④资金量与工作任务相匹配。每项占1/4。',
  }),
  entry('allocation', ['决策', '资金投入', '资金分配合理性'], '3', {
    explanation: '预算资金分配是否有测算依据，与项目单位或地方实际是否相适应。',
    standard: '①资金分配依据充分；②分配额度合理，与项目单位或地方实际相适应。每项占1/2。',
  }),
];

const PROCESS: readonly SystemEntry[] = [
  entry(
    'arrival',
    ['过程', '资金管理', '资金到位率'],
    '3',
    {
      explanation: '实际到位资金与预算资金的比率，用以反映资金落实对项目实施的保障程度。',
      standard: '资金到位率＝实际到位资金÷预算资金×100%。得分＝到位率×分值，到位率超过100%的按100%计。',
    },
    'arrival',
  ),
  entry(
    'execution',
    ['过程', '资金管理', '预算执行率'],
    '5',
    {
      explanation: '项目预算资金是否按照计划执行，用以反映预算执行情况。',
      standard: '预算执行率＝实际支出资金÷实际到位资金×100%。得分＝执行率×分值，执行率超过100%的按100%计。',
    },
    'execution',
  ),
  entry('compliance', ['过程', '资金管理', '资金使用合规性'], '4', {
    explanation: '项目资金使用是否符合财务管理制度，用以反映资金的规范运行情况。',
    standard:
      '①符合国家财经法规、财务管理制度和专项资金管理办法；②资金拨付有完整的审批程序和手续；③符合预算批复或合同规定的用途；④不存在截留、挤占、挪用、虚列支出等情况。每项占1/4。',
  }),
  entry('rules', ['过程', '组织实施', '管理制度健全性'], '4', {
    explanation: '项目实施单位的财务和业务管理制度是否健全，用以反映制度对项目实施的保障情况。',
    standard: '①已制定或具有相应的财务和业务管理制度；②制度合法、合规、完整。每项占1/2。',
  }),
  entry('practice', ['过程', '组织实施', '制度执行有效性'], '4', {
    explanation: '项目实施是否符合相关管理规定，用以反映管理制度的执行情况。',
    standard:
      '①遵守相关法律法规和管理规定；②项目调整及支出调整手续完备；③合同书、验收报告、技术鉴定等资料齐全并及时归档；④人员、场地、设备、信息等条件落实到位。每项占1/4。',
  }),
];

const BY_INDICATOR = '参照项目自评表中该指标的得分率提出建议得分，评价人员核实后评定。';

const RESULTS: readonly SystemEntry[] = [
  entry(
    'quantity',
    ['产出', '产出数量', '实际完成率'],
    '10',
    { explanation: '实际产出数与计划产出数的比率，用以反映产出数量目标的实现程度。', standard: BY_INDICATOR },
    'quantity',
  ),
  entry(
    'quality',
    ['产出', '产出质量', '质量达标率'],
    '8',
    {
      explanation: '质量达标的产出与实际产出的比率，用以反映产出质量目标的实现程度。',
      standard: BY_INDICATOR,
    },
    'quality',
  ),
  entry(
    'time',
    ['产出', '产出时效', '完成及时性'],
    '6',
    {
      explanation: '实际完成时间与计划完成时间的比较，用以反映产出时效目标的实现程度。',
      standard: BY_INDICATOR,
    },
    'time',
  ),
  entry(
    'cost',
    ['产出', '产出成本', '成本节约率'],
    '6',
    { explanation: '计划成本与实际成本的比较，用以反映项目的成本控制程度。', standard: BY_INDICATOR },
    'cost',
  ),
  entry(
    'benefit',
    ['效益', '项目效益', '实施效益'],
    '20',
    { explanation: '项目实施所产生的经济、社会、生态效益和可持续影响。', standard: BY_INDICATOR },
    'benefit',
  ),
  entry(
    'satisfaction',
    ['效益', '项目效益', '满意度'],
    '10',
    { explanation: '社会公众或服务对象对项目实施效果的满意程度。', standard: BY_INDICATOR },
    'satisfaction',
  ),
];

/** 决策 20, 过程 20, 产出 30, 效益 30: the one that ships. */
export const DEFAULT_SYSTEM: IndicatorSystem = {
  id: 'appraisal-20-20-30-30',
  version: 1,
  title: '项目支出绩效评价指标体系（20、20、30、30）',
  basis: {
    source: '财预〔2020〕10号附件2 项目支出绩效评价指标体系框架（参考）',
    article: null,
    textVerified: false,
    effective: { from: 2020, to: null },
  },
  entries: [...DECISION, ...PROCESS, ...RESULTS],
};

/** The system that ships under that id and version; null where there is none. */
export function findSystem(id: string, version: number): IndicatorSystem | null {
  return DEFAULT_SYSTEM.id === id && DEFAULT_SYSTEM.version === version ? DEFAULT_SYSTEM : null;
}
