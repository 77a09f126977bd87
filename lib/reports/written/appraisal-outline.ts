import type { Outline, OutlinePart } from '@/lib/prose/outline';

/** What the product writes into a 绩效评价报告, by name. */
export type AppraisalData =
  | 'facts'
  | 'money'
  | 'execution-chart'
  | 'goal'
  | 'indicators'
  | 'target-chart'
  | 'system'
  | 'conclusion'
  | 'level-table'
  | 'level-chart'
  | 'score-sheet'
  | 'decision'
  | 'process'
  | 'output'
  | 'benefit'
  | 'problems';

const data = (...names: readonly AppraisalData[]): OutlinePart[] =>
  names.map((name) => ({ kind: 'data', name }));
const section = (title: string): OutlinePart => ({ kind: 'section', title });
const prose = (key: string, title: string, hint: string, required = false): OutlinePart => ({
  ...{ kind: 'prose', key, title, hint, required },
});

/** 绩效评价报告 of a 部门评价, in its seven chapters. */
export const APPRAISAL_REPORT: Outline = {
  title: '项目支出绩效评价报告',
  chapters: [
    {
      title: '项目基本情况',
      parts: [
        section('项目概况'),
        ...data('facts'),
        prose('background', '项目概况', '项目的背景、主要内容和实施情况，资金投入和使用情况。', true),
        ...data('money', 'execution-chart'),
        section('项目绩效目标'),
        ...data('goal', 'indicators', 'target-chart'),
        prose('goal', '项目绩效目标', '总体目标和阶段性目标的设定依据；年中调整的，说明调整的内容和原因。'),
      ],
    },
    {
      title: '绩效评价工作开展情况',
      parts: [
        section('绩效评价目的、对象和范围'),
        prose('purpose', '绩效评价目的、对象和范围', '为什么评价，评价哪个项目、哪些资金、哪个时段。', true),
        section('绩效评价原则、评价指标体系、评价方法、评价标准'),
        prose(
          'method',
          '绩效评价原则、方法和标准',
          '评价遵循的原则，采用的方法（比较法、因素分析法、公众评判法等）和标准。',
          true,
        ),
        ...data('system'),
        section('绩效评价工作过程'),
        prose('work', '绩效评价工作过程', '前期准备、组织实施、现场查看、专家论证、分析评价的过程。', true),
      ],
    },
    {
      title: '综合评价情况及评价结论',
      parts: [
        ...data('conclusion', 'level-table', 'level-chart'),
        prose('conclusion', '综合评价情况及评价结论', '对项目的总体评价，主要成效和主要问题。', true),
        ...data('score-sheet'),
      ],
    },
    {
      title: '绩效评价指标分析',
      parts: [
        section('项目决策情况'),
        ...data('decision'),
        prose('decision', '项目决策情况', '立项、绩效目标、资金投入的情况及依据。'),
        section('项目过程情况'),
        ...data('process'),
        prose('process', '项目过程情况', '资金管理、组织实施的情况及依据。'),
        section('项目产出情况'),
        ...data('output'),
        prose('output', '项目产出情况', '数量、质量、时效、成本目标的完成情况及依据。'),
        section('项目效益情况'),
        ...data('benefit'),
        prose('benefit', '项目效益情况', '实施效益和满意度的情况及依据。'),
      ],
    },
    {
      title: '主要经验及做法、存在的问题及原因分析',
      parts: [
        section('主要经验及做法'),
        prose('experience', '主要经验及做法', '值得总结和推广的经验、做法。', true),
        section('存在的问题及原因分析'),
        ...data('problems'),
        prose('problems', '存在的问题及原因分析', '问题的表现、主客观原因。', true),
      ],
    },
    {
      title: '有关建议',
      parts: [
        prose('advice', '有关建议', '针对问题提出的改进建议，对以后年度预算安排和项目管理的建议。', true),
      ],
    },
    {
      title: '其他需要说明的问题',
      parts: [prose('other', '其他需要说明的问题', '评价中的限制、未尽事项等；没有的写“无”。', true)],
    },
  ],
};
