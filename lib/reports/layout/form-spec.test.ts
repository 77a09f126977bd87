import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut as layOutDocument, type Page } from '@/lib/typesetting/lay-out';
import type { Box, PlacedLine } from '@/lib/typesetting/placed';
import { sampleForm, sampleText } from '../sample-form.fixture';
import { BELOW_PARTS, type FormIndicator, type FormModel } from '../types';
import { formSpec } from './form-spec';

/** Widths as in a Chinese font: half an em for what is on an American keyboard, one em for the rest. */
const advance = (character: string) => (character < '\u0080' ? 0.5 : 1);
const ALL = new Set(BELOW_PARTS);

const layOut = (model: FormModel): Page[] =>
  layOutDocument(formSpec(model, { below: ALL, replaced: [], appendix: null }), advance);
const bare = (text: string) => text.replace(/\s/gu, '');
const boxesOf = (pages: readonly Page[]) => pages.flatMap(({ boxes }) => boxes);

/** The text of a cell, put together again from its parts on all pages. */
function textOf(layout: readonly Page[], key: string): string {
  return boxesOf(layout)
    .filter((box) => box.key === key && !box.repeated)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('');
}

const phrase = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map(sampleText),
  fc.constantFrom(
    '≥ 90 %',
    '1,086.7043 万元',
    '优',
    'https://example.com/a-very-long-address/without-a-single-blank-in-it',
  ),
);
const longText = fc.integer({ min: 0, max: 1600 }).map(sampleText);
const anyIndicator: fc.Arbitrary<FormIndicator> = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标', '满意度指标'),
  level2: fc.constantFrom('数量指标', '可持续影响指标', '服务对象满意度指标', sampleText(60)),
  name: fc.oneof({ weight: 5, arbitrary: phrase }, { weight: 1, arbitrary: fc.constant(sampleText(150)) }),
  target: phrase,
  actual: fc.option(phrase),
  weight: fc.constant('5.00'),
  status: fc.constant('scored' as const),
  score: fc.constantFrom('5.00', '4.38'),
  deviationReason: fc.option(fc.oneof({ weight: 5, arbitrary: phrase }, { weight: 1, arbitrary: longText })),
  improvement: fc.option(phrase),
});
const anyForm: fc.Arbitrary<FormModel> = fc
  .record({
    indicators: fc.array(anyIndicator, { maxLength: 30 }),
    goal: fc.option(longText),
    goalActual: fc.option(longText),
    notes: fc.option(longText),
  })
  .map((changes) => sampleForm(1, changes));

function everyForm(check: (layout: readonly Page[], model: FormModel) => void): void {
  fc.assert(
    fc.property(anyForm, (model) => {
      check(layOut(model), model);
    }),
    { numRuns: 40 },
  );
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.001;
  const beside = a.x + a.width <= b.x + slack || b.x + b.width <= a.x + slack;
  const above = a.y + a.height <= b.y + slack || b.y + b.height <= a.y + slack;
  return !beside && !above;
}

function overlaps({ boxes }: Page): [string, string][] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b): [string, string][] => (overlap(a, b) ? [[a.key, b.key]] : [])),
  );
}

function within(box: Box, line: PlacedLine): boolean {
  const width = [...line.text].reduce((sum, character) => sum + advance(character), 0) * box.fontSize;
  const top = line.y - 0.88 * box.fontSize;
  const bottom = line.y + 0.12 * box.fontSize;
  const beside = line.x >= box.x && line.x + width <= box.x + box.width;
  return beside && top >= box.y - 0.001 && bottom <= box.y + box.height + 0.001;
}

function outsideMargins(layout: readonly Page[]): Box[] {
  return boxesOf(layout).filter(
    ({ x, y, width, height }) => x < 40 || y < 71 || x + width > 841.89 - 39.9 || y + height > 595.28 - 43.9,
  );
}

describe('the layout of any form', () => {
  it('never lets two cells of a page overlap', () => {
    everyForm((layout) => {
      for (const page of layout) expect(overlaps(page)).toEqual([]);
    });
  });

  it('keeps every cell between the margins', () => {
    everyForm((layout) => expect(outsideMargins(layout)).toEqual([]));
  });

  it('keeps every line of text within its cell', () => {
    everyForm((layout) => {
      const outside = boxesOf(layout).flatMap((box) => box.lines.filter((line) => !within(box, line)));
      expect(outside).toEqual([]);
    });
  });

  it('loses no text and repeats none as new', () => {
    everyForm((layout, model) => {
      expect(textOf(layout, 'goal.expected').replace(/\s/gu, '')).toBe(bare(model.goal ?? ''));
      expect(bare(textOf(layout, 'goal.reached'))).toBe(bare(model.goalActual ?? ''));
      expect(bare(textOf(layout, 'below.notes'))).toBe(`其他需要说明的问题：${bare(model.notes ?? '')}`);
      model.indicators.forEach((indicator, i) => {
        const cell = (name: string) => bare(textOf(layout, `indicator.${i}.${name}`));
        expect(cell('name')).toBe(bare(indicator.name));
        expect(cell('target')).toBe(bare(indicator.target));
        expect(cell('actual')).toBe(bare(indicator.actual ?? '未填报'));
        expect(cell('score')).toBe(indicator.score);
        expect(cell('deviation')).toContain(bare(indicator.improvement ?? ''));
        expect(cell('deviation')).toContain(bare(indicator.deviationReason ?? ''));
      });
    });
  });

  it('prints the header of the indicators, and beside them 一级 and 二级, on every page that has indicators', () => {
    everyForm((layout, model) => {
      for (const { boxes } of layout) {
        const rows = boxes.filter(({ block, row }) => block === 'indicators' && row >= 0);
        const header = boxes.filter(({ block, row }) => block === 'indicators' && row === -1);
        expect(header.length).toBe(rows.length === 0 ? 0 : 8);
        const first = rows.find(({ key }) => key.endsWith('.name'));
        if (!first) continue;
        const expected = model.indicators[first.row];
        const levels = rows.filter(({ key, y }) => key.startsWith('level.') && y === first.y);
        const texts = levels.map(({ lines }) => lines.map(({ text }) => text).join(''));
        expect(texts).toEqual([expected?.level1, expected?.level2]);
      }
    });
  });
});

describe('the pages of a form', () => {
  it('number themselves', () => {
    const pages = layOut(sampleForm(24));
    const numbers = pages.map(
      ({ captions }) => captions.find(({ kind }) => kind === 'page-number')?.line.text,
    );
    expect(numbers).toEqual(['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页']);
  });

  it('name form, year and project at the top, the title only on the first', () => {
    const pages = layOut(sampleForm(24));
    const kinds = pages.map(({ captions }) => captions.map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['title', 'under', 'page-number'],
      ['running', 'page-number'],
      ['running', 'page-number'],
    ]);
    expect(pages[1]?.captions[0]?.line.text).toBe(
      '项目支出绩效自评表（2024年度）　云溪街道社区服务中心　云溪街道便民服务体系建设与运行维护项目',
    );
  });

  it('cut a project name that is too long for the running head, with a sign that they did', () => {
    const model = sampleForm(24);
    const long = { ...model, project: { ...model.project, name: '云'.repeat(150) } };
    expect(layOut(long)[1]?.captions[0]?.line.text).toMatch(
      /^项目支出绩效自评表（2024年度）　云溪街道社区服务中心　云{60,80}…$/,
    );
  });

  it('have no header without a row below it, and none beyond the margin, wherever the text above it ends', () => {
    for (let length = 0; length <= 1200; length += 30) {
      const layout = layOut(sampleForm(2, { goal: sampleText(length) }));
      expect(outsideMargins(layout)).toEqual([]);
      for (const { boxes } of layout) {
        const headed = new Set(boxes.filter(({ row }) => row === -1).map(({ block }) => block));
        const filled = new Set(boxes.filter(({ row }) => row >= 0).map(({ block }) => block));
        expect([...headed].filter((block) => !filled.has(block))).toEqual([]);
      }
    }
  });

  it('do not end with a page of signatures alone', () => {
    for (let count = 5; count <= 40; count++) {
      const last = layOut(sampleForm(count)).at(-1);
      expect(last?.boxes.some(({ block }) => block === 'indicators')).toBe(true);
    }
  });

  it('show all of a row that is higher than a page, and its name once', () => {
    const indicators = sampleForm(3).indicators.map((one) => ({ ...one, deviationReason: sampleText(2000) }));
    const layout = layOut(sampleForm(3, { indicators }));
    expect(layout.length).toBeGreaterThan(6);
    expect(bare(textOf(layout, 'indicator.1.name'))).toBe(indicators[1]?.name);
    expect(textOf(layout, 'indicator.1.deviation')).toContain(sampleText(2000));
  });
});

describe('the money of a form', () => {
  const cell = (model: FormModel, key: string) => textOf(layOut(model), key);
  const base = sampleForm();

  it('shows weight and score on the first row, a dash on the others, and the rate of every source that has one', () => {
    const shown = [0, 1, 2].map((i) => cell(base, `money.total.execution.${i}`));
    expect(shown).toEqual(['10.00', '96.21%', '9.62']);
    expect([0, 1, 2].map((i) => cell(base, `money.CARRYOVER.execution.${i}`))).toEqual(['—', '100.06%', '—']);
    expect(cell(base, 'money.OTHER.execution.1')).toBe('—');
  });

  it('tells zero, not applicable and not reported apart', () => {
    const money = { ...base.money, total: { ...base.money.total, executed: null } };
    const model = sampleForm(1, { money });
    expect(cell(model, 'money.CARRYOVER.initial')).toBe('0.00');
    expect(cell(model, 'money.OTHER.initial')).toBe('不适用');
    expect(cell(model, 'money.total.executed')).toBe('未填报');
  });

  it('says 不适用 where the execution of the budget is not scored', () => {
    const model = sampleForm(1, {
      money: { ...base.money, status: 'not-applicable', weight: null, rate: null, score: null },
    });
    expect([0, 1, 2].map((i) => cell(model, `money.total.execution.${i}`))).toEqual([
      '不适用',
      '不适用',
      '不适用',
    ]);
  });
});

describe('below the table', () => {
  const texts = (
    below: ReadonlySet<(typeof BELOW_PARTS)[number]>,
    model = sampleForm(),
    replaced: string[] = [],
  ) =>
    boxesOf(layOutDocument(formSpec(model, { below, replaced, appendix: null }), advance))
      .filter(({ ruled }) => !ruled)
      .map(({ lines }) => lines.map(({ text }) => text).join(''));

  it('stand grade, remarks, signatures, seal and date', () => {
    expect(texts(ALL)).toEqual([
      '等级：良',
      '其他需要说明的问题：上年结转资金于5月到账，已按规定用于驿站设备购置。',
      '填表人：沈若澜',
      '审核人：顾承远',
      '项目负责人：',
      '主管领导：',
      '单位（公章）：',
      '日期：2025年3月14日',
    ]);
  });

  it('leaves out what is switched off', () => {
    expect(texts(new Set(['leader', 'date'] as const))).toEqual(['主管领导：', '日期：2025年3月14日']);
    expect(texts(new Set())).toEqual([]);
  });

  it('leaves room for a date that is not known', () => {
    expect(texts(new Set(['date'] as const), sampleForm(1, { approvedOn: null }))).toEqual([
      '日期：　　　　年　　　月　　　日',
    ]);
  });

  it('names the characters that cannot be drawn', () => {
    expect(texts(new Set(), sampleForm(), ['𠮷'])).toEqual(['注：表中“〓”代替字库未收的字：U+20BB7。']);
  });
});
