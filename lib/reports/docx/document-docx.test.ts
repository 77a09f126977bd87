import { describe, expect, it } from 'vitest';
import type { DocumentSpec } from '@/lib/typesetting/document';
import {
  figureBlock,
  headingBlock,
  PROSE_SHEET,
  paragraphBlock,
  titleBlock,
} from '@/lib/typesetting/prose-blocks';
import { textsOfPart } from '@/lib/typesetting/texts.fixture';
import { shownOfForm } from '../draw/draw-form';
import { formSpec } from '../layout/form-spec';
import { sampleForm, sampleText } from '../sample-form.fixture';
import { tracedForm } from '../traced-form.fixture';
import { documentDocx } from './document-docx';
import { docxPart, docxTexts } from './docx-texts.fixture';

const OPTIONS = { createdOn: new Date('2025-03-14T00:00:00Z'), warning: null, verification: null };

const spec = (count: number, changes = {}) => formSpec(sampleForm(count, changes), shownOfForm({}));

async function bodyOf(document: DocumentSpec): Promise<string> {
  return docxPart(await documentDocx(document, OPTIONS), 'word/document.xml');
}

describe('a form as .docx', () => {
  it('says what its blocks say, cell by cell', async () => {
    for (const count of [1, 10, 24]) {
      const document = spec(count, { notes: `=1+1 <b>&"' ${sampleText(300)}` });
      expect(docxTexts(await documentDocx(document, OPTIONS))).toEqual(document.parts.flatMap(textsOfPart));
    }
  });

  it('has its appendix in sections of their own', async () => {
    const document = formSpec(
      tracedForm(),
      shownOfForm({ appendix: { parts: ['trace', 'evidence', 'history'], note: null } }),
    );
    const bytes = await documentDocx(document, OPTIONS);
    expect(docxTexts(bytes)).toEqual(document.parts.flatMap(textsOfPart));
    expect(docxPart(bytes, 'word/document.xml').match(/<w:sectPr>/gu)).toHaveLength(4);
  });

  it('is A4 on its side, with the header of its indicators on every page and 一级 cells merged downwards', async () => {
    const body = await bodyOf(spec(24));
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(body.match(/<w:vMerge w:val="restart"\/>/gu)?.length).toBeGreaterThan(5);
  });

  it('has the numbers of a column at its decimal point', async () => {
    expect(await bodyOf(spec(10))).toContain('<w:tab w:val="decimal"');
  });

  it('has a number of many digits small enough for digits that are wider than those of 宋体', async () => {
    const { money } = sampleForm();
    const initial = '12345678901234567.123456';
    const body = await bodyOf(spec(1, { money: { ...money, total: { ...money.total, initial } } }));
    const [, size] = /<w:sz w:val="(\d+)"\/>(?:(?!<w:sz ).)*12,345,678,901,234,567\.123456/u.exec(body) ?? [];
    // Half-points; 23 digits and 5 separators in the 98 points of the column.
    expect((Number(size) / 2) * (23 * 0.6 + 5 * 0.4)).toBeLessThan(98);
  });

  it('is in 宋体 and 黑体, in Chinese, and bears its title', async () => {
    const bytes = await documentDocx(spec(1), OPTIONS);
    expect(docxPart(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
    const fonts = new Set(docxPart(bytes, 'word/document.xml').match(/w:eastAsia="[^"]*"/gu));
    expect([...fonts].sort()).toEqual(['w:eastAsia="宋体"', 'w:eastAsia="黑体"']);
    expect(docxPart(bytes, 'docProps/core.xml')).toContain(
      '项目支出绩效自评表（2024年度）云溪街道便民服务体系建设与运行维护项目',
    );
  });

  it('warns at the head of every page and says at the foot where the PDF is verified', async () => {
    const bytes = await documentDocx(spec(1), { ...OPTIONS, warning: '草稿', verification: '验证码 A' });
    const headers = [1, 2].map((i) => docxPart(bytes, `word/header${i}.xml`));
    expect(headers.every((header) => header.includes('草稿'))).toBe(true);
    expect(headers.join()).toContain('云溪街道社区服务中心');
    expect(docxPart(bytes, 'word/footer1.xml')).toContain('验证码 A');
  });
});

describe('names that are too long for a head', () => {
  it('leave it one line, as in the PDF', async () => {
    const project = {
      ...sampleForm().project,
      name: '便民服务体系建设'.repeat(19),
      unit: '街道办事处'.repeat(30),
    };
    const bytes = await documentDocx(spec(1, { project }), OPTIONS);
    const heads = [1, 2].map((i) => docxPart(bytes, `word/header${i}.xml`)).join();
    expect(heads).toContain('…');
    expect(heads).not.toContain('便民服务体系建设'.repeat(19));
  });
});

describe('prose as .docx', () => {
  const figure = {
    width: 200,
    height: 80,
    shapes: [{ kind: 'bar', x: 10, y: 10, width: 90, height: 20, fill: 0.5, outlined: true } as const],
  };
  const document: DocumentSpec = {
    title: '报告',
    parts: [
      {
        ...{ name: 'report', sheet: PROSE_SHEET, title: null, running: '报告', endsWith: null },
        blocks: [
          titleBlock('title', '项目支出绩效自评报告'),
          headingBlock('one', '一、项目基本情况', 2),
          paragraphBlock('text', [
            { text: '项目完成', face: 'body' },
            { text: '较好', face: 'heading' },
            { text: '。', face: 'body' },
          ]),
          figureBlock('figure', figure, '各项得分'),
        ],
      },
    ],
  };

  it('has headings of Word, bold stretches in 黑体 and the picture with its words', async () => {
    const bytes = await documentDocx(document, OPTIONS);
    const body = docxPart(bytes, 'word/document.xml');
    expect(docxTexts(bytes)).toEqual(['项目支出绩效自评报告', '一、项目基本情况', '项目完成较好。']);
    expect(body.match(/<w:pStyle w:val="Heading[12]"\/>/gu)).toHaveLength(2);
    expect(body).toContain('descr="各项得分"');
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });
});
