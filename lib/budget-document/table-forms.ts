/** The printed form of a table: how it is called and what its header rows say, merged cells standing once. */
export type TableForm = {
  readonly no: string;
  /** The line above the table, without `表十三、` and `（预算13表）`. */
  readonly heading: string;
  /** The table's own caption, without its number. */
  readonly caption: string;
  readonly header: readonly (readonly string[])[];
};

const BLANK = '';
const CLASSES = ['支出功能分类科目', '政府支出经济分类科目', '部门支出经济分类科目'];
const SIDES = [
  ['收    入', '支    出'],
  ['项    目', '预算数', '项    目', '预算数'],
];

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => BLANK);
}

/** The fourteen tables of a department budget, in order; `fiscalYear` is printed in table 10. */
export function tableForms(fiscalYear: number): readonly TableForm[] {
  return [
    ...overallForms(),
    ...spendingForms(),
    ...fundForms(),
    {
      no: '10',
      heading: '一般公共预算“三公”经费支出情况表',
      caption: '一般公共预算“三公”经费支出情况表',
      header: [['项目', `${fiscalYear}年预算数`]],
    },
    ...detailForms(),
    ...performanceForms(),
  ];
}

function overallForms(): TableForm[] {
  return [
    { no: '01', heading: '部门收支总体情况表', caption: '收支总表', header: SIDES },
    {
      no: '02',
      heading: '部门收入总体情况表',
      caption: '收入总表',
      header: [
        ['部门（单位）代码', '部门（单位）名称', '合计', '本年收入', '上年结转结余'],
        [
          ...blanks(3),
          ...['小计', '一般公共预算资金', '政府性基金预算资金', '国有资本经营预算资金', '财政专户管理资金'],
          ...['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'],
          ...[
            '小计',
            '一般公共预算资金',
            '政府性基金预算资金',
            '国有资本经营预算资金',
            '财政专户管理资金',
            '单位资金',
          ],
        ],
      ],
    },
    {
      no: '03',
      heading: '部门支出总体情况表',
      caption: '支出预算总表',
      header: [
        [...CLASSES, '合计', '基本支出', '项目支出', '其中'],
        [...blanks(6), '事业单位经营支出', '上缴上级支出', '对附属单位补助支出'],
      ],
    },
  ];
}

function spendingForms(): TableForm[] {
  return [
    {
      no: '04',
      heading: '项目支出表',
      caption: '项目支出表',
      header: [
        [
          ...['项目单位', '类型', '项目名称', ...CLASSES, '合计'],
          ...['本年拨款', '财政拨款结转结余', '财政专户管理资金', '单位资金'],
        ],
        [
          ...blanks(7),
          ...['一般公共预算', '政府性基金预算', '国有资本经营预算'],
          ...['一般公共预算', '政府性基金预算', '国有资本经营预算'],
          ...blanks(2),
        ],
      ],
    },
    { no: '05', heading: '财政拨款收支总体情况表', caption: '财政拨款收支预算总表', header: SIDES },
    {
      no: '06',
      heading: '一般公共预算支出情况表',
      caption: '一般公共预算财政拨款支出表',
      header: [
        ['单位名称', '功能分类科目', '本年预算数'],
        [BLANK, '科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [...blanks(4), '小计', '人员经费', '公用经费', '项目支出总数', '扣除基建项目后预算数'],
      ],
    },
    {
      no: '07',
      heading: '一般公共预算基本支出情况表',
      caption: '一般公共预算财政拨款基本支出表',
      header: [
        [...CLASSES, '本年预算数'],
        [...blanks(3), '合计', '人员经费', '公用经费'],
      ],
    },
  ];
}

function fundForms(): TableForm[] {
  const parts = [...blanks(3), '合计', '基本支出', '项目支出'];
  return [
    {
      no: '08',
      heading: '政府性基金预算支出情况表',
      caption: '政府性基金预算财政拨款支出表',
      header: [[...CLASSES, '本年预算数'], parts],
    },
    {
      no: '09',
      heading: '国有资本经营预算财政拨款支出表',
      caption: '国有资本经营预算财政拨款支出表',
      header: [[...CLASSES, '本年国有资本经营预算支出'], parts],
    },
  ];
}

function detailForms(): TableForm[] {
  return [
    {
      no: '11',
      heading: '政府购买服务预算表',
      caption: '政府购买服务预算表',
      header: [
        ['单位信息', '项目名称', '职能职责与活动', '指导性目录', '服务领域', '本年预算金额', '备注'],
        [...blanks(3), '一级', '二级', '三级', ...blanks(3)],
      ],
    },
    {
      no: '12',
      heading: '上级转移支付细化明细表',
      caption: '上级转移支付细化明细表',
      header: [
        [
          ...['序号', '文号', '项目或指标名称', '资金主管部门', '资金性质', '细化单位', '细化金额'],
          ...['转移支付科目', '支出功能科目', '部门经济分类科目', '政府经济分类科目'],
        ],
      ],
    },
  ];
}

function performanceForms(): TableForm[] {
  return [
    {
      no: '13',
      heading: '项目支出绩效目标申报表',
      caption: '项目支出绩效表',
      header: [
        [
          ...[
            '单位名称',
            '项目名称',
            '项目类别',
            '项目责任人',
            '项目责任人电话',
            '项目总额',
            '其中：',
            '绩效目标',
          ],
          ...[
            '一级指标',
            '二级指标',
            '三级指标',
            '绩效指标性质',
            '本年绩效指标值',
            '绩效度量单位',
            '指标方向性',
          ],
        ],
        [...blanks(6), '财政资金', '其他资金', ...blanks(8)],
      ],
    },
    {
      no: '14',
      heading: '部门整体支出绩效目标申报表',
      caption: '部门整体支出绩效目标申报表',
      header: [[BLANK, '活动', '绩效指标', '指标性质', '指标值', '度量单位']],
    },
  ];
}
