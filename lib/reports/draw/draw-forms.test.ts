import { describe, expect, it } from 'vitest';
import { sampleForm } from '../sample-form.fixture';
import { tracedForm } from '../traced-form.fixture';
import type { DrawFormOptions, OneForm } from './draw-form';
import { drawForm, drawForms } from './draw-form';
import { countOf, pagesOf, run, withTool } from './pdf-tools.fixture';

const identity = {
  title: '2024年度云溪街道绩效自评表（3个项目）',
  keywords: `FORMS 3, SHA-256 ${'ab'.repeat(32)}`,
  createdOn: new Date('2024-12-31T00:00:00Z'),
};

const markOf = (digit: string) => ({
  ...{ code: `${digit.repeat(4)}-0000-0000-4`, address: null, sha256: digit.repeat(64) },
});

function one(count: number, digit: string, options: Partial<DrawFormOptions> = {}): OneForm {
  return {
    model: { ...sampleForm(count), project: { ...sampleForm().project, code: digit, name: `项目${digit}` } },
    options: { draft: false, sha256: digit.repeat(64), mark: markOf(digit), ...options },
  };
}

const FORMS: readonly OneForm[] = [
  one(10, '1'),
  one(40, '2', { superseded: 1 }),
  { ...one(10, '3', { appendix: { parts: ['trace'], note: null } }), model: tracedForm() },
];

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

async function merged(forms = FORMS): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of drawForms(each(forms), identity)) pieces.push(piece);
  return Buffer.concat(pieces);
}

type Entry = { readonly title: string; readonly destpageposfrom1: number; readonly kids: readonly Entry[] };

const entriesIn = (bytes: Uint8Array): readonly Entry[] =>
  (JSON.parse(run('qpdf', ['--json', '--json-key=outlines', 'FILE'], bytes)) as { outlines: Entry[] })
    .outlines;

describe('many forms in one file', () => {
  withTool('pdftotext')(
    'have the very pages that each has alone, with its own numbers and mark (pdftotext)',
    async () => {
      const alone: string[] = [];
      for (const { model, options } of FORMS) alone.push(...pagesOf(await drawForm(model, options)));
      expect(pagesOf(await merged())).toEqual(alone);
      for (const digit of ['1', '2', '3'])
        expect(countOf(alone.join(''), `验证码${markOf(digit).code}`)).toBe(1);
      expect(alone[0]).toMatch(/第1页共\d页/);
    },
  );

  withTool('qpdf')('have a bookmark for each project, with its appendix below it (qpdf)', async () => {
    const bytes = await merged();
    const entries = entriesIn(bytes);
    const [first, second, third] = FORMS.map(({ model }) => `${model.project.code} ${model.project.name}`);
    expect(entries.map(({ title }) => title)).toEqual([first, second, third]);
    const pages = pagesOf(bytes);
    for (const { title, destpageposfrom1: page } of entries) {
      expect(pages[page - 1], title).toContain('项目支出绩效自评表');
      expect(pages[page - 1], title).toMatch(/第1页共\d+页/);
    }
    expect(entries[2]?.kids.map(({ title }) => title)).toEqual(['附：得分依据']);
  });

  withTool('qpdf')(
    'are a file without faults, tagged, whose fonts are all in it (qpdf, poppler)',
    async () => {
      const bytes = await merged();
      expect(run('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding errors found');
      const info = run('pdfinfo', ['FILE'], bytes);
      expect(info).toContain('Title:           2024年度云溪街道绩效自评表（3个项目）');
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
      const structure = run('pdfinfo', ['-struct', 'FILE'], bytes);
      expect(countOf(structure, '\n  Part')).toBe(3);
      expect(countOf(structure, 'H1')).toBe(4);
      const fonts = run('pdffonts', ['FILE'], bytes).trim().split('\n').slice(2);
      expect(fonts).toHaveLength(2);
      for (const font of fonts) expect(font).toMatch(/yes yes yes/);
    },
  );

  it('are the same bytes each time', async () => {
    expect(Buffer.from(await merged()).equals(Buffer.from(await merged()))).toBe(true);
  });

  it('are asked for one by one, as the file is taken', async () => {
    let asked = 0;
    async function* counted() {
      for (;;) {
        asked += 1;
        yield one(10, '1');
      }
    }
    const pieces = drawForms(counted(), identity);
    await pieces.next();
    await pieces.next();
    expect(asked).toBe(2);
    await pieces.return(undefined);
    expect(asked).toBe(2);
  });
});
