import { describe, expect, it } from 'vitest';
import { proseParts } from '@/lib/prose/outline';
import type { Prose } from '@/lib/prose/prose';
import type { Block } from '@/lib/typesetting/block';
import { drawDocument } from '../draw/draw-document';
import { bare, pagesOf, run, withTool } from '../draw/pdf-tools.fixture';
import { sampleForm, sampleText } from '../sample-form.fixture';
import { tracedForm } from '../traced-form.fixture';
import type { FormModel } from '../types';
import { SELF_REPORT, selfReportData, selfReportSpec } from './self-report';

const PROSE: Prose = [
  { kind: 'heading', level: 1, text: '实施情况' },
  {
    kind: 'paragraph',
    text: [
      { text: '全年完成', bold: false },
      { text: '六处', bold: true },
      { text: '驿站。', bold: false },
    ],
  },
  { kind: 'list', ordered: true, items: [[{ text: '选址', bold: false }], [{ text: '施工', bold: false }]] },
];

const wordsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join('｜')));
const specOf = (model: FormModel, proses: Record<string, Prose> = {}) =>
  selfReportSpec(model, proses, { finishedOn: '2025-03-14' });
const drawn = (model: FormModel, proses: Record<string, Prose> = {}) => {
  const spec = specOf(model, proses);
  const identity = { title: spec.title, keywords: '', createdOn: new Date('2025-03-14T00:00:00Z') };
  return drawDocument(spec, { identity, watermark: null, mark: null });
};

describe('自评报告', () => {
  it('has the six chapters, with what was written where the outline says', () => {
    const [part] = specOf(sampleForm(), { background: PROSE }).parts;
    const titles = part?.blocks.filter(({ heading }) => heading === 2).map((block) => wordsOf([block])[0]);
    expect(titles).toEqual([
      '一、项目基本情况',
      '二、自评工作组织',
      '三、自评结论及评分表',
      '四、预算执行、产出、成本、效益、满意度分析',
      '五、偏差原因及改进措施',
      '六、结果应用与公开',
    ]);
    const words = wordsOf(part?.blocks ?? []);
    const at = words.indexOf('全年完成六处驿站。');
    expect(words.slice(at - 1, at + 4)).toEqual([
      '实施情况',
      '全年完成六处驿站。',
      '1．选址',
      '2．施工',
      '（二）项目资金',
    ]);
  });

  it('names every place to write once, and says what to write there', () => {
    const parts = proseParts(SELF_REPORT);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    expect(parts.filter(({ required }) => required).map(({ key }) => key)).toEqual([
      ...['background', 'organisation', 'conclusion', 'deviations', 'use'],
    ]);
    expect(parts.every(({ hint }) => hint.length > 5)).toBe(true);
  });

  it('names each of its blocks once', () => {
    const proses = Object.fromEntries(proseParts(SELF_REPORT).map(({ key }) => [key, PROSE]));
    const names = specOf(sampleForm(24), proses).parts.flatMap(({ blocks }) =>
      blocks.map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('its data parts', () => {
  it('say the score, with a table and a picture that say the same', () => {
    const data = selfReportData(sampleForm());
    expect(wordsOf(data.conclusion ?? [])).toEqual([
      '本项目绩效自评总分100.00分，得分86.21分，等级为“良”。绩效指标共10项，其中达到年度指标值2项，未达到8项。',
    ]);
    expect(wordsOf(data['score-table'] ?? [])).toEqual([
      '自评评分表',
      ...[
        '预算执行｜—｜10.00｜9.62｜96.20%',
        '产出指标｜6｜60.00｜29.59｜49.32%',
        '成本指标｜1｜10.00｜10.00｜100.00%',
      ],
      ...[
        '效益指标｜2｜20.00｜27.00｜135.00%',
        '满意度指标｜1｜10.00｜10.00｜100.00%',
        '总分｜10｜100.00｜86.21｜86.21%',
      ],
      '等级：良。评分依据：财预〔2020〕10号。',
    ]);
    expect(wordsOf(data['score-chart'] ?? [])[1]).toBe(
      '条形图：预算执行分值10.00 分，得分9.62 分；产出指标分值60.00 分，得分29.59 分；成本指标分值10.00 分，得分10.00 分；效益指标分值20.00 分，得分27.00 分；满意度指标分值10.00 分，得分10.00 分。',
    );
  });

  it('say the money by source', () => {
    expect(wordsOf(selfReportData(sampleForm()).money ?? [])).toEqual([
      '项目资金及执行情况（单位：万元）',
      '年度资金总额｜1,086.7043｜1,100.00｜1,058.30｜96.21%',
      '当年财政拨款｜1,086.7043｜1,086.7043｜1,044.9957｜96.16%',
      '上年结转资金｜0.00｜13.2957｜13.3043｜100.06%',
      '其他资金｜不适用｜不适用｜不适用｜—',
    ]);
  });

  it('list what is short of its target or explained, with the words of its owner', () => {
    const [opening, caption, ...rows] = wordsOf(selfReportData(tracedForm()).deviations ?? []);
    expect([opening, caption]).toEqual([
      '以下4项未达到年度指标值或填写了偏差说明，内容取自自评表。',
      '偏差清单',
    ]);
    expect(rows[0]).toBe('入户走访次数｜≥ 5 次｜4 次｜6.67\n（13.34）｜合并走访｜按季度走访');
  });

  it('compare actuals with targets where both are numbers of one unit, and say what is left out', () => {
    const words = wordsOf(selfReportData(sampleForm())['target-chart'] ?? []);
    expect(words[1]).toContain('居民议事会召开次数31次（129.17%）');
    expect(words[1]).toContain('项目预算控制数（≤）1,058.3万元（97.39%）');
    expect(words.at(-1)).toContain('其余3项为定性、日期等，不能按比例比较，未列入图中。');
  });

  it('of a form that nobody filled in say so, and invent nothing', () => {
    const data = selfReportData(tracedForm(null));
    expect(wordsOf(data.conclusion ?? [])).toEqual([
      '本项目尚未填报，没有得分。绩效指标共6项，6项未填报，得分为暂计。',
    ]);
    expect(wordsOf(data.deviations ?? [])).toEqual(['已填报的指标没有偏差；6项未填报。']);
    expect(data['target-chart']).toEqual([]);
  });
});

describe('on paper', () => {
  const withText = withTool('pdftotext');

  withText('prints every word that was written and every figure, in order', async () => {
    const bytes = await drawn(sampleForm(), { background: PROSE });
    const text = pagesOf(bytes).join('');
    expect(text).toContain(bare('1．选址2．施工'));
    for (const { text: word } of PROSE.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))) {
      expect(text).toContain(word);
    }
    expect(text).toContain('本项目绩效自评总分100.00分');
  });

  withTool('qpdf')(
    'is a sound file with headings of four levels, pictures with words, also when it is long',
    async () => {
      const long: Prose = [
        ...PROSE,
        { kind: 'heading', level: 2, text: '下一级' },
        { kind: 'paragraph', text: [{ text: sampleText(4000), bold: false }] },
      ];
      const bytes = await drawn(sampleForm(24), { background: long, use: long });
      expect(run('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding errors');
      const structure = run('pdfinfo', ['-struct', 'FILE'], bytes);
      for (const tag of ['H1', 'H2', 'H3', 'H4', 'Figure', 'Table'])
        expect(structure).toMatch(new RegExp(`\\b${tag}\\b`));
    },
  );

  it('is the same for the same model, byte by byte', async () => {
    expect(await drawn(tracedForm())).toEqual(await drawn(tracedForm()));
  });
});
