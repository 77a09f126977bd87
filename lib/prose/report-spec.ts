import { codePointName } from '@/lib/core/code-point';
import type { Block } from '@/lib/typesetting/block';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { headingBlock, noteBlock, PROSE_SHEET, titleBlock } from '@/lib/typesetting/prose-blocks';
import { proseBlocks } from './blocks';
import { chapterTitle, type Outline, type OutlineChapter, type OutlinePart, sectionTitle } from './outline';
import { EMPTY_PROSE, type Prose } from './prose';

/** What fills the outline of a report. */
export type ReportContent = {
  /** Above the outline's own title, which is that of the kind: year and project */
  readonly subject: string;
  /** Below the titles: unit and date, in small print */
  readonly imprint: string;
  /** At the head of further pages */
  readonly running: string;
  /** Blocks of the data parts, by name */
  readonly data: Readonly<Record<string, readonly Block[]>>;
  /** Texts by key; what is not written yet is absent. */
  readonly proses: Readonly<Record<string, Prose>>;
};

/** The blocks of one part; `section` is the number of sections before it in its chapter. */
function partBlocks(
  part: OutlinePart,
  name: string,
  section: number,
  content: ReportContent,
): readonly Block[] {
  if (part.kind === 'section') return [headingBlock(name, sectionTitle(section, part.title), 3)];
  if (part.kind === 'prose') return proseBlocks(name, content.proses[part.key] ?? EMPTY_PROSE);
  const blocks = content.data[part.name];
  if (!blocks) throw new RangeError(`the report has no data part ${part.name}`);
  return blocks;
}

/** The blocks of a chapter, part by part, under its title. */
function chapterBlocks({ title, parts }: OutlineChapter, index: number, content: ReportContent): Block[] {
  const name = `chapter.${index}`;
  const blocks = parts.map((part, i) => {
    const before = parts.slice(0, i).filter(({ kind }) => kind === 'section').length;
    return partBlocks(part, `${name}.${part.kind === 'prose' ? part.key : i}`, before, content);
  });
  return [headingBlock(name, chapterTitle(index, title), 2), ...blocks.flat()];
}

/** Which characters stand as 〓, by their code points, since they cannot be drawn. */
function replacedNote(replaced: readonly string[]): Block[] {
  if (replaced.length === 0) return [];
  return [noteBlock('replaced', `注：文中“〓”代替字库未收的字：${replaced.map(codePointName).join('、')}。`)];
}

/**
 * A report as a document on A4 portrait pages: titles, then chapter by chapter what was written and what was drawn.
 * @param replaced characters that the drawing replaces by `〓`
 */
export function reportSpec(
  outline: Outline,
  content: ReportContent,
  replaced: readonly string[] = [],
): DocumentSpec {
  const { subject, imprint, running } = content;
  const head = [titleBlock('subject', subject), titleBlock('title', outline.title)];
  const chapters = outline.chapters.flatMap((chapter, i) => chapterBlocks(chapter, i, content));
  return {
    title: `${subject}${outline.title}`,
    parts: [
      {
        name: 'report',
        sheet: PROSE_SHEET,
        title: null,
        running,
        blocks: [...head, noteBlock('imprint', imprint, 'center'), ...chapters, ...replacedNote(replaced)],
        endsWith: null,
      },
    ],
  };
}
