import { type DocumentContent, writeTextDump } from '@/lib/budget-document/write-text-dump';
import { formatMoney } from '@/lib/core/decimal';
import { SAMPLE_PROJECTS } from './projects';
import { type SpendingLine, spendingLines, total } from './spending';
import { table10, table11, table12 } from './tables/details';
import { table01, table02, table03, table05 } from './tables/overall';
import { table13, table14 } from './tables/performance';
import { table04, table06, table07, table08, table09 } from './tables/spending';
import { DEPARTMENT, FISCAL_YEAR } from './units';

function introduction(lines: readonly SpendingLine[]): string[] {
  const projects = total(lines, { kind: 'project' });
  const basic = total(lines).minus(projects);
  const carried = total(lines, { carried: true });
  return [
    '第一部分、部门预算情况说明',
    '一、部门情况',
    `${DEPARTMENT.name}负责辖区的城市管理、民生保障、社区建设、平安建设和公共服务工作，下设综合、党群、城市管理、民生保障、社区建设、平安建设等办公室，所属事业单位一个，即云溪街道社区服务中心。辖区有14个社区。`,
    '二、预算收支情况',
    `全年收入总计${formatMoney(total(lines))}万元，其中上年结转${formatMoney(carried)}万元；支出总计${formatMoney(total(lines))}万元，其中基本支出${formatMoney(basic)}万元，项目支出${formatMoney(projects)}万元。`,
    '三、绩效目标情况',
    `填报绩效目标的项目${SAMPLE_PROJECTS.length}个，绩效指标${SAMPLE_PROJECTS.flatMap(({ indicators }) => indicators).length}条。上年结转安排的项目未填报绩效目标。`,
    '第二部分、部门预算表',
  ];
}

/**
 * The budget of the fictional 云溪街道 with all fourteen tables: two units, every kind of target and the slips
 * that real budgets have. The same content every time.
 */
export function sampleDocument(): DocumentContent {
  const lines = spendingLines();
  return {
    fiscalYear: FISCAL_YEAR,
    title: `${FISCAL_YEAR}年云溪街道部门预算公开`,
    introduction: introduction(lines),
    tables: [
      table01(lines),
      table02(lines),
      table03(lines),
      table04(lines),
      table05(lines),
      table06(lines),
      table07(lines),
      table08(lines),
      table09(lines),
      table10(lines),
      table11(),
      table12(),
      table13(),
      table14(lines),
    ],
  };
}

/** The sample budget as a text dump. */
export function sampleDocumentText(): string {
  return writeTextDump(sampleDocument());
}
