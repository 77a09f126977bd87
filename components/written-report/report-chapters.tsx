'use client';

import dynamic from 'next/dynamic';
import { DocumentBlocks } from '@/components/document/document-blocks';
import { Card } from '@/components/ui/card';
import {
  chapterTitle,
  type OutlineChapter,
  type OutlinePart,
  type OutlineProse,
  sectionTitle,
} from '@/lib/prose/outline';
import { EMPTY_PROSE, type Prose, proseLength } from '@/lib/prose/prose';
import type { Block } from '@/lib/typesetting/block';
import { PROSE_SHEET } from '@/lib/typesetting/prose-blocks';
import type { WrittenReportView } from '@/lib/written-reports/types';

/** The editor is large: it comes with this page alone, after everything else. */
const ProseEditor = dynamic(() => import('./prose-editor'), {
  ssr: false,
  loading: () => <p className="min-h-36 rounded border border-line p-3 text-muted">正在打开编辑器…</p>,
});

type Texts = {
  readonly proses: Readonly<Record<string, Prose>>;
  readonly replaced: Readonly<Record<string, number>>;
  readonly onType: (key: string, prose: Prose) => void;
};

/** What the product writes, read-only, as it prints. */
function DataPart({ blocks }: { readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <div className="as-printed mb-3 rounded border border-line p-3">
      <p className="mb-1 font-sans text-xs">系统按数据生成并随之更新，不能在此修改</p>
      <DocumentBlocks blocks={blocks} paper={PROSE_SHEET} />
    </div>
  );
}

/** A place to write, with what to write there. */
function ProsePart({
  part,
  place,
  texts,
}: {
  readonly part: OutlineProse;
  /** What its blocks on the page are named by */
  readonly place: string;
  readonly texts: Texts;
}) {
  const { key, title, hint, required } = part;
  const prose = texts.proses[key] ?? EMPTY_PROSE;
  const hintId = `hint-${key}`;
  return (
    <div id={`text-${key}`} data-place={place} className="mb-4">
      <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {title}
        <span className="text-sm font-normal text-muted">{required ? '必写' : '可不写'}</span>
        <span className="ml-auto text-sm font-normal text-muted">{proseLength(prose)} 字</span>
      </p>
      <p id={hintId} className="mb-1 text-sm text-muted">
        {hint}
      </p>
      <ProseEditor
        key={`${key} ${texts.replaced[key] ?? 0}`}
        label={title}
        describedBy={hintId}
        initial={prose}
        onChange={(changed) => texts.onType(key, changed)}
      />
    </div>
  );
}

type ChapterProps = {
  readonly chapter: OutlineChapter;
  /** `chapter.0`: what its blocks are named by */
  readonly name: string;
  readonly content: WrittenReportView['content'];
  readonly texts: Texts;
};

/** Neighbouring data parts in one frame. */
function framed(parts: readonly OutlinePart[]): (readonly OutlinePart[])[] {
  const frames: OutlinePart[][] = [];
  for (const part of parts) {
    const open = frames.at(-1);
    if (part.kind === 'data' && open?.[0]?.kind === 'data') open.push(part);
    else frames.push([part]);
  }
  return frames;
}

function Frame({
  parts,
  chapter,
  name,
  content,
  texts,
}: ChapterProps & { readonly parts: readonly OutlinePart[] }) {
  const [part] = parts;
  if (part?.kind === 'prose') return <ProsePart part={part} place={`${name}.${part.key}`} texts={texts} />;
  if (part?.kind === 'section') {
    const before = chapter.parts
      .slice(0, chapter.parts.indexOf(part))
      .filter(({ kind }) => kind === 'section');
    return <h3 className="mb-2 mt-1 text-base">{sectionTitle(before.length, part.title)}</h3>;
  }
  const names = parts.flatMap((one) => (one.kind === 'data' ? [one.name] : []));
  return <DataPart blocks={names.flatMap((of) => content.data[of] ?? [])} />;
}

/** The report chapter by chapter: what the product writes, and editors where people do. */
export function ReportChapters({
  view: { outline, content },
  texts,
}: {
  readonly view: Pick<WrittenReportView, 'outline' | 'content'>;
  readonly texts: Texts;
}) {
  return outline.chapters.map((chapter, i) => (
    <Card key={chapter.title} title={chapterTitle(i, chapter.title)} id={`chapter-${i + 1}`}>
      {framed(chapter.parts).map((parts, j) => (
        <Frame
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an outline stay where they are
          key={j}
          parts={parts}
          {...{ chapter, name: `chapter.${i}`, content, texts }}
        />
      ))}
    </Card>
  ));
}
