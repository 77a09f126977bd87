import { describe, expect, it } from 'vitest';
import { docxPart, docxTexts } from '@/lib/reports/docx/docx-texts.fixture';
import { bare, pagesOf, run, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { evaluatedOf } from './evaluated';
import { statementFile } from './statement-files';
import type { Block } from './types';

const text = `1.绩效目标填报情况\n${'2024年，我单位填报绩效目标的预算项目155个。'.repeat(30)}\n2.绩效评价结果说明\n自评结果为“优秀”级别。`;
const evaluated = evaluatedOf(2022, [], mof202010, { department: null, gradeBy: 'MEAN' });
const NOW = new Date('2025-03-14T00:00:00Z');

async function file(format: 'docx' | 'pdf', blocks: readonly Block[] = []) {
  const statement = { unit: '云溪街道办事处', text, evaluated, blocks };
  const response = await statementFile(statement, format, NOW);
  return {
    name: decodeURIComponent(response.headers.get('content-disposition')?.split("''")[1] ?? ''),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

const paragraphs = ['云溪街道办事处预算绩效情况说明', ...text.split('\n')].map(bare);

describe('结果公开说明 as a file', () => {
  it('is its text, paragraph by paragraph, in Word', async () => {
    const { name, bytes } = await file('docx');
    expect(name).toBe('云溪街道办事处预算绩效情况说明.docx');
    expect(docxTexts(bytes)).toEqual(paragraphs);
    expect(docxPart(bytes, 'word/document.xml')).toContain('<w:jc w:val="both"/>');
  });

  withTool('pdftotext')('is the same text in the PDF (pdftotext)', async () => {
    const pages = pagesOf((await file('pdf')).bytes);
    expect(pages.length).toBeGreaterThan(1);
    const whole = pages
      .join('')
      .replace(/第\d+页共\d+页/gu, '')
      .replace(/云溪街道办事处预算绩效情况说明（自评2022年度）/gu, '');
    expect(whole).toBe(paragraphs.join(''));
  });

  withTool('qpdf')('is a clean file (qpdf)', async () => {
    const { bytes } = await file('pdf');
    expect(run('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding errors');
  });

  it('says on every page and in its name that something keeps it back', async () => {
    const kept = [{ projectId: null, what: '填报率', why: '没有预算文本。' }];
    const { name, bytes } = await file('docx', kept);
    expect(name).toBe('云溪街道办事处预算绩效情况说明（草稿，不能公开）.docx');
    expect(docxPart(bytes, 'word/header1.xml')).toContain('草稿，不能公开');
    expect((await file('pdf', kept)).bytes).not.toEqual((await file('pdf')).bytes);
  });
});
