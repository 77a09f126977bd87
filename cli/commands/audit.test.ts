import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleText } from '@/lib/budget-document/sample-for-tests';
import { QUALITY_RULE_IDS } from '@/lib/quality-audit/registry';
import { jx as jxWith } from '../jx.fixture';

let folder = '';

const jx = (...args: string[]) => jxWith(['audit', ...args]);

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jx-audit-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('jx audit', () => {
  it('prints every finding and a count for every rule as JSON', () => {
    const { status, stdout, stderr } = jx(file('budget.txt', sampleText()), '--json');
    expect([status, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['findings', 'reconciliation', 'summary']);
    expect(Object.keys(result.reconciliation[0])).toEqual(
      expect.arrayContaining(['check', 'left', 'right', 'difference', 'explanation', 'items']),
    );
    expect(Object.keys(result.summary)).toEqual([...QUALITY_RULE_IDS]);
    expect(result.summary).toMatchObject({
      'control-figure-mismatch': 1,
      'missing-level1': 3,
      'zero-target': 0,
    });
    const mismatch = result.findings.find(({ rule }: { rule: string }) => rule === 'control-figure-mismatch');
    expect(Object.entries(mismatch)).toEqual([
      ['rule', 'control-figure-mismatch'],
      ['severity', 'error'],
      ['project', '11990124T000000000002'],
      ['indicator', 3],
      [
        'message',
        '第 3 条“项目预算控制数”：项目预算控制数写作“≤ 20 万元”，与项目总额 1,086.7043 万元不一致。',
      ],
      ['suggestion', '改为“≤ 1086.7043 万元”，即项目总额；若项目总额有误，请先更正项目总额。'],
    ]);
  });

  it('prints the same for people', () => {
    const { status, stdout } = jx(file('budget.txt', sampleText()));
    expect(status).toBe(0);
    expect(stdout).toContain('质量审核：3 个项目，3 个有问题，共 ');
    expect(stdout).toContain('  [错误] 预算控制数与项目总额不符（control-figure-mismatch）：1 处\n');
    expect(stdout).toContain('  [错误] 定量指标值为 0（zero-target）：0 处\n');
    expect(stdout).toMatch(
      /\n勾稽：核对 \d+ 项，一致 \d+ 项，舍入差异 \d+ 项，不一致 \d+ 项，无法核对 \d+ 项\n/,
    );
    expect(stdout).toContain('11990124T000000000002 居民-文化活动\n');
  });

  it.each([
    ['empty.txt', '', 'empty.txt：文件是空的。\n'],
    [
      'letter.txt',
      '会议纪要\n',
      'letter.txt：文件不是部门预算公开文本：没有找到任何预算表（如“预算13表 项目支出绩效表”）。\n',
    ],
  ])('refuses %s in one line', (name, content, stderr) => {
    expect(jx(file(name, content), '--json')).toEqual({ status: 2, stdout: '', stderr });
  });

  it('refuses what is no file, and arguments that it does not know', () => {
    expect(jx(folder)).toEqual({ status: 2, stdout: '', stderr: `${folder}：这是一个目录，请指定文件。\n` });
    expect(jx().stderr).toBe('请指定一个文件。用法：npm run -s jx -- audit 文件 [--json]\n');
    expect(jx('--xml', 'a.txt').stderr).toBe('没有参数“--xml”。用法：npm run -s jx -- audit 文件 [--json]\n');
  });
});
