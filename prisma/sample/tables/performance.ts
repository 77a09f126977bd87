import type { BudgetProject } from '@/lib/budget-document/budget-document';
import { projectRows, type TableContent } from '@/lib/budget-document/write-text-dump';
import { OWNERS } from '../people';
import { CATEGORY, type SampleProject } from '../project';
import { SAMPLE_PROJECTS } from '../projects';
import { fiscalOf, printed, type SpendingLine, total } from '../spending';
import { DEPARTMENT, FISCAL_YEAR, printedUnit, UNITS } from '../units';

/** 6 decimals and thousands separators, as table 13 prints money. */
function sixDecimals(project: SampleProject): string {
  const [integer = '', fraction = ''] = fiscalOf(project).toFixed(6).split('.');
  return `${integer.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** A project of the sample as table 13 prints it. */
export function printedProject(project: SampleProject): BudgetProject {
  const { name, phone } = OWNERS[project.owner];
  return {
    code: project.code,
    name: project.name,
    unit: printedUnit(UNITS[project.unit]),
    category: CATEGORY,
    owner: name,
    phone,
    total: project.total,
    fiscal: sixDecimals(project),
    other: project.other ?? null,
    goal: project.goal,
    indicators: project.indicators.map((indicator) => ({ ...indicator, weight: null })),
  };
}

/** 13 项目支出绩效目标申报表. */
export function table13(): TableContent {
  return { no: '13', rows: projectRows(SAMPLE_PROJECTS.map(printedProject)) };
}

type WholeTarget = readonly [
  activity: string,
  runTogether: string,
  nature: string,
  value: string,
  unit: string,
];

/** 一级, 二级 and 三级 stand in one cell without a separator. */
const WHOLE_TARGETS: readonly WholeTarget[] = [
  ['城市管理', '产出指标数量指标背街小巷保洁覆盖数量', '≥', '46', '条'],
  ['城市管理', '效益指标生态效益指标街巷环境整洁有序，绿化养护水平保持稳定', '定性', '', ''],
  ['城市管理', '成本指标经济成本指标环境卫生类项目总成本', '≤', '1144.745', '万元'],
  ['民生保障', '产出指标数量指标发放各类补贴惠及人次', '≥', '68000', '人次'],
  ['民生保障', '效益指标社会效益指标困难群众基本生活得到保障，养老服务更加便利', '定性', '', ''],
  ['民生保障', '产出指标时效指标各类救助资金按月发放', '定性', '按时', ''],
  ['社区建设', '产出指标质量指标社区公益金使用公示率', '＝', '100', '%'],
  ['社区建设', '效益指标可持续影响指标社区自治能力逐步增强', '定性', '', ''],
  ['平安建设', '效益指标社会效益指标全年不发生亡人火灾事故', '定性', '', ''],
  ['平安建设', '成本指标社会成本指标重点时段值守对居民出行的影响', '定性', '', ''],
  ['综合保障', '产出指标质量指标热线诉求响应率', '＝', '100', '%'],
  ['综合保障', '成本指标经济成本指标机关运行项目总成本', '≤', '4781186', '元'],
  ['党群工作', '满意度指标服务对象满意度指标党员群众满意度', '≥', '95', '%'],
];

/** Rows that the export wrote twice. */
const TWICE = ['城市管理', '民生保障'];

/** 14 部门整体支出绩效目标申报表. */
export function table14(lines: readonly SpendingLine[]): TableContent {
  const projects = total(lines, { kind: 'project' });
  const own = total(lines, { source: 'own' });
  const fiscal = total(lines).minus(own);
  const goal =
    '围绕环境、民生、治理、平安四个方面，办好街巷保洁、养老助残、社区治理和安全防范等实事，把有限的资金用在居民身边，做到目标明确、执行及时、结果可查。';
  return {
    no: '14',
    above: [
      [`（${FISCAL_YEAR}年度）`],
      ['部门（单位）名称', DEPARTMENT.name],
      ['总体资金情况（万元）', '预算支出总额', '财政拨款', '其他资金'],
      ['', '', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
      [
        ...['', printed(total(lines)), printed(fiscal)],
        ...[
          printed(total(lines).minus(projects)),
          printed(projects.minus(own)),
          printed(own),
          '',
          printed(own),
        ],
      ],
      ['整体绩效目标', '整体绩效目标', goal],
      ['', '其他说明', ''],
    ],
    rows: WHOLE_TARGETS.flatMap((target) => {
      const row = ['', ...target];
      return TWICE.includes(target[0]) ? [row, row] : [row];
    }),
  };
}
