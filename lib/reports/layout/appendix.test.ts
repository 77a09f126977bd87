import { describe, expect, it } from 'vitest';
import { layOut } from '@/lib/typesetting/lay-out';
import { sampleForm, sampleText } from '../sample-form.fixture';
import type { AppendixPart, FormModel } from '../types';
import { formSpec } from './form-spec';

const advance = (character: string) => (character < '\u0080' ? 0.5 : 1);

function pagesOf(model: FormModel, parts: readonly AppendixPart[]) {
  const options = { below: new Set([]), replaced: [], appendix: { parts, note: null } };
  return layOut(formSpec(model, options), advance);
}

/** The texts of the cells of a part, row by row. */
function texts(model: FormModel, part: AppendixPart): string[] {
  return pagesOf(model, [part])
    .filter((page) => page.part === part)
    .flatMap(({ boxes }) => boxes)
    .map(({ lines }) => lines.map(({ text }) => text).join(''));
}

const PROJECT = '项目：云溪街道便民服务体系建设与运行维护项目（39000124T000000000101）';
const sha256 = 'ab'.repeat(32);

describe('佐证材料清单', () => {
  it('lists the files in their order, each with the indicator that it backs', () => {
    const evidence = [
      { id: 'a', row: 2, name: '走访台账.xlsx', size: 2048, sha256 },
      { id: 'b', row: null, name: '验收报告.pdf', size: 3_500_000, sha256 },
    ];
    expect(texts(sampleForm(10, { evidence }), 'evidence')).toEqual([
      PROJECT,
      ...['序号', '对应指标', '文件名称', '大小', '文件指纹（SHA-256）'],
      ...['1', '入户走访独居老人户数', '走访台账.xlsx', '2.0 KB', sha256],
      ...['2', '项目整体', '验收报告.pdf', '3.3 MB', sha256],
      '共2个文件。文件指纹由文件内容算出，内容有任何改动，指纹即不同。',
    ]);
  });

  it('says that there are none', () => {
    expect(texts(sampleForm(), 'evidence')).toEqual([PROJECT, '没有登记佐证材料。']);
    expect(texts(sampleForm(1, { evidence: [] }), 'evidence')).toEqual([PROJECT, '没有登记佐证材料。']);
  });
});

describe('评审记录', () => {
  const history = [
    { at: '2025-03-01 09:05', by: '沈若澜', action: '提交', words: '' },
    { at: '2025-03-02 10:30', by: '顾承远', action: '退回', words: '原因：请补充走访台账。' },
  ];

  it('tells who did what when, the earliest first', () => {
    expect(texts(sampleForm(1, { history }), 'history')).toEqual([
      PROJECT,
      ...['序号', '时间', '人员', '事项', '内容'],
      ...['1', '2025-03-01 09:05', '沈若澜', '提交', '—'],
      ...['2', '2025-03-02 10:30', '顾承远', '退回', '原因：请补充走访台账。'],
      '时间为北京时间。',
    ]);
  });

  it('of a form frozen before it was kept says so; of one without, too', () => {
    expect(texts(sampleForm(), 'history')).toEqual([
      PROJECT,
      '本表定稿时没有随表保存评审记录，请在系统的办理记录中查阅。',
    ]);
    expect(texts(sampleForm(1, { history: [] }), 'history')).toEqual([PROJECT, '还没有评审记录。']);
  });

  it('goes over pages with its header, and loses nothing of a text longer than a page', () => {
    const long = sampleText(9_000);
    const pages = pagesOf(sampleForm(1, { history: [...history, { ...history[1]!, words: long }] }), [
      'history',
    ]).filter(({ part }) => part === 'history');
    expect(pages.length).toBeGreaterThan(2);
    for (const { boxes } of pages) expect(boxes.some(({ row }) => row === -1)).toBe(true);
    const shown = pages
      .flatMap(({ boxes }) => boxes.filter(({ key }) => key === 'history.2.words'))
      .flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(shown.join('')).toBe(long);
  });
});

describe('the appendix', () => {
  it('has its parts in one order, each on pages of its own with a title, counted on with the form', () => {
    const pages = pagesOf(sampleForm(10), ['history', 'evidence']);
    expect([...new Set(pages.map(({ part }) => part))]).toEqual(['form', 'evidence', 'history']);
    const titles = pages.flatMap(({ captions }) => captions.filter(({ kind }) => kind === 'title'));
    expect(titles.map(({ line }) => line.text)).toEqual([
      '项目支出绩效自评表',
      '附：佐证材料清单',
      '附：评审记录',
    ]);
    const numbers = pages.map(({ captions }) => captions.at(-1)?.line.text);
    expect(numbers).toEqual(pages.map((_, i) => `第 ${i + 1} 页 共 ${pages.length} 页`));
  });
});
