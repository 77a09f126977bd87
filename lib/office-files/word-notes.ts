import type { Deadline } from './limits';
import type { WordSight } from './word-reader';
import { readXml, XmlFault } from './xml-stream';
import { DamagedEntry, streamEntry } from './zip-content';
import type { ZipEntry } from './zip-directory';

type Relations = { links: number; templates: number; external: number };

const RELATIONS = /(?:^|\/)_rels\/[^/]+\.rels$/;

function countRelation(attributes: Readonly<Record<string, string>>, counts: Relations): void {
  if (attributes.TargetMode !== 'External') return;
  const type = attributes.Type ?? '';
  if (type.endsWith('/hyperlink')) counts.links++;
  else if (type.endsWith('/attachedTemplate')) counts.templates++;
  else counts.external++;
}

/** What the document names outside of itself; a part that cannot be read names nothing. */
async function relationsOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  deadline: Deadline,
): Promise<Relations> {
  const counts: Relations = { links: 0, templates: 0, external: 0 };
  const handler = {
    open: (_name: string, attributes: Readonly<Record<string, string>>) => countRelation(attributes, counts),
    close: () => {},
    text: () => {},
  };
  for (const entry of entries.filter(({ name }) => RELATIONS.test(name))) {
    try {
      await readXml(streamEntry(bytes, entry), handler, () => deadline.check(entry.name));
    } catch (error) {
      // Nothing of the budget stands there, and nothing that it names would be opened.
      if (!(error instanceof XmlFault || error instanceof DamagedEntry)) throw error;
    }
  }
  return counts;
}

function partNotes(entries: readonly ZipEntry[]): string[] {
  const count = (pattern: RegExp) => entries.filter(({ name }) => pattern.test(name)).length;
  const embedded = count(/(?:^|\/)(?:embeddings|activeX)\/[^/]+\.(?!rels$|xml$)[^/.]+$/i);
  const pictures = count(/(?:^|\/)media\/[^/]+$/i);
  return [
    ...(count(/vbaProject\.bin$/i) > 0 ? ['文件含有宏，没有运行，也没有读取。'] : []),
    ...(embedded > 0 ? [`文件嵌有 ${embedded} 个其他文件或控件，没有打开，其中的内容没有读取。`] : []),
    ...(pictures > 0 ? [`文件有 ${pictures} 张图片，图片中的文字和表格没有读取。`] : []),
  ];
}

function relationNotes({ links, templates, external }: Relations): string[] {
  return [
    ...(templates > 0 ? ['文件附有外部模板，没有打开。'] : []),
    ...(external > 0 ? [`文件引用了 ${external} 处外部内容，没有打开，其中的内容没有读取。`] : []),
    ...(links > 0 ? [`文件有 ${links} 处外部链接，只读取了链接的文字，没有访问。`] : []),
  ];
}

const SIGHTS: Readonly<Record<WordSight, string>> = {
  revisions: '文件有未接受的修订：读取时保留插入的内容，去掉删除的内容。',
  'hidden-text': '文件有隐藏的文字，没有读取。',
  'other-documents': '文件中插入了其他文档，其中的内容没有读取。',
};

/** What was left aside in reading a Word document, in Chinese sentences for whoever imports it. */
export async function wordNotes(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  sights: ReadonlySet<WordSight>,
  deadline: Deadline,
): Promise<string[]> {
  const seen = (Object.keys(SIGHTS) as WordSight[]).filter((sight) => sights.has(sight));
  return [
    ...partNotes(entries),
    ...relationNotes(await relationsOf(bytes, entries, deadline)),
    ...seen.map((s) => SIGHTS[s]),
  ];
}
