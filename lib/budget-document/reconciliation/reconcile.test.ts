import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from '../parse';
import { sampleContent, sampleProject } from '../sample-for-tests';
import { projectRows, writeTextDump } from '../write-text-dump';
import { reconcile } from './reconcile';
import { budgetLine, CLASSES, OTHER_UNIT, reconciled, UNIT } from './reconciled-for-tests';

describe('targets and budget', () => {
  const projects = [
    sampleProject({ total: '20.000000', fiscal: '20.000000' }),
    sampleProject({
      code: '11990124T000000000002',
      name: '文化活动（社区）',
      total: '1086.704300',
      fiscal: '1086.704300',
    }),
    sampleProject({ code: '11990124T000000000003', unit: OTHER_UNIT, total: '5.5', fiscal: '5.5' }),
    sampleProject({ code: '11990124T000000000004', name: '图书采购', total: '3', fiscal: '3' }),
  ];
  const targets = { no: '13', rows: projectRows(projects) };

  it('are compared by name within a unit, over all rows of a project', () => {
    const rows = [
      budgetLine(UNIT, '河道巡查服务', '12.5'),
      budgetLine(UNIT, '河道巡查服务', '7.5'),
      budgetLine(UNIT, '文化活动(社区) ', '1,086.70'),
      budgetLine(OTHER_UNIT, '河道巡查服务', '4.5'),
      budgetLine(OTHER_UNIT, '图书采购', '3'),
    ];
    const { check } = reconciled([targets, { no: '04', rows }]);
    const items = (id: string) =>
      check(id)?.items.map(({ name, code, left, right, difference, explained }) => [
        ...[name, code, left, right, difference, explained],
      ]);
    expect(items('13-04')).toEqual([
      ['文化活动（社区）', '11990124T000000000002', '1086.7043', '1086.7', '0.0043', true],
      ['河道巡查服务', '11990124T000000000003', '5.5', '4.5', '1', false],
    ]);
    expect(check('13-04')).toMatchObject({
      result: 'differs',
      difference: '1.0043',
      explanation: '差额由下列 1 项造成，其余 0.0043 万元是显示小数的舍入。',
    });
    expect(items('13-without-04')).toEqual([['图书采购', '11990124T000000000004', '3', null, '3', false]]);
    expect(items('04-without-13')).toEqual([['图书采购', null, null, '3', '-3', false]]);
  });

  it('cannot be compared where there is no table 04', () => {
    const content = sampleContent();
    const tables = content.tables.filter(({ no }) => no !== '04');
    const text = new TextEncoder().encode(writeTextDump({ ...content, tables }));
    const parsed = parseBudgetDocument(text, 'budget.txt');
    const all = parsed.ok ? reconcile(parsed.value) : [];
    expect(all.find(({ check }) => check === '13-04')).toMatchObject({
      result: 'impossible',
      explanation: '文件没有预算04表。',
    });
  });
});

describe('transfers', () => {
  const transfer = (number: string, project: string, money: string) => [
    ...[number, '京财指1号', project, '390', '111', UNIT, money],
    ...['科目', '科目', '科目', '科目'],
  ];

  it('are looked up by their code', () => {
    const rows = [
      transfer('1', '11990124T000000000001-河道巡查服务', '20'),
      transfer('2', '11990124T000000000002-居民-文化活动', '1000'),
      transfer('3', '11990124T000000000009-另一个项目', '1'),
      transfer('4', '没有编码的项目', '2'),
    ];
    const entry = reconciled([{ no: '12', rows }]).check('12-13');
    expect(
      entry?.items.map(({ name, left, right, explanation }) => [name, left, right, explanation]),
    ).toEqual([
      ['居民-文化活动', '1000', '1086.7043', '两表金额不同。'],
      ['另一个项目', '1', null, '有资金而没有绩效目标：预算13表中没有这个编码。'],
      ['没有编码的项目', '2', null, '没有项目编码，无法对应。'],
    ]);
  });
});

describe('三公', () => {
  const rows = (sum: string) => [
    ['1、因公出国（境）费', '0'],
    ['2、公务接待费', '3.012552'],
    ['3、公务用车购置及运行维护费', '2.45'],
    ['其中:公务用车购置费', '0'],
    ['公务用车运行维护费', '2.45'],
    ['总计', sum],
  ];
  const text = ['2024年部门预算“三公”经费财政拨款预算安排5.46万元。'];

  it('agrees with its parts', () => {
    const { check } = reconciled([{ no: '10', rows: rows('5.462552') }], text);
    expect(check('10-sum')).toMatchObject({ result: 'agrees', explanation: null });
    expect(check('10-cars')).toMatchObject({ result: 'agrees', left: '2.45', right: '2.45' });
    expect(check('10-text')).toMatchObject({ result: 'explained', difference: '-0.002552' });
  });

  it('counted twice is said to be', () => {
    const { check } = reconciled([{ no: '10', rows: rows('7.912552') }], text);
    expect(check('10-sum')).toMatchObject({
      result: 'differs',
      difference: '2.45',
      explanation: '合计把“其中”的各项（公务用车购置费、运行维护费）又加了一次，多计 2.45 万元。',
    });
    expect(check('10-text')?.explanation).toBe(
      '文本与预算10表三项之和（5.462552 万元）一致，不一致的是合计行。',
    );
  });

  it('is compared in the column of the budget’s year, whichever stands last', () => {
    const content = sampleContent();
    const twoYears = rows('5.462552').map(([item = '', amount = '']) => [item, amount, '9']);
    const tables = content.tables.map((table) => (table.no === '10' ? { no: '10', rows: twoYears } : table));
    const text = writeTextDump({ ...content, tables }).replace(
      '\t2024年预算数',
      '\t2024年预算数\n\t2023年预算数',
    );
    const parsed = parseBudgetDocument(new TextEncoder().encode(text), 'budget.txt');
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.value.contents.tables['10']?.columns).toEqual(['2024年预算数', '2023年预算数']);
    expect(reconcile(parsed.value).find(({ check }) => check === '10-sum')).toMatchObject({
      result: 'agrees',
      left: '5.462552',
    });
  });
});

describe('income and spending', () => {
  const sides = (spent: string) => [
    ['一、一般公共预算拨款收入', '1,100.5', '一、一般公共服务支出', '1,000'],
    ['二、政府性基金预算拨款收入', '', '十二、城乡社区支出', spent],
    ['本年收入合计', '1,100.5', '本年支出合计', '1,120.5'],
    ['上年结转结余', '20', '年终结转结余', ''],
    ['收入总计', '1,120.5', '支出总计', '1,120.5'],
  ];

  it('agree in table 01', () => {
    const { all } = reconciled([{ no: '01', rows: sides('120.5') }]);
    const own = all.filter(({ check }) => check.startsWith('01-') && !/-0\d/.test(check));
    expect(own.map(({ check, result }) => [check, result])).toEqual([
      ['01-income-items', 'agrees'],
      ['01-spending-items', 'agrees'],
      ['01-income-total', 'agrees'],
      ['01-spending-total', 'agrees'],
      ['01-balance', 'agrees'],
    ]);
  });

  it('are compared by class with table 03, and the class that is missing there is named', () => {
    const total = ['合计', '', '', '1,000', '', '1,000'];
    const rows = [[...CLASSES, '1,000', '', '1,000', '', '', ''], total];
    const { check } = reconciled([
      { no: '01', rows: sides('120.5') },
      { no: '03', rows },
    ]);
    expect(check('01-03')).toMatchObject({
      result: 'differs',
      difference: '120.5',
      explanation: '差额由下列 1 项造成。',
      items: [
        { name: '十二、城乡社区支出', left: '120.5', right: null, explanation: '预算03表没有这一科目。' },
      ],
    });
  });
});

describe('a difference that another comparison accounts for', () => {
  it('names what is behind it', () => {
    const above = [
      ['总体资金情况（万元）', '预算支出总额', '财政拨款', '其他资金'],
      ['', '', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
      ['', '23', '23', '', '23', '', '', ''],
    ];
    const department = { no: '14', above, rows: [['', '巡查', '产出指标数量指标巡查', '≥', '12', '次']] };
    const projects = [
      sampleProject(),
      sampleProject({ code: '11990124T000000000002', name: '图书采购', total: '3', fiscal: '3' }),
    ];
    const total = ['合计', '', '', '', '', '', '20', '20'];
    const { check } = reconciled([
      { no: '13', rows: projectRows(projects) },
      { no: '04', rows: [budgetLine(UNIT, '河道巡查服务', '20'), total] },
      department,
    ]);
    expect(check('14-04-project')?.explanation).toBe(
      '差额等于其他核对中发现的：“图书采购” 3 万元（有绩效目标而没有预算：预算04表中没有同名项目）。',
    );
    expect(check('13-without-04')?.explanation).toBe('有 1 个项目在预算04表中没有。');
  });
});
