import { describe, expect, it } from 'vitest';
import { parseBudgetDocument } from './parse';
import {
  sampleContent,
  sampleIndicator,
  sampleProject,
  sampleProjects,
  sampleText,
  withCell,
  withoutPlaces,
  withRows,
} from './sample-for-tests';
import { projectRows, writeTextDump } from './write-text-dump';

const utf8 = new TextEncoder();

function read(text: string, fileName = 'budget.txt') {
  const parsed = parseBudgetDocument(utf8.encode(text), fileName);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function refusal(text: string) {
  const parsed = parseBudgetDocument(utf8.encode(text), 'budget.txt');
  return parsed.ok ? null : parsed.error;
}

describe('a budget document', () => {
  it('gives its year, unit and projects in document order', () => {
    const document = read(sampleText());
    expect(document).toMatchObject({
      format: 'txt',
      fiscalYear: 2024,
      unit: { code: '390001', name: '云溪街道办事处' },
      problems: [],
    });
    expect(document.projects).toEqual(sampleProjects());
  });

  it('reads amounts with separators, as decimal strings with the decimals written', () => {
    const [project] = read(withCell(1, 5, '２０．０')).projects;
    expect(project).toMatchObject({ total: '20.0', fiscal: '20.000000', other: null });
    expect(read(withCell(4, 5, '1,086.704300')).projects[1]?.total).toBe('1086.704300');
  });

  it('inherits the unit from above, and the merged 一级 and 二级 of other documents', () => {
    const document = read(withCell(2, 9, ''));
    expect(document.projects.map(({ unit }) => unit)).toEqual([
      '390001-云溪街道办事处',
      '390001-云溪街道办事处',
      '390002-云溪街道社区服务中心',
    ]);
    expect(document.projects[0]?.indicators[1]).toMatchObject({ level1: '产出指标', level2: '社会效益指标' });
  });

  it('skips header rows and captions that are repeated after page breaks', () => {
    const rows = projectRows(sampleProjects());
    const text = withRows(rows);
    const [, header = ''] =
      /(\t单位名称\n[\s\S]*?\n\n[\s\S]*?\n\n)\t390001/.exec(text.slice(text.indexOf('预算13表'))) ?? [];
    const pageBreak = `预算13表\n\t预算13表 项目支出绩效表\n\n\t\n\t金额单位：万元\n\n${header}`;
    const broken = text
      .replace('\t效益指标\n', 'PAGE\t效益指标\n')
      .replace(/(\t\n){9}PAGE/, (row) => pageBreak + row.replace('PAGE', ''));
    expect(header).toContain('财政资金');
    expect(withoutPlaces(read(broken))).toEqual(withoutPlaces(read(text)));
  });

  it('goes on with a project that is named again on each of its rows, where nothing is merged', () => {
    const rows = projectRows(sampleProjects());
    const flat: string[][] = [];
    for (const cells of rows) {
      const above = flat.at(-1) ?? [];
      const isNew = cells[1] !== '';
      flat.push(
        cells.map((text, column) => {
          const merged = column === 0 ? text === '' : column < 9 && !isNew;
          return merged ? (above[column] ?? '') : text;
        }),
      );
    }
    expect(read(withRows(flat)).projects).toEqual(sampleProjects());
    expect(read(withRows(flat)).problems).toEqual([]);
  });

  it('has a project twice that stands there twice, and reports it', () => {
    const { projects, problems } = read(sampleText([sampleProject(), sampleProject()]));
    expect(projects).toHaveLength(2);
    expect(problems.map(({ message }) => message)).toEqual([
      '项目编码 11990124T000000000001 重复，第1行已有。',
    ]);
  });

  it('finds columns by their names, and weights where there are any', () => {
    const text = sampleText([sampleProject()])
      .replace('\t三级指标\n', '\t三级指标\n\t分值（权重）\n')
      .replaceAll(/(\t巡查次数|\t河道环境改善|\t项目预算控制数)\n/g, '$1\n\t30.5\n')
      .replace('\t财政资金\n\t其他资金\n', '\t财政资金\n\t其他资金\n\t\n');
    const [project] = read(text).projects;
    expect(project?.indicators.map(({ name, weight, nature }) => [name, weight, nature])).toEqual([
      ['巡查次数', '30.5', '≥'],
      ['河道环境改善', '30.5', '定性'],
      ['项目预算控制数', '30.5', '≤'],
    ]);
  });

  it('accepts blank cells missing at the end of a row where nothing else can have stood there', () => {
    const rows = projectRows([sampleProject()]);
    const trimmed = [rows[0] ?? [], (rows[1] ?? []).slice(0, 14), rows[2] ?? []];
    expect(read(withRows(trimmed)).projects).toEqual([sampleProject()]);
  });

  it('takes the year from the file name only where the document names none', () => {
    const content = { ...sampleContent(), title: '云溪街道', introduction: [] };
    const tables = content.tables.filter(({ no }) => no !== '14' && no !== '10');
    expect(read(writeTextDump({ ...content, tables }), 'budget-2025.txt').fiscalYear).toBe(2025);
    expect(refusal(writeTextDump({ ...content, tables }))?.code).toBe('year-missing');
    expect(read(writeTextDump(content), 'budget-2025.txt').fiscalYear).toBe(2024);
  });
});

describe('problems in single rows', () => {
  it('has none in the sample', () => {
    expect(read(sampleText()).problems).toEqual([]);
  });

  it.each([
    [4, 5, '一千', '项目总额', '“一千”不是金额，应为数字（万元）。'],
    [4, 6, '1,08.5', '财政资金', '“1,08.5”不是金额，应为数字（万元）。'],
    [4, 5, '-5', '项目总额', '金额不能为负数。'],
    [4, 5, '1086.7043001', '项目总额', '金额最多6位小数（万元）。'],
    [4, 5, '123456789012345', '项目总额', '金额过大，整数部分最多14位（万元）。'],
    [4, 5, '', '项目总额', '缺少项目总额。'],
    [
      7,
      0,
      '云溪街道社区服务中心',
      '单位名称',
      '单位名称“云溪街道社区服务中心”前缺少单位编码，应写作“390001-单位名称”。',
    ],
    [4, 5, '1086.7', '项目总额', '项目总额与财政资金、其他资金之和（1086.7043）不一致。'],
    [
      4,
      1,
      '居民文化活动',
      '项目名称',
      '项目名称前缺少项目编码（8位数字、1个字母、12位数字，后接“-名称”；自编编码写作“【编码】名称”）。',
    ],
    [4, 1, '', '项目名称', '缺少项目名称和编码。'],
    [
      4,
      1,
      '11990124T000000000001-居民文化活动',
      '项目名称',
      '项目编码 11990124T000000000001 重复，第1行已有。',
    ],
    [
      5,
      9,
      '效果指标',
      '一级指标',
      '一级指标“效果指标”无法识别，应为产出指标、效益指标、满意度指标或成本指标。',
    ],
    [4, 9, '', '一级指标', '缺少一级指标。'],
    [4, 10, '', '二级指标', '缺少二级指标。'],
    [5, 11, '', '三级指标', '缺少三级指标名称。'],
    [4, 12, '约', '绩效指标性质', '指标性质“约”无法识别，应为≥、＞、≤、＜、＝或定性。'],
    [4, 12, '', '绩效指标性质', '缺少指标性质。'],
    [4, 13, '若干', '本年绩效指标值', '性质为“≥”，指标值“若干”应为数字。'],
    [4, 13, '', '本年绩效指标值', '缺少指标值。'],
    [5, 11, '河道�善', '三级指标', '文字已损坏（含有“�”），请用未损坏的原文件。'],
  ])('row %i, column %i, “%s”: %s – %s', (row, column, text, field, message) => {
    expect(read(withCell(row, column, text)).problems).toEqual([{ table: '13', row, field, message, text }]);
  });

  it('keeps both projects of a code that stands twice', () => {
    const document = read(sampleText([sampleProject(), sampleProject({ name: '另一项目' })]));
    expect(document.projects.map(({ name }) => name)).toEqual(['河道巡查服务', '另一项目']);
    expect(document.problems).toMatchObject([{ row: 4, field: '项目名称' }]);
  });

  it('keeps a project without code under its whole text', () => {
    expect(read(withCell(4, 1, '11990124T00000000-文化活动')).projects[1]).toMatchObject({
      code: null,
      name: '11990124T00000000-文化活动',
    });
  });

  it('names a project without indicators', () => {
    const [row = []] = projectRows([sampleProject()]);
    const bare = row.map((cell, index) => (index > 8 ? '' : cell)).with(1, '11990124T000000000009-空项目');
    const document = read(withRows([...projectRows(sampleProjects()), bare]));
    expect(document.projects.at(-1)).toMatchObject({ name: '空项目', indicators: [] });
    expect(document.problems).toEqual([
      { table: '13', row: 10, field: '三级指标', message: '项目没有绩效指标。', text: '' },
    ]);
  });

  it('names an indicator above the first project', () => {
    const rows = projectRows(sampleProjects());
    const orphan = (rows[1] ?? []).map((cell) => cell);
    const document = read(withRows([orphan, ...rows]));
    expect(document.projects).toEqual(sampleProjects());
    expect(document.problems).toMatchObject([{ row: 1, field: '项目名称', text: '' }]);
  });

  it('names a row with more cells than the table has columns', () => {
    const rows = projectRows(sampleProjects());
    const document = read(withRows(rows.map((row, index) => (index === 4 ? [...row, '多出'] : row))));
    expect(document.problems).toMatchObject([
      { row: 5, message: '本行有17个单元格，表头只有16列，内容可能错位。' },
    ]);
  });

  it('names a weight that is no number of points', () => {
    const text = sampleText([
      sampleProject({ indicators: [sampleIndicator('产出指标 数量指标 巡查次数 ≥ 12 次')] }),
    ])
      .replace('\t指标方向性\n', '\t指标方向性\n\t权重\n')
      .replace(/(\t巡查次数\n\t≥\n\t12\n\t次\n\t\n)/, '$1\t十分\n')
      .replace('\t财政资金\n\t其他资金\n', '\t财政资金\n\t其他资金\n\t\n');
    expect(read(text).problems).toEqual([
      {
        table: '13',
        row: 1,
        field: '权重',
        message: '“十分”不是有效的分值，应为0至100，最多两位小数。',
        text: '十分',
      },
    ]);
  });
});
