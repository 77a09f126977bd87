import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dec } from '@/lib/core/decimal';
import { batchProject } from '@/lib/scoring/random-project.fixture';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import type { ScoringProject } from '@/lib/scoring/scoring-project';
import { jx } from '../jx.fixture';

function run(
  args: readonly string[],
  input: string | Uint8Array,
  env: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = jx(['score', ...args], { input, env });
  return { status, stdout, lines: stderr === '' ? [] : stderr.trimEnd().split('\n') };
}

const INDICATORS = [
  {
    id: 'I1',
    level1: '产出指标',
    level2: '数量指标',
    name: '场次',
    nature: '>',
    target: '5',
    unit: '次',
    weight: '60',
    actual: '4',
  },
  {
    id: 'I2',
    level1: '效益指标',
    level2: '社会效益指标',
    name: '效果',
    nature: '定性',
    target: '优',
    weight: '30',
    grade: '部分达成',
    percent: '70',
  },
];
const PROJECT = { id: 'P1', budget: { annual: '56.000000', executed: '55.123456' }, indicators: INDICATORS };
const CASES = JSON.stringify({ projects: [PROJECT] });

function asInput({ id, budget, indicators }: ScoringProject) {
  const text = (value: Dec | null) => value?.toFixed();
  return {
    id,
    budget: { annual: text(budget.annual), executed: text(budget.executed) },
    indicators: indicators.map(({ weight, actual, percent, grade, ...rest }) => ({
      ...rest,
      ...(rest.nature === '定性' && grade ? { grade, percent: text(percent) } : { actual: text(actual) }),
      weight: text(weight),
    })),
  };
}

const SOURCE = '项目支出绩效自评表表注（《项目支出绩效评价管理办法》，财预〔2020〕10号）';
const RESULT = {
  ruleSet: { id: 'mof-2020-10', version: 1 },
  projects: [
    {
      id: 'P1',
      execution: { status: 'scored', score: '9.84', rate: '0.984347', flags: [] },
      indicators: [
        {
          id: 'I1',
          status: 'scored',
          weight: '60.00',
          score: '48.00',
          flags: [],
          trace: [
            {
              rule: '未达到目标值：分值×实际值÷目标值',
              source: SOURCE,
              formula: '60 × 4 ÷ 5',
              result: '48.00',
            },
          ],
        },
        {
          id: 'I2',
          status: 'scored',
          weight: '30.00',
          score: '21.00',
          flags: [],
          trace: [
            {
              rule: '定性指标“部分达成”：分值×百分比÷100',
              source: SOURCE,
              formula: '30 × 70 ÷ 100',
              result: '21.00',
            },
          ],
        },
      ],
      total: '78.84',
      grade: '中',
      flags: ['level1-weight-off'],
    },
  ],
};

describe('scores', () => {
  test('a project, with nothing on standard error', () => {
    const { status, stdout, lines } = run(['--rules', 'mof-2020-10'], CASES);
    expect({ status, lines, output: JSON.parse(stdout) }).toEqual({ status: 0, lines: [], output: RESULT });
  });

  test('the same, to the byte, in another time zone and language, and by the default rule set', () => {
    const here = run(['--rules=mof-2020-10'], CASES).stdout;
    const there = run([], CASES, { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' });
    expect(there.stdout).toBe(here);
  });

  test('three hundred random projects, to the byte, wherever the machine stands and whatever it speaks', () => {
    const projects = fc.sample(batchProject, { numRuns: 300, seed: 20_240_601 }).map(asInput);
    const input = JSON.stringify({ projects });
    const places = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ];
    const [here, ...elsewhere] = places.map((env) => run(['--rules', 'mof-2021-101'], input, env).stdout);
    expect(JSON.parse(here!).projects).toHaveLength(300);
    for (const there of elsewhere) expect(there).toBe(here);
  });

  test('what does not apply as null, no projects as none, and a byte order mark is not in the way', () => {
    const idle = { ...PROJECT, budget: { annual: '0', executed: '0' } };
    const { stdout } = run([], `\ufeff${JSON.stringify({ projects: [idle] })}`);
    expect(JSON.parse(stdout).projects[0].execution).toEqual({
      status: 'not-applicable',
      score: null,
      rate: null,
      flags: [],
    });
    expect(JSON.parse(run([], '{"projects":[]}').stdout).projects).toEqual([]);
  });

  test('a batch far larger than a pipe holds, whole', () => {
    const many = JSON.stringify({ projects: Array.from({ length: 2000 }, () => PROJECT) });
    const { status, stdout } = run([], many);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).projects).toHaveLength(2000);
  });
});

describe('refuses with exit code 2, one line per problem and nothing on standard output', () => {
  test('each problem with its JSON path', () => {
    const [first, second] = INDICATORS;
    const wrong = {
      ...PROJECT,
      indicators: [
        { ...first, actual: '4\n5', nature: '?' },
        { ...second, percent: '80' },
      ],
    };
    const { status, stdout, lines } = run([], JSON.stringify({ projects: [PROJECT, wrong] }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines).toEqual([
      'projects[1].indicators[0].nature: 指标性质只能是≥、＞、≤、＜、＝、定性',
      'projects[1].indicators[0].actual: 不是数："4\\n5"',
      'projects[1].indicators[1].percent: “部分达成”的百分比应为60%（含）至80%（不含）',
    ]);
  });

  test.each([
    ['nothing', '', '不是 JSON：第 1 行第 1 个字符处缺少值'],
    ['no JSON', '{"projects":[\n{', '不是 JSON：第 2 行第 2 个字符处缺少“}”，文件可能不完整'],
    ['GBK bytes', Uint8Array.from([0x22, 0xb2, 0xfa, 0xb3, 0xf6, 0x22]), '不是 UTF-8 编码的 JSON'],
  ])('%s', (_, input, message) => {
    const { status, stdout, lines } = run([], input);
    expect({ status, stdout, lines }).toEqual({ status: 2, stdout: '', lines: [`标准输入: ${message}`] });
  });

  test('an unknown rule set, listing the known ones', () => {
    const { status, stdout, lines } = run(['--rules', 'mof-1999'], CASES);
    const known = RULE_SETS.map(({ id }) => id).join('、');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines).toEqual([`没有评分规则“mof-1999”，可用的有：${known}`]);
  });

  test('a rule set that is named twice: neither is taken', () => {
    const { status, stdout, lines } = run(['--rules', 'cost-own', '--rules=mof-2020-10'], CASES);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines).toEqual(['--rules 只能写一次，现写了 2 次：cost-own、mof-2020-10']);
  });

  test('what concerns the whole input by its name, and any value by its path', () => {
    expect(run([], '[]').lines).toEqual(['标准输入: 应为对象，现为 []']);
    const wrong = JSON.stringify({ projects: [{ ...PROJECT, id: undefined }] });
    expect(run([], wrong).lines).toEqual(['projects[0].id: 缺少此项']);
  });

  test.each([[['--rule', 'mof-2020-10']], [['--rules']], [['cases.json']]])('arguments %j', (args) => {
    const { status, stdout, lines } = run(args, CASES);
    expect({ status, stdout, count: lines.length }).toEqual({ status: 2, stdout: '', count: 1 });
    expect(lines[0]).toContain('用法：score --rules 规则编号 < cases.json');
  });
});
