import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dec, sum } from '@/lib/core/decimal';
import { parseBudgetDocument } from '../parse';
import { sampleContent, sampleProject } from '../sample-for-tests';
import { projectRows, type TableContent, writeTextDump } from '../write-text-dump';
import { reconcile } from './reconcile';

function reconciled(tables: readonly TableContent[], introduction: readonly string[] = []) {
  const content = sampleContent();
  const text = writeTextDump({
    ...content,
    introduction,
    tables: content.tables.map((table) => tables.find(({ no }) => no === table.no) ?? table),
  });
  const parsed = parseBudgetDocument(new TextEncoder().encode(text), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const all = reconcile(parsed.value);
  return { all, check: (id: string) => all.find((entry) => entry.check === id) };
}

const UNIT = '390001-云溪街道办事处';
const OTHER = '390002-云溪街道社区服务中心';
const CLASSES = ['2010301-行政运行', '50101-工资奖金津补贴', '30101-基本工资'];
const line = (unit: string, project: string, amount: string) => [
  ...[unit, '1-行政单位', project, ...CLASSES, amount, amount],
  ...Array.from({ length: 7 }, () => ''),
];

/** Below 1,000 with an odd last decimal: nothing that rounding could explain. */
const amount = fc.integer({ min: 0, max: 499_999_999 }).map((n) => new Dec(2 * n + 1).div(1_000_000));
const source = fc.option(amount);
const sources = fc.array(source, { minLength: 8, maxLength: 8 });
const written = (value: Dec | null) => value?.toFixed(6) ?? '';
const total = (values: readonly (Dec | null)[]) => sum(values.flatMap((value) => value ?? []));

type Sources = readonly (Dec | null)[];

function spendingTable(rows: readonly Sources[], totals: readonly Dec[]): TableContent {
  const lines = rows.map((values, index) => [
    ...[UNIT, '1-行政单位', `项目${index}`, ...CLASSES],
    written(total(values)),
    ...values.map(written),
  ]);
  return { no: '04', rows: [...lines, ['合  计', '', '', '', '', '', ...totals.map(written)]] };
}

function totalsOf(rows: readonly Sources[]): Dec[] {
  const columns = Array.from({ length: 8 }, (_, column) => total(rows.map((row) => row[column] ?? null)));
  return [total(rows.map(total)), ...columns];
}

const KEYS = [
  'total',
  'general',
  'fund',
  'capital',
  'carriedGeneral',
  'carriedFund',
  'carriedCapital',
  'special',
  'own',
];

describe('totals and rows', () => {
  it('agree where they do, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(sources, { minLength: 1, maxLength: 8 }), (rows) => {
        const { all } = reconciled([spendingTable(rows, totalsOf(rows))]);
        const own = all.filter(({ check }) => /^04-(?:sum|parts)/.test(check));
        expect(own.filter(({ result }) => result !== 'agrees')).toEqual([]);
        expect(own.map(({ check }) => check)).toContain('04-sum-total');
      }),
      { numRuns: 30 },
    );
  });

  it('find a total that is off by any amount exactly once, and by exactly that amount', () => {
    fc.assert(
      fc.property(
        fc.array(sources, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 8 }),
        amount,
        (rows, column, off) => {
          const totals = totalsOf(rows);
          const wrong = totals.map((value, index) => (index === column ? value.plus(off) : value));
          const { all } = reconciled([spendingTable(rows, wrong)]);
          const found = all.filter(({ check, result }) => check.startsWith('04-sum') && result !== 'agrees');
          expect(found.map(({ check, difference }) => [check, difference])).toEqual([
            [`04-sum-${KEYS[column]}`, off.toFixed()],
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('find the row whose sources are off, and only that', () => {
    fc.assert(
      fc.property(
        fc.array(sources, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        amount,
        (rows, anyRow, column, off) => {
          const at = anyRow % rows.length;
          const right = spendingTable(rows, totalsOf(rows));
          const cells = right.rows.map((row, index) =>
            index === at ? row.with(7 + column, written((rows[at]?.[column] ?? new Dec(0)).plus(off))) : row,
          );
          const { all } = reconciled([{ no: '04', rows: cells }]);
          const own = all.filter(({ check }) => /^04-(?:sum|parts)/.test(check));
          const found = own.filter(({ result }) => result !== 'agrees');
          expect(found.map(({ check, difference }) => [check, difference])).toEqual([
            [`04-sum-${KEYS[column + 1]}`, off.negated().toFixed()],
            ['04-parts-total', off.negated().toFixed()],
          ]);
          expect(found[1]?.items.map(({ name, leftAt }) => [name, leftAt?.row])).toEqual([
            [`项目${at}`, at + 1],
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('take units once, not with their department', () => {
    const blanks = Array.from({ length: 15 }, () => '');
    const unit = (code: string, money: string) => [code, '云溪街道', money, money, ...blanks];
    const rows = [
      unit('390', '30'),
      unit('390001', '10'),
      unit('390002', '20'),
      ['合计', '30', '30', ...blanks],
    ];
    expect(reconciled([{ no: '02', rows }]).check('02-sum-total')).toMatchObject({
      result: 'agrees',
      left: '30',
      right: '30',
    });
  });

  it('say that there is no total', () => {
    const { check } = reconciled([{ no: '04', rows: [line(UNIT, '河道巡查服务', '20')] }]);
    expect(check('04-sum')).toMatchObject({
      result: 'impossible',
      difference: null,
      explanation: '表中没有合计行。',
    });
  });
});

describe('targets and budget', () => {
  const projects = [
    sampleProject({ total: '20.000000', fiscal: '20.000000' }),
    sampleProject({
      code: '11990124T000000000002',
      name: '文化活动（社区）',
      total: '1086.704300',
      fiscal: '1086.704300',
    }),
    sampleProject({ code: '11990124T000000000003', unit: OTHER, total: '5.5', fiscal: '5.5' }),
    sampleProject({ code: '11990124T000000000004', name: '图书采购', total: '3', fiscal: '3' }),
  ];
  const targets = { no: '13', rows: projectRows(projects) };

  it('are compared by name within a unit, over all rows of a project', () => {
    const rows = [
      line(UNIT, '河道巡查服务', '12.5'),
      line(UNIT, '河道巡查服务', '7.5'),
      line(UNIT, '文化活动(社区) ', '1,086.70'),
      line(OTHER, '河道巡查服务', '4.5'),
      line(OTHER, '图书采购', '3'),
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
      { no: '04', rows: [line(UNIT, '河道巡查服务', '20'), total] },
      department,
    ]);
    expect(check('14-04-project')?.explanation).toBe(
      '差额等于其他核对中发现的：“图书采购” 3 万元（有绩效目标而没有预算：预算04表中没有同名项目）。',
    );
    expect(check('13-without-04')?.explanation).toBe('有 1 个项目在预算04表中没有。');
  });
});
