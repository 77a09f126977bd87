import { describe, expect, it } from 'vitest';
import { sampleForm, sampleText } from '../sample-form.fixture';
import type { FormModel } from '../types';
import { drawForm } from './draw-form';
import { bare, countOf, pagesOf, run, withTool } from './pdf-tools.fixture';

const approved = { draft: false };

const longForm: FormModel = {
  ...sampleForm(24, { goal: sampleText(300), goalActual: sampleText(250), notes: sampleText(200) }),
  project: { ...sampleForm().project, name: sampleText(150) },
  indicators: sampleForm(24).indicators.map((one, i) =>
    i % 5 === 0
      ? { ...one, name: `${i}${sampleText(148)}`, target: sampleText(70), actual: sampleText(50) }
      : one,
  ),
};

describe('the text of a form', () => {
  withTool('pdftotext').each([
    ['10 indicators', sampleForm(10)],
    ['24 indicators', sampleForm(24)],
    ['long names, targets and actuals', longForm],
  ])(
    'of %s holds every name, target, actual and score exactly and in order (pdftotext)',
    async (_, model) => {
      const text = pagesOf(await drawForm(model, approved)).join('');
      const parts = model.indicators.map((one) =>
        bare(`${one.name}${one.target}${one.actual}${one.weight}${one.score}`),
      );
      let from = 0;
      for (const part of parts) {
        const at = text.indexOf(part, from);
        expect(at, part).toBeGreaterThanOrEqual(from);
        from = at + part.length;
      }
      expect(text.slice(from)).toContain(`总分${model.totalWeight}${model.total}`);
      for (const shown of [model.project.name, model.goal, model.goalActual, model.notes]) {
        expect(text).toContain(bare(shown ?? ''));
      }
    },
  );

  withTool('pdftotext')('has the head, the money and what stands below the table (pdftotext)', async () => {
    const text = pagesOf(await drawForm(sampleForm(10), approved)).join('');
    expect(text).toContain('项目支出绩效自评表（2024年度）项目名称云溪街道便民服务体系建设与运行维护项目');
    expect(text).toContain('主管部门云溪街道办事处实施单位云溪街道社区服务中心');
    expect(text).toContain('年初预算数全年预算数（A）全年执行数（B）分值执行率（B/A）得分');
    expect(text).toContain('年度资金总额1,086.70431,100.001,058.3010.0096.21%9.62');
    expect(text).toContain('其中：当年财政拨款1,086.70431,086.70431,044.9957—96.16%—');
    expect(text).toContain('其他资金不适用不适用不适用———');
    expect(text).toContain(
      '填表人：沈若澜审核人：顾承远项目负责人：主管领导：单位（公章）：日期：2025年3月14日',
    );
  });

  withTool('pdftotext')('repeats the header and counts the pages on every page (pdftotext)', async () => {
    const pages = pagesOf(await drawForm(sampleForm(40), approved));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, i) => {
      expect(
        countOf(page, '一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因分析及改进措施'),
      ).toBe(1);
      expect(page.endsWith(`第${i + 1}页共${pages.length}页`)).toBe(true);
    });
  });

  withTool('pdftotext')('has 草稿 once on every page of a draft and nowhere else (pdftotext)', async () => {
    const draft = pagesOf(await drawForm(sampleForm(24), { draft: true }));
    expect(draft.map((page) => countOf(page, '草稿'))).toEqual([1, 1, 1]);
    const final = pagesOf(await drawForm(sampleForm(24), approved));
    expect(final.join('')).not.toContain('草稿');
  });

  withTool('pdftotext')('keeps characters that look alike, and those drawn as 〓 (pdftotext)', async () => {
    const name = '𠮷祥⽂化文化·艾・山⼀一项目';
    const model = { ...sampleForm(2), project: { ...sampleForm().project, name } };
    const text = pagesOf(await drawForm(model, approved)).join('');
    expect(text).toContain(`项目名称${name}主管部门`);
    expect(text).toContain('注：表中“〓”代替字库未收的字：U+20BB7。');
  });
});

describe('the file', () => {
  it('is the same, byte by byte, for the same model, also with its members in another order', async () => {
    const model = sampleForm(10);
    const reordered = Object.fromEntries(Object.entries(model).reverse()) as unknown as FormModel;
    const [first, second, third] = [
      await drawForm(model, approved),
      await drawForm(sampleForm(24), approved).then(() => drawForm(model, approved)),
      await drawForm(reordered, approved),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
  });

  it('has another ID for another model', async () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[<(\w+)>/u.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const one = idOf(await drawForm(sampleForm(10), approved));
    expect(one).toMatch(/^[0-9a-f]{32}$/u);
    expect(idOf(await drawForm(sampleForm(10, { total: '86.22' }), approved))).not.toBe(one);
  });

  it('says that it is PDF/A-2b and has an output intent', async () => {
    const text = Buffer.from(await drawForm(sampleForm(10), approved)).toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</u);
    expect(text).toContain('/S /GTS_PDFA1');
    expect(text).not.toContain('/Helvetica');
  });

  it('has well-formed metadata whatever the project is called', async () => {
    const project = { ...sampleForm().project, name: 'A&B <试点> "项目"' };
    const text = Buffer.from(await drawForm(sampleForm(1, { project }), approved)).toString('utf8');
    expect(text).toContain('项目支出绩效自评表（2024年度）A＆B ＜试点＞ "项目"</rdf:li>');
  });

  withTool('qpdf').each([
    ['approved', sampleForm(10), false],
    ['draft', sampleForm(24), true],
    ['long', longForm, true],
  ] as const)('of an %s form has no structural error (qpdf)', async (_, model, draft) => {
    expect(run('qpdf', ['--check', 'FILE'], await drawForm(model, { draft }))).toContain(
      'No syntax or stream encoding errors',
    );
  });

  withTool('pdffonts')('embeds both fonts as subsets with their characters (pdffonts)', async () => {
    const lines = run('pdffonts', ['FILE'], await drawForm(sampleForm(10), approved))
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.map((line) => line.replace(/\s+/gu, ' ').replace(/ \d+ 0$/u, ''))).toEqual([
      'BZZZZZ+NotoSansSC-Medium CID TrueType Identity-H yes yes yes',
      'CZZZZZ+NotoSerifSC-Regular CID TrueType Identity-H yes yes yes',
    ]);
  });

  withTool('pdfinfo')('is tagged, dated and named by its model, on A4 landscape (pdfinfo)', async () => {
    const info = run('pdfinfo', ['-isodates', 'FILE'], await drawForm(sampleForm(10), approved));
    expect(info).toMatch(/Title: +项目支出绩效自评表（2024年度）云溪街道便民服务体系建设与运行维护项目\n/u);
    expect(info).toMatch(/Keywords: +39000124T000000000101, SHA-256 [0-9a-f]{64}\n/u);
    expect(info).toMatch(/Tagged: +yes\n/u);
    expect(info).toMatch(/CreationDate: +2025-03-14T/u);
    expect(info).toMatch(/Page size: +841.89 x 595.28 pts \(A4\)\n/u);
    expect(info).toMatch(/Pages: +2\n/u);
  });

  withTool('pdfinfo')(
    'reads aloud as one table, each text once, also where pages divide it (pdfinfo)',
    async () => {
      const model = sampleForm(24, { goal: sampleText(1500) });
      const structure = run('pdfinfo', ['-struct-text', 'FILE'], await drawForm(model, { draft: true }));
      expect(countOf(structure, 'Table (block)')).toBe(1);
      expect(countOf(structure, '"一级指标"')).toBe(1);
      expect(countOf(structure, '"产出指标"')).toBe(1);
      expect(structure).not.toContain('草稿');
      expect(structure).not.toContain('共');
      expect(structure.replace(/[\s"]/gu, '')).toContain(bare(model.goal ?? '').replace(/"/gu, ''));
    },
  );
});
