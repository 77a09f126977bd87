import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent, sampleProjects, sampleText } from '@/lib/budget-document/sample-for-tests';
import { budgetDocx } from '@/lib/office-files/budget-docx.fixture';
import { jx as jxWith } from './jx.fixture';

let folder = '';

const jx = (...args: string[]) => jxWith(args);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jx-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('jx', () => {
  it('explains itself', () => {
    const { status, stdout, stderr } = jx('help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('parse 文件 [--json]');
    expect(stdout).toContain('score --rules 规则编号');
    expect(stdout).toContain('audit-form 文件 [--rules 规则编号] [--json]');
  });

  it('refuses an unknown command in one line', () => {
    expect(jx('parze')).toEqual({
      status: 2,
      stdout: '',
      stderr: '没有命令“parze”。可用的命令：parse、audit、score、audit-form、verify-audit、verify、help。\n',
    });
  });
});

describe('jx parse', () => {
  it('prints the document as JSON, with exactly these members', () => {
    const { status, stdout, stderr } = jx('parse', file('budget.txt', sampleText()), '--json');
    expect([status, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual([
      ...['format', 'fiscalYear', 'unit', 'tables', 'projects', 'problems', 'contents', 'notes'],
    ]);
    expect(document).toMatchObject({
      format: 'txt',
      fiscalYear: 2024,
      unit: { code: '390001', name: '云溪街道办事处' },
      projects: sampleProjects(),
      problems: [],
    });
    expect(document.tables[12]).toEqual({ no: '13', title: '项目支出绩效表', rows: 9 });
    expect(document.contents.tables['04'].rows[1]).toMatchObject({
      row: 2,
      unit: '390002-云溪街道社区服务中心',
      project: '河道巡查服务',
      functional: { code: '2010301', name: '行政运行' },
      amounts: { total: '20', general: '20', own: null },
    });
    expect(Object.keys(document.projects[0])).toEqual([
      ...[
        'code',
        'name',
        'unit',
        'category',
        'owner',
        'phone',
        'total',
        'fiscal',
        'other',
        'goal',
        'indicators',
      ],
    ]);
    expect(Object.keys(document.projects[0].indicators[0])).toEqual([
      ...['level1', 'level2', 'name', 'nature', 'target', 'unit', 'direction', 'weight'],
    ]);
  });

  it('prints a summary for people', () => {
    const { status, stdout } = jx('parse', file('budget.txt', sampleText()));
    expect(status).toBe(0);
    expect(stdout).toContain('2024年度部门预算  390001 云溪街道办事处\n');
    expect(stdout).toContain('项目 3 个，项目总额合计 1,126.7043 万元\n');
    expect(stdout).toContain('绩效指标 9 条：产出指标 3，效益指标 3，满意度指标 0，成本指标 3\n');
    expect(stdout).toContain('没有发现问题\n');
  });

  it('reads a Word document like its text, and says what it left aside', async () => {
    const path = file(
      'budget.docx',
      await budgetDocx(sampleContent(), undefined, { 'word/vbaProject.bin': 'x' }),
    );
    const { status, stdout } = jx('parse', path);
    expect(status).toBe(0);
    expect(stdout).toContain('项目 3 个，项目总额合计 1,126.7043 万元\n');
    expect(stdout).toContain('说明：文件含有宏，没有运行，也没有读取。\n没有发现问题\n');
  });

  it('says which columns of other tables it did not find', () => {
    const text = sampleText().replace('\t细化金额\n', '\t下达金额\n');
    const { status, stdout } = jx('parse', file('column.txt', text));
    expect(status).toBe(0);
    expect(stdout).toContain('没有发现问题\n请注意：预算12表：表头没有“细化金额”这一列。\n');
  });

  it('ends with 0 where single rows have problems, and prints them', () => {
    const text = sampleText().replace('\t1086.704300\n', '\t一千\n');
    const { status, stdout, stderr } = jx('parse', file('problem.txt', text), '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).problems).toEqual([
      { table: '13', row: 4, field: '项目总额', message: '“一千”不是金额，应为数字（万元）。', text: '一千' },
    ]);
  });

  it.each([
    ['empty.txt', '', 'empty.txt：文件是空的。\n'],
    [
      'photo.txt',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      'photo.txt：文件内容是JPEG 图片，不能读取。请选择部门预算公开文件：Word（.docx）、Excel（.xlsx）或文本（.txt、.csv）。\n',
    ],
    [
      'letter.txt',
      '会议纪要\n',
      'letter.txt：文件不是部门预算公开文本：没有找到任何预算表（如“预算13表 项目支出绩效表”）。\n',
    ],
  ])('refuses %s with one line, exit code 2 and nothing on standard output', (name, content, stderr) => {
    expect(jx('parse', file(name, content), '--json')).toEqual({ status: 2, stdout: '', stderr });
  });

  it('refuses what is no file, and arguments that it does not know', () => {
    expect(jx('parse', join(folder, 'none.txt'))).toMatchObject({ status: 2, stdout: '' });
    expect(jx('parse', folder).stderr).toBe(`${folder}：这是一个目录，请指定文件。\n`);
    expect(jx('parse').stderr).toBe('请指定一个文件。用法：npm run -s jx -- parse 文件 [--json]\n');
    expect(jx('parse', '--xml', 'a.txt')).toMatchObject({ status: 2, stdout: '' });
  });
});
