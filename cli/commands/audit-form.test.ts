import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { bytesOf, filledSheet } from '@/lib/uploaded-forms/filled-workbook.fixture';
import { jx } from '../jx.fixture';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jx-audit-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}

const run = (...args: string[]) => jx(['audit-form', ...args]);

const ROW = {
  l1: '产出指标',
  l2: '数量指标',
  l3: '场次',
  target: '≥3场',
  actual: '4场',
  weight: 90,
  score: 90,
};
const EXECUTION = {
  ...{
    l1: '预算执行率',
    l2: '',
    l3: '年度资金总额',
    target: '全年预算数 43.2万元',
    actual: '全年执行数 37.24万元',
  },
  ...{ weight: 10, score: 9, direction: 'ge', target_num: 43.2, actual_num: 37.24, rate_published: '86%' },
};
const FORM = { id: 'F1', rows: [EXECUTION, ROW], total: 99.1, complete: true };

const EXECUTION_FINDING = {
  kind: '执行得分不符',
  row: 1,
  printed: '9.00',
  computed: '8.62',
  message: '预算执行率得分 9.00，按规则应为 8.62。',
};
const TOTAL_FINDING = {
  kind: '合计不符',
  row: null,
  printed: '99.10',
  computed: '99.00',
  message: '总分印为 99.10，各行得分之和为 99.00。',
};
const RESULT = {
  forms: [
    {
      id: 'F1',
      findings: [EXECUTION_FINDING, TOTAL_FINDING],
      total: { printed: '99.10', computed: '99.00' },
    },
  ],
};

describe('jx audit-form', () => {
  test('prints the findings as JSON, with exactly these members', () => {
    const { status, stdout, stderr } = run(
      file('forms.json', JSON.stringify([FORM])),
      '--rules',
      'mof-2020-10',
      '--json',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(RESULT);
  });

  test('takes one form alone, by the default rule set, and another set where one is named', () => {
    const one = file('form.json', JSON.stringify(FORM));
    expect(JSON.parse(run(one, '--json').stdout)).toEqual(RESULT);
    const [form] = JSON.parse(run(one, '--json', '--rules=regional-capped').stdout).forms;
    expect(
      form.findings.map(({ kind, computed }: { kind: string; computed: string }) => [kind, computed]),
    ).toEqual([
      ['执行得分不符', '8.62'],
      ['得分不符', '88.00'],
      ['合计不符', '99.00'],
    ]);
  });

  test('takes a workbook', async () => {
    const { status, stdout, stderr } = run(file('form.xlsx', await bytesOf(await filledSheet())), '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { forms } = JSON.parse(stdout);
    expect(forms).toMatchObject([{ id: '自评表', total: { printed: '97.10', computed: '97.14' } }]);
    expect(forms[0].findings.map(({ kind, row }: { kind: string; row: number }) => [kind, row])).toEqual([
      ['取整差异', 3],
      ['未达标给满分', 4],
      ['无法判断', 5],
      ['合计不符', null],
    ]);
  });

  test('prints words for people without --json', () => {
    const { status, stdout } = run(file('words.json', JSON.stringify({ ...FORM, project: '入户走访' })));
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(2, 6)).toEqual([
      'F1  入户走访  2 行，发现 2 处',
      '  执行得分不符  第 1 行 年度资金总额：预算执行率得分 9.00，按规则应为 8.62。',
      '  合计不符  全表：总分印为 99.10，各行得分之和为 99.00。',
      '  总分：印为 99.10，各行得分之和 99.00',
    ]);
  });

  test('prints a long list whole', () => {
    const many = file('many.json', JSON.stringify(Array.from({ length: 3000 }, () => FORM)));
    expect(JSON.parse(run(many, '--json').stdout).forms).toHaveLength(3000);
  });

  const refused = (stderr: string) => ({ status: 2, stdout: '', stderr });

  test('refuses arguments in one line, with exit code 2 and nothing on standard output', () => {
    const good = file('good.json', '[]');
    expect(run(path.join(folder, 'none.json'), '--json')).toEqual(
      refused(`${folder}/none.json：找不到文件，请核对路径。\n`),
    );
    expect(run(folder)).toEqual(refused(`${folder}：这是一个目录，请指定文件。\n`));
    expect(run(good, '--rules', 'none')).toEqual(
      refused(`没有评分规则“none”，可用的有：${RULE_SETS.map(({ id }) => id).join('、')}\n`),
    );
    expect(run().stderr).toBe(
      '请指定一个文件。用法：npm run -s jx -- audit-form 文件 [--rules 规则编号] [--json]\n',
    );
    expect(run(good, '--rules', 'cost-own', '--rules=mof-2020-10')).toEqual(
      refused('--rules 只能写一次，现写了 2 次：cost-own、mof-2020-10\n'),
    );
    expect(run(good, '--xml')).toMatchObject({ status: 2, stdout: '' });
  });

  test('refuses a file with one line a problem, exit code 2 and nothing on standard output', () => {
    const photo = file('form.xlsx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));
    expect(run(photo)).toEqual(refused(`${photo}: 文件内容是JPEG 图片，不是 Excel 工作簿（.xlsx）或 JSON\n`));
    const bad = file('bad.json', '[{"rows":[{"weight":"重"}]},{"rows":null}]');
    expect(run(bad, '--json')).toEqual(refused('[0].rows[0].weight: 不是数：“重”\n[1].rows: 缺少此项\n'));
    const nothing = file('nothing.json', '');
    expect(run(nothing, '--json')).toEqual(refused(`${nothing}: 文件是空的\n`));
    const large = file('large.json', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x20));
    expect(run(large)).toEqual(refused(`${large}：文件过大（20.0 MB），最大 20 MB。\n`));
  });
});
