import { describe, expect, it } from 'vitest';
import { projectsMoney } from '@/lib/department-scoring/department-money';
import {
  aDepartment,
  aReportedDepartment,
  fiscal,
  RULES,
} from '@/lib/department-scoring/sample-department.fixture';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { documentDocx } from '@/lib/reports/docx/document-docx';
import { docxTexts } from '@/lib/reports/docx/docx-texts.fixture';
import { bare, countOf, pagesOf, run, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { layOut } from '@/lib/typesetting/lay-out';
import { officeAdvance } from '@/lib/typesetting/text-measure';
import { textsOfPart } from '@/lib/typesetting/texts.fixture';
import { departmentSpec, drawDepartment } from '../draw';
import { departmentModelOf } from '../model';
import type { DepartmentModel } from '../types';
import { departmentFormSpec } from './form-spec';
import { departmentReportSpec } from './report-spec';
import {
  executionSentences,
  itemSentences,
  resultSentence,
  targetAnalyses,
  workSentences,
} from './sentences';

const HEAD = {
  ...{ department: '云溪街道办事处', unit: '云溪街道办事处', approvedOn: '2025-03-14' },
  changes: [{ name: '做好各类救助', what: '移除', reason: '没有可考核的内容' }],
  signatures: { filledBy: '方一诺', approvedBy: '许知远' },
};

const model = (department = aReportedDepartment()) => departmentModelOf(department, RULES, HEAD);
const draft = () => departmentModelOf(aDepartment(), RULES, { ...HEAD, approvedOn: null });

const BASIC = { applicable: true, initial: '100', annual: '100', executed: '100' };

describe('sentences', () => {
  it('say how the evaluation was made, and its result', () => {
    expect(workSentences(model())).toEqual([
      '本年度参评项目2个，其中1个的绩效自评已评价通过，其余1个按目前填报的数计算。部门整体自评以预算文本申报的整体绩效目标为依据，共评价目标6项，由方一诺填报，评分标准为“部门整体支出绩效自评（20、60、20）”第1版（待核对原文）。',
    ]);
    expect(resultSentence(model())).toBe(
      '部门整体支出绩效自评总分100分，得分94.00分，等级为“优”。其中：当年预算执行情况得18.50分（分值20.00分），整体绩效目标实现情况得58.00分（分值60.00分），预算管理情况得17.50分（分值20.00分）。',
    );
    expect(resultSentence(draft())).toBe(
      '部门整体支出绩效自评得分暂计18.50分，尚有内容未填报或未评分，暂不评定等级。其中：当年预算执行情况得18.50分（分值20.00分），整体绩效目标实现情况未填报（分值60.00分），预算管理情况未填报（分值20.00分）。',
    );
  });

  it('say that nothing is scored yet, which is not zero', () => {
    const blank = aDepartment({ projects: projectsMoney([fiscal('60', null)]) });
    const unscored = departmentModelOf(blank, RULES, { ...HEAD, approvedOn: null });
    expect(resultSentence(unscored)).toBe('部门整体支出绩效自评尚未填报，没有得分。');
    expect(itemSentences(unscored)).toEqual(['预算管理情况共5项，分值20.00分，5项均未评分。']);
    const words = textsOfPart(departmentReportSpec(unscored).parts[0]!).join('｜');
    expect(words).toContain('总分｜100.00｜—｜—');
    expect(words).toContain('预算管理情况分值20.00分，得分未填报');
    const totals = (shown: DepartmentModel) => textsOfPart(departmentFormSpec(shown).parts[0]!).join('｜');
    expect(totals(unscored)).toContain('总分｜100.00｜—');
    expect(totals(draft())).toContain('总分｜100.00｜18.50（暂计）');
  });

  it('divide by no weight of zero', () => {
    const scheme = {
      ...DEFAULT_SCHEME,
      execution: { weight: '0' },
      targets: { ...DEFAULT_SCHEME.targets, weight: '80' },
    };
    const whole = departmentModelOf(aReportedDepartment(), { ...RULES, scheme }, HEAD);
    const words = textsOfPart(departmentReportSpec(whole).parts[0]!).join('｜');
    expect(words).toContain('当年预算执行情况｜0.00｜0.00｜—');
    expect(words).not.toMatch(/NaN|Infinity/);
  });

  it('say what was spent of what, and what is not reported', () => {
    expect(executionSentences(model(aReportedDepartment({ basic: BASIC })))).toEqual([
      '部门整体支出年初预算数200.00万元，全年预算数200.00万元，全年执行数192.50万元，预算执行率96.25%；分值20.00分，得分19.25分。',
      '其中：项目支出（当年财政拨款）全年预算数100.00万元，全年执行数92.50万元，执行率92.50%；基本支出全年预算数100.00万元，全年执行数100.00万元，执行率100.00%。',
    ]);
    const projects = projectsMoney([fiscal('60', '60'), fiscal('40', null)]);
    expect(executionSentences(model(aReportedDepartment({ projects }))).at(-1)).toBe(
      '1个项目的预算数或执行数尚未填报。',
    );
  });

  it('say how many targets of each 一级 were reached, and which were not', () => {
    const [output] = targetAnalyses(model());
    expect(output).toEqual({
      paragraphs: [
        '产出指标共3项，分值30.00分，得分28.00分，得分率93.33%。其中达到年度指标值2项，未达到1项。',
        '未达到年度指标值的1项：',
      ],
      named: [
        '“入户走访次数”：年度指标值≥ 5 次，实际完成值4 次，得分8.00分（分值10.00分）；偏差原因：合并走访；改进措施：按季度走访。',
      ],
    });
    expect(targetAnalyses(model())).toHaveLength(4);
  });

  it('say what did not get all of its points, with the ground', () => {
    const [first, second] = itemSentences(model());
    expect(first).toBe('预算管理情况共5项，分值20.00分，得分17.50分。');
    expect(second).toContain('未得满分的5项：预算编制得3.50分（分值4.00分），依据：查阅台账；');
    expect(itemSentences(draft())).toEqual(['预算管理情况共5项，分值20.00分，5项均未评分。']);
  });
});

it('the report has its six chapters, with what was written', () => {
  const texts = {
    overview: '内设六个办公室。\n下设一个中心。',
    work: '',
    problems: '支付偏晚。',
    improvements: '',
  };
  const [part] = departmentReportSpec(model(aReportedDepartment({ texts }))).parts;
  const words = (part?.blocks ?? []).flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text));
  const titles = part?.blocks
    .filter(({ heading }) => heading === 2)
    .map(({ rows }) => rows[0]?.cells[0]?.text);
  expect(titles).toEqual([
    '一、部门基本情况',
    '二、自评工作开展情况',
    '三、得分情况',
    '四、各部分分析',
    '五、存在的问题与改进措施',
    '六、其他需要说明的问题',
  ]);
  for (const text of ['内设六个办公室。', '下设一个中心。', '支付偏晚。', '未填写。'])
    expect(words).toContain(text);
});

it('the form lists its parts, its scheme with 待核对原文, and what was changed', () => {
  const [part] = departmentFormSpec(model()).parts;
  const words = (part?.blocks ?? []).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ text }) => text).join('｜')),
  );
  expect(words).toContain('当年预算执行情况｜20.00｜18.50｜');
  expect(words).toContain('评分标准：部门整体支出绩效自评（20、60、20），第1版（待核对原文）');
  expect(words).toContain('目标移除：做好各类救助（原因：没有可考核的内容）');
});

describe('drawn', () => {
  withTool('pdftotext')('both documents show the same figures, and a draft says that it is one', async () => {
    const approved = model(aReportedDepartment({ basic: BASIC }));
    for (const kind of ['form', 'report'] as const) {
      const bytes = await drawDepartment(kind, approved, { draft: false, superseded: null, sha256: null });
      const text = pagesOf(bytes).join('');
      for (const figure of [
        '19.25',
        '58.00',
        '17.50',
        '94.75',
        '200.00',
        '192.50',
        '96.25%',
        '云溪街道办事处',
      ])
        expect(text).toContain(figure);
      expect(text).toContain(bare('部门整体支出绩效自评'));
      expect(text).not.toContain('草稿');
      const unfinished = await drawDepartment(kind, draft(), { draft: true, superseded: null, sha256: null });
      expect(countOf(pagesOf(unfinished).join(''), '草稿')).toBeGreaterThan(0);
    }
  });

  withTool('qpdf')('both are sound, and equal twice', async () => {
    const options = { draft: false, superseded: null, sha256: null };
    for (const kind of ['form', 'report'] as const) {
      const bytes = await drawDepartment(kind, model(), options);
      expect(run('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding errors');
      expect(await drawDepartment(kind, model(), options)).toEqual(bytes);
    }
  });

  it('what no font shows is listed', async () => {
    const rare = { ...model(), department: '𠮷祥社区' };
    const bytes = await drawDepartment('report', rare, { draft: false, superseded: null, sha256: null });
    expect(pagesOf(bytes).join('')).toContain('代替字库未收的字');
  });
});

describe('for Word and Excel', () => {
  it.each(['form', 'report'] as const)('the %s says what the PDF says', async (kind) => {
    const spec = departmentSpec(kind, model());
    const bytes = await documentDocx(spec, { createdOn: new Date(0), warning: null, verification: null });
    const figures = spec.parts.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap(({ figure, text }) => (figure ? [bare(text)] : []))),
      ),
    );
    const said = spec.parts.flatMap(textsOfPart).filter((text) => !figures.includes(text));
    expect(docxTexts(bytes).join('')).toBe(said.join(''));
    expect(said.join('')).toContain('94.00');
  });
});

describe('what each part scores', () => {
  it('stands on one page with the total, however many targets are above it', () => {
    const full = model();
    for (let count = 1; count <= 40; count++) {
      const targets = Array.from({ length: count }, (_, i) => full.targets[i % full.targets.length]!);
      const pages = layOut(departmentFormSpec({ ...full, targets }), officeAdvance).map(({ boxes }) =>
        boxes.map(({ key }) => key).filter((key) => /^(part\.\d+|total)\./u.test(key)),
      );
      expect(pages.filter((keys) => keys.length > 0).length, `${count} targets`).toBe(1);
    }
  });
});
