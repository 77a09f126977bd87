import type { BudgetIndicator, BudgetProject } from './budget-document';
import { type DocumentContent, projectRows, type TableContent, writeTextDump } from './write-text-dump';

const UNIT = '390001-云溪街道办事处';

/** `产出指标 数量指标 巡查次数 ≥ 12 次` as an indicator; `-` stands for a blank unit. */
export function sampleIndicator(text: string, direction: string | null = null): BudgetIndicator {
  const [level1 = '', level2 = '', name = '', nature = '', target = '', unit = '-'] = text.split(' ');
  return { level1, level2, name, nature, target, unit: unit === '-' ? null : unit, direction, weight: null };
}

/** A project of the fictional 云溪街道 with three indicators; parts of it can be replaced. */
export function sampleProject(parts: Partial<BudgetProject> = {}): BudgetProject {
  return {
    code: '11990124T000000000001',
    name: '河道巡查服务',
    unit: UNIT,
    category: '31-部门项目',
    owner: '方一诺',
    phone: '00000001',
    total: '20.000000',
    fiscal: '20.000000',
    other: null,
    goal: '保持河道整洁。',
    indicators: [
      sampleIndicator('产出指标 数量指标 巡查次数 ≥ 12 次', '正向指标'),
      sampleIndicator('效益指标 社会效益指标 河道环境改善 定性 优'),
      sampleIndicator('成本指标 经济成本指标 项目预算控制数 ≤ 20 万元'),
    ],
    ...parts,
  };
}

/** Two projects of the office and one of its second unit. */
export function sampleProjects(): BudgetProject[] {
  return [
    sampleProject(),
    sampleProject({
      code: '11990124T000000000002',
      name: '居民-文化活动',
      owner: '苏清和',
      total: '1086.704300',
      fiscal: '1000.000000',
      other: '86.704300',
      goal: '办好社区活动。\n丰富居民生活。',
    }),
    sampleProject({
      code: '11990124T000000000003',
      name: '服务中心运行',
      unit: '390002-云溪街道社区服务中心',
    }),
  ];
}

const TOTAL = '合    计';

/** The fourteen tables, the others short, table 13 with these projects. */
export function sampleTables(projects: readonly BudgetProject[]): TableContent[] {
  const classes = ['2010301-行政运行', '50101-工资奖金津补贴', '30101-基本工资'];
  const office = ['云溪街道办事处', ...Array.from({ length: 17 }, () => '')];
  const spending = (unit: string) => [
    unit,
    '1-行政单位',
    '河道巡查服务',
    ...classes,
    '20',
    '20',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  return [
    {
      no: '01',
      rows: [
        ['一、一般公共预算拨款收入', '1,126.704300', '一、一般公共服务支出', ''],
        ['收入总计', '1,126.704300', '支出总计', '1,126.704300'],
      ],
    },
    {
      no: '02',
      rows: [
        ['390', ...office],
        ['390001', ...office],
        [TOTAL, '1,126.704300'],
      ],
    },
    {
      no: '03',
      rows: [
        [...classes, '4', '4', '', '', '', ''],
        [TOTAL, '', '', '4'],
      ],
    },
    { no: '04', rows: [spending(UNIT), spending('390002-云溪街道社区服务中心')] },
    {
      no: '05',
      rows: [
        ['一、本年收入', '4', '一、本年支出', '4'],
        ['收入总计', '4', '支出总计', '4'],
      ],
    },
    { no: '06', rows: [[UNIT, '2013202', '一般行政管理事务', '4', '4', '4', '', '', '']] },
    {
      no: '07',
      rows: [
        [...classes, '4', '4', ''],
        ['', '', TOTAL, '4', '4', ''],
      ],
    },
    {
      no: '08',
      rows: [
        ['', '', '', '0', '0', '0'],
        ['', '', TOTAL, '0', '0', '0'],
      ],
    },
    {
      no: '09',
      rows: [
        ['', '', '', '0', '0', '0'],
        ['', '', TOTAL, '0', '0', '0'],
      ],
    },
    {
      no: '10',
      rows: [
        ['公务接待费', '0'],
        ['总计', '0'],
      ],
    },
    {
      no: '11',
      rows: [[UNIT, '河道巡查服务', '城市管理', '公共服务', '环境', '保洁', '城乡社区', '20', '']],
    },
    { no: '12', rows: [['1', '文号', '项目', '390', '111', UNIT, '4', '科目', '科目', '科目', '科目']] },
    { no: '13', rows: projectRows(projects) },
    {
      no: '14',
      above: [['（2024年度）'], ['部门（单位）名称', '云溪街道办事处']],
      rows: [
        ['', '城市管理', '产出指标数量指标巡查次数', '≥', '12', '次'],
        ['', '城市管理', '效益指标社会效益指标环境改善', '定性', '', ''],
      ],
    },
  ];
}

/** The sample budget as content to be written; tables can be replaced. */
export function sampleContent(projects = sampleProjects()): DocumentContent {
  return {
    fiscalYear: 2024,
    title: '2024年云溪街道部门预算公开',
    introduction: ['第一部分、2024年度部门预算情况说明', '与2023年预算相比持平。'],
    tables: sampleTables(projects),
  };
}

/** The sample budget as a text dump. */
export function sampleText(projects = sampleProjects()): string {
  return writeTextDump(sampleContent(projects));
}

/** The sample with these rows for its table 13. */
export function withRows(rows: string[][]): string {
  const content = sampleContent();
  return writeTextDump({
    ...content,
    tables: content.tables.map((table) => (table.no === '13' ? { no: '13', rows } : table)),
  });
}

/** The sample with one cell of table 13 replaced. */
export function withCell(row: number, column: number, text: string): string {
  const rows = projectRows(sampleProjects());
  return withRows(rows.map((cells, index) => (index === row - 1 ? cells.with(column, text) : cells)));
}

/** What a document says, wherever its rows stand: for comparing files that are laid out differently. */
export function withoutPlaces(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'place' ? undefined : value)));
}
