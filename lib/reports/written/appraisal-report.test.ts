import { describe, expect, it } from 'vitest';
import { appraisalItems } from '@/lib/appraisal-scoring/appraisal-items';
import { type AppraisalModel, appraisalModelOf } from '@/lib/appraisal-scoring/appraisal-model';
import { scoreAppraisal } from '@/lib/appraisal-scoring/score-appraisal';
import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { proseParts } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import { reportSpec } from '@/lib/prose/report-spec';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import type { Block } from '@/lib/typesetting/block';
import { drawDocument } from '../draw/draw-document';
import { bare, pagesOf, withTool } from '../draw/pdf-tools.fixture';
import { REPORTED, tracedForm } from '../traced-form.fixture';
import { appraisalAnalysis, problemsAnalysis } from './appraisal-analysis';
import { APPRAISAL_REPORT } from './appraisal-outline';
import { appraisalReportContent, appraisalReportData } from './appraisal-report';

const form = tracedForm();
const items = appraisalItems(DEFAULT_SYSTEM, form);
const GIVEN: Readonly<Record<string, readonly [string | null, string]>> = {
  ground: ['3.5', '缺少年度工作计划。'],
  rules: ['4', '制度齐全'],
};

function model(given = GIVEN, rest: string | null = '3'): AppraisalModel {
  const entries = items.map(({ key, proposal }) => {
    const [score, ground] = given[key] ?? [proposal ? null : rest, proposal ? '' : '查阅资料'];
    return { itemId: key, score, ground };
  });
  return appraisalModelOf(DEFAULT_SYSTEM, items, scoreAppraisal(items, entries, mof202010), {
    formSha256: '0'.repeat(64),
    signatures: { filledBy: '方一诺', approvedBy: '方一诺' },
    approvedOn: '2025-06-01',
  });
}

const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join('｜')));

const PROSE: Prose = [{ kind: 'paragraph', text: [{ text: '评价组现场查看了走访台账。', bold: false }] }];

const specOf = (proses: Record<string, Prose> = {}) =>
  reportSpec(APPRAISAL_REPORT, { ...appraisalReportContent(form, model(), '2025-06-10'), proses });

describe('绩效评价报告', () => {
  it('has the seven chapters, with what was written where the outline says', () => {
    const [part] = specOf({ work: PROSE }).parts;
    const titles = part?.blocks.filter(({ heading }) => heading === 2).map((block) => wordsOf([block])[0]);
    expect(titles).toEqual([
      '一、项目基本情况',
      '二、绩效评价工作开展情况',
      '三、综合评价情况及评价结论',
      '四、绩效评价指标分析',
      '五、主要经验及做法、存在的问题及原因分析',
      '六、有关建议',
      '七、其他需要说明的问题',
    ]);
    const words = wordsOf(part?.blocks ?? []);
    expect(words[words.indexOf('评价组现场查看了走访台账。') - 1]).toBe('（三）绩效评价工作过程');
  });

  it('names every place to write, and each of its blocks, once', () => {
    const places = proseParts(APPRAISAL_REPORT);
    expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
    const spec = specOf(Object.fromEntries(places.map(({ key }) => [key, PROSE])));
    const names = spec.parts.flatMap(({ blocks }) => blocks.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  withTool('pdftotext')(
    'prints every figure of the score sheet, on pages where nothing is lost',
    async () => {
      const spec = specOf();
      const bytes = await drawDocument(spec, {
        identity: { title: spec.title, keywords: '', createdOn: new Date('2025-06-10T00:00:00Z') },
        ...{ watermark: null, mark: null },
      });
      const text = pagesOf(bytes).join('');
      const of = model();
      for (const { name, weight, score, ground } of of.items) {
        for (const part of [name, weight, score, ground]) expect(text).toContain(bare(part ?? ''));
      }
      expect(text).toContain(`综合得分${of.total}分`);
    },
  );
});

describe('its sentences', () => {
  it('say how many items lost points, which, and on what ground', () => {
    expect(appraisalAnalysis(model(), form, '决策')).toEqual({
      paragraphs: [
        '决策指标共6项，分值20.00分，得分18.50分，得分率92.50%。4项得满分，2项扣分。',
        '扣分情况如下：',
      ],
      named: [
        '“预算编制科学性”：分值4.00分，得分3.00分，扣1.00分；评分依据：查阅资料。',
        '“立项依据充分性”：分值4.00分，得分3.50分，扣0.50分；评分依据：缺少年度工作计划。',
      ],
    });
  });

  it('say targets, actuals, what the owner explained and formulas of the project’s indicators', () => {
    const { paragraphs, named } = appraisalAnalysis(model(), form, '产出');
    expect(paragraphs[1]).toBe('项目绩效指标共4项，其中达到年度指标值2项，未达到2项。');
    expect(named[0]).toMatch(
      /^“入户走访次数”：分值\d+\.\d\d分，得分\d+\.\d\d分，扣\d+\.\d\d分，年度指标值≥ 5 次，实际完成值4 次；偏差原因：合并走访；改进措施：按季度走访；评分依据：自评得分率＝/,
    );
    expect(problemsAnalysis(model(), form).named.find((line) => line.includes('入户走访次数'))).toMatch(
      /，年度指标值≥ 5 次，实际完成值4 次；偏差原因：合并走访；改进措施：按季度走访。$/,
    );
  });

  it('go on behind a ground whatever it ends with', () => {
    const untidy = model({ ...GIVEN, ground: ['3.5', '缺少年度工作计划，、 。'] });
    expect(appraisalAnalysis(untidy, form, '决策').named[1]).toMatch(/；评分依据：缺少年度工作计划。$/);
  });

  it('name what went beyond its target', () => {
    const visits = { indicatorId: 'visits', value: '9' };
    const beyond = tracedForm({ ...REPORTED, rows: [...(REPORTED.rows ?? []).slice(1), visits] });
    expect(appraisalAnalysis(model(), beyond, '产出').paragraphs.slice(1, 3)).toEqual([
      '项目绩效指标共4项，其中达到年度指标值3项，未达到1项。',
      '超过年度指标值的1项：“入户走访次数”（年度指标值≥ 5 次，实际完成值9 次）。',
    ]);
  });

  it('stand beside pictures of the execution and of actuals against targets', () => {
    const { 'execution-chart': execution, 'target-chart': targets } = appraisalReportData(form, model());
    expect(wordsOf(execution)[1]).toContain('全年执行数54.60 万元');
    expect(wordsOf(targets)[1]).toContain('入户走访次数4次（80.00%）');
  });

  it('say that nothing was lost, and what is open', () => {
    const full = Object.fromEntries(items.map(({ key, weight }) => [key, [weight, '符合'] as const]));
    expect(appraisalAnalysis(model(full), form, '决策').paragraphs).toEqual([
      '决策指标共6项，分值20.00分，得分20.00分，得分率100.00%。6项均得满分。',
    ]);
    expect(problemsAnalysis(model(full), form).paragraphs).toEqual([
      '已评分的各项指标均得满分，没有扣分事项。',
    ]);
    expect(appraisalAnalysis(model({}, null), form, '决策').paragraphs).toEqual([
      '决策指标共6项，分值20.00分，得分0.00分，得分率0.00%。6项未评分，得分为暂计。',
    ]);
    expect(wordsOf(appraisalReportData(form, model({}, null)).conclusion)[0]).toMatch(
      /^本项目绩效评价得分暂计\d+\.\d\d分，尚有指标未评分，暂不评定等级。$/,
    );
  });

  it('list every loss as a problem, the largest first', () => {
    const lost = problemsAnalysis(model(), form).named.map((line) => Number(/扣([\d.]+)分/.exec(line)?.[1]));
    expect(lost.length).toBeGreaterThan(3);
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
  });

  it('stand beside a table and a picture that say the same', () => {
    const { 'level-table': table, 'level-chart': chart } = appraisalReportData(form, model());
    expect(wordsOf(table)[1]).toBe('决策｜6｜20.00｜18.50｜92.50%');
    expect(wordsOf(chart)[1]).toContain('决策分值20.00 分，得分18.50 分');
  });
});
