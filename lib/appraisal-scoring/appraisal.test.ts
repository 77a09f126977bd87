import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScore } from '@/lib/core/decimal';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { appraisalItems, type FormFigures, weightOfItems } from './appraisal-items';
import { missingOfAppraisal } from './missing-appraisal';
import { scoreAppraisal } from './score-appraisal';
import { DEFAULT_SYSTEM, findSystem } from './shipped-systems';
import { systemSchema } from './system-schema';
import { mergeTypedAppraisals, readTypedAppraisal, typedAppraisalOf } from './typed-appraisal';

type Row = FormFigures['indicators'][number];

const row = (level1: string, level2: string, name: string, weight: string, score: string | null): Row => ({
  ...{ level1, level2, name, weight, score, target: '≥ 5 次', actual: score === null ? null : '4 次' },
  status: score === null ? 'not-reported' : 'scored',
});

const ROWS: readonly Row[] = [
  row('产出指标', '数量指标', '走访次数', '20.00', '16.00'),
  row('产出指标', '数量指标', '建档户数', '10.00', '10.00'),
  row('产出指标', '质量指标', '合格率', '10.00', '9.00'),
  row('产出指标', '时效指标', '完成时间', '10.00', '10.00'),
  row('成本指标', '经济成本指标', '预算控制数', '10.00', '10.00'),
  row('效益指标', '社会效益指标', '居民获得感', '20.00', '17.00'),
  row('满意度指标', '服务对象满意度指标', '满意度', '10.00', '10.00'),
];

const figures = (
  indicators = ROWS,
  total = { initial: '100', annual: '80', executed: '60' },
): FormFigures => ({
  money: { total },
  indicators,
});

const items = (of = figures()) => appraisalItems(DEFAULT_SYSTEM, of);
const listed = (of = figures()) => items(of).map(({ key, weight }) => `${key} ${weight}`);
const all = (score: string | null, ground = '查阅资料') =>
  items().map(({ key, proposal }) => ({ itemId: key, score: proposal ? null : score, ground }));

describe('the items of a score sheet', () => {
  it('are those of the system, and one for each indicator of the project, sharing by its weight', () => {
    expect(listed()).toEqual([
      ...[
        'ground 4.00',
        'procedure 3.00',
        'goal 3.00',
        'indicators 3.00',
        'budgeting 4.00',
        'allocation 3.00',
      ],
      ...['arrival 3.00', 'execution 5.00', 'compliance 4.00', 'rules 4.00', 'practice 4.00'],
      ...['quantity-1 6.67', 'quantity-2 3.33', 'quality-3 8.00', 'time-4 6.00', 'cost-5 6.00'],
      ...['benefit-6 20.00', 'satisfaction-7 10.00'],
    ]);
  });

  it('give the points of a kind that the project lacks to the same 一级 in proportion, else to other indicators', () => {
    const without = (...names: string[]) =>
      listed(figures(ROWS.filter(({ name }) => !names.includes(name)))).slice(11);
    expect(without('预算控制数')).toEqual([
      ...['quantity-1 8.33', 'quantity-2 4.17', 'quality-3 10.00', 'time-4 7.50'],
      ...['benefit-5 20.00', 'satisfaction-6 10.00'],
    ]);
    expect(without('居民获得感', '满意度')).toEqual([
      ...['quantity-1 13.33', 'quantity-2 6.67', 'quality-3 16.00', 'time-4 12.00', 'cost-5 12.00'],
    ]);
    expect(listed(figures([])).slice(0, 2)).toEqual(['ground 10.00', 'procedure 7.50']);
  });

  it('leave out money where there was none, whose points go to the same 一级', () => {
    for (const amount of ['0', null] as const) {
      const none = appraisalItems(DEFAULT_SYSTEM, {
        money: { total: { initial: amount, annual: amount, executed: amount } },
        indicators: ROWS,
      });
      expect(
        none.filter(({ level1 }) => level1 === '过程').map(({ key, weight }) => `${key} ${weight}`),
      ).toEqual(['compliance 6.67', 'rules 6.67', 'practice 6.66']);
      expect(weightOfItems(none).toFixed(2)).toBe('100.00');
    }
    const onlyMoney = DEFAULT_SYSTEM.entries.filter(({ source }) => source === 'execution');
    const kept = appraisalItems(
      { entries: onlyMoney },
      figures([], { initial: '0', annual: '0', executed: '0' }),
    );
    expect(kept.map(({ key, proposal }) => [key, proposal])).toEqual([['execution', null]]);
  });

  it('leave out what does not apply, and keep numbering the rows of the form', () => {
    const rows = ROWS.map((one, i) =>
      i === 0 ? { ...one, status: 'not-applicable' as const, score: null } : one,
    );
    expect(listed(figures(rows)).slice(11, 13)).toEqual(['quantity-2 10.00', 'quality-3 8.00']);
  });

  it('make 100 whatever indicators there are', () => {
    const level = fc.constantFrom(...(['产出指标', '成本指标', '效益指标', '满意度指标'] as const));
    const any = fc.record({ level1: level, weight: fc.integer({ min: 0, max: 5000 }), at: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (rows) => {
        const kinds = ['数量指标', '质量指标', '时效指标', '成本指标'];
        const made = rows.map(({ level1, weight, at }, i) =>
          row(level1, kinds[at]!, `指标${i}`, (weight / 100).toFixed(2), null),
        );
        expect(weightOfItems(items(figures(made))).toFixed(2)).toBe('100.00');
        expect(new Set(items(figures(made)).map(({ key }) => key)).size).toBe(items(figures(made)).length);
      }),
    );
  });
});

describe('proposed points', () => {
  const proposal = (key: string, of = figures()) =>
    items(of).find((one) => one.key === key)?.proposal ?? null;

  it('say how they come about', () => {
    expect(proposal('execution')).toEqual({
      score: '3.75',
      formula: '预算执行率＝全年执行数60÷全年预算数80＝75.00%；5.00分×75.00%＝3.75分',
    });
    expect(proposal('arrival')).toEqual({
      score: '2.40',
      formula:
        '资金到位率＝全年预算数80÷年初预算数100＝80.00%（自评表没有到位资金数，以全年预算数为到位资金）；3.00分×80.00%＝2.40分',
    });
    expect(proposal('quantity-1')).toEqual({
      score: '5.34',
      formula: '自评得分率＝16.00÷20.00＝80.00%；6.67分×80.00%＝5.34分',
    });
  });

  it('are at most the weight, and none where there is nothing to divide or nothing was reported', () => {
    const more = figures(ROWS, { initial: '50', annual: '80', executed: '90' });
    expect(proposal('execution', more)).toEqual({
      score: '5.00',
      formula: '预算执行率＝全年执行数90÷全年预算数80＝112.50%，超过100%的按100%计；5.00分×100.00%＝5.00分',
    });
    const none = figures([row('产出指标', '数量指标', '走访', '10.00', null)], {
      ...{ initial: '0', annual: '0', executed: '0' },
    });
    expect(['arrival', 'execution', 'quantity-1', 'ground'].map((key) => proposal(key, none))).toEqual([
      ...[null, null, null, null],
    ]);
  });
});

describe('the score of an appraisal', () => {
  const score = (entries = all('3')) => scoreAppraisal(items(), entries, mof202010);

  it('takes proposals where nothing else is given, by 一级, with the grade', () => {
    const { levels, total, grade, provisional } = score();
    expect(levels.map(({ level1, weight, score: own }) => `${level1} ${weight} ${own.toFixed(2)}`)).toEqual([
      ...['决策 20 18.00', '过程 20 15.15', '产出 30 27.87', '效益 30 27.00'],
    ]);
    expect([formatScore(total), grade, provisional]).toEqual(['88.02', '良', false]);
  });

  it('is provisional while an item is open, which is not zero', () => {
    const open = score(all(null));
    expect([formatScore(open.total), open.provisional, open.levels[0]?.open]).toEqual(['61.02', true, 6]);
    const zero = score(all('0'));
    expect([formatScore(zero.total), zero.provisional]).toEqual(['61.02', false]);
  });

  it('takes what the evaluator gives instead, at most the weight', () => {
    const given = (text: string) => {
      const entries = all('3').map((one) => (one.itemId === 'execution' ? { ...one, score: text } : one));
      return formatScore(score(entries).items[7]!.score!);
    };
    expect([given('4.5'), given('9'), given('0')]).toEqual(['4.50', '5.00', '0.00']);
  });
});

describe('what is missing', () => {
  const missing = (key: string, of: { score: string | null; ground: string }) =>
    missingOfAppraisal(items(), [
      ...all('3').filter(({ itemId }) => itemId !== key),
      { itemId: key, ...of },
    ]).map(({ field, message }) => `${field} ${message}`);

  it.each([
    ['ground', { score: null, ground: '' }, ['item-ground-score 立项依据充分性：未评分']],
    ['ground', { score: '3', ground: ' ' }, ['item-ground-ground 立项依据充分性：评分依据未填写']],
    ['ground', { score: '5', ground: '有批复' }, ['item-ground-score 立项依据充分性：得分不能大于分值 4.00']],
    ['execution', { score: null, ground: '' }, []],
    ['execution', { score: '3.75', ground: '' }, []],
    [
      'execution',
      { score: '5', ground: '' },
      ['item-execution-ground 预算执行率：得分与建议得分不同，须填写评分依据'],
    ],
  ] as const)('of %s with %j', (key, of, expected) => {
    expect(missing(key, of)).toEqual(expected);
  });
});

describe('what is typed', () => {
  it('is read back as it was shown, and what is no value is said at its input', () => {
    const typed = typedAppraisalOf(items(), all('3.00'));
    expect(readTypedAppraisal(items(), typed)).toEqual({ entries: all('3.00'), problems: [] });
    const wrong = readTypedAppraisal(items(), { ...typed, ground: { score: '三', ground: '' } });
    expect(wrong.problems).toEqual([{ field: 'item-ground-score', message: '请填写数字，例如 4 或 3.5' }]);
  });

  it('by two people is merged field by field', () => {
    const base = typedAppraisalOf(items(), all('3'));
    const mine = { ...base, ground: { score: '4', ground: '查阅资料' } };
    const theirs = { ...base, ground: { score: '3', ground: '有批复' } };
    const both = mergeTypedAppraisals(items(), base, mine, theirs);
    expect(both.clashes).toEqual([]);
    expect(both.mine.ground).toEqual({ score: '4', ground: '有批复' });
  });
});

describe('systems', () => {
  const problems = (entries: (typeof DEFAULT_SYSTEM)['entries']) =>
    systemSchema.safeParse({ ...DEFAULT_SYSTEM, entries }).error?.issues.map(({ message }) => message) ?? [];
  const { entries } = DEFAULT_SYSTEM;
  const [first, second, ...rest] = entries;

  it('that ship make sense, are 待核对原文, and are found by id and version', () => {
    expect(problems(entries)).toEqual([]);
    expect(DEFAULT_SYSTEM.basis.textVerified).toBe(false);
    expect(findSystem('appraisal-20-20-30-30', 1)).toBe(DEFAULT_SYSTEM);
    expect(findSystem('appraisal-20-20-30-30', 2)).toBeNull();
  });

  it.each([
    [[{ ...first!, weight: '5' }, second!, ...rest], '各项分值合计应为 100，现为 101'],
    [[{ ...first!, weight: '0' }, second!, ...rest], '“立项依据充分性”的分值应大于 0'],
    [[first!, { ...second!, name: first!.name }, ...rest], '“立项依据充分性”重复'],
    [
      [first!, { ...second!, source: 'execution' as const }, ...rest],
      '“预算执行率”的评分来源与“立项程序规范性”相同',
    ],
    [
      [second!, ...rest, first!],
      '“立项依据充分性”应与同一指标的其他各项排在一起，一级指标按决策、过程、产出、效益排列',
    ],
    [[{ ...first!, weight: '4.555' }, second!, ...rest], '请填写分值，最多 2 位小数，例如 4 或 4.5'],
  ])('%# are refused', (changed, message) => {
    expect(problems(changed)).toContain(message);
  });
});
