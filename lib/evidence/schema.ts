import { z } from 'zod';
import { fileName } from '@/lib/core/file-name';

/** How a kind of file is called, what it is sent as, and whether a browser can show it. */
type Kind = {
  readonly words: string;
  readonly type: string;
  readonly preview: 'image' | 'pdf' | null;
};

const OOXML = 'application/vnd.openxmlformats-officedocument';
const image = (words: string, type: string): Kind => ({ words, type, preview: 'image' });
const office = (words: string, type: string): Kind => ({ words, type, preview: null });

/** Every kind of file that may back a form, by its extension. What is not here is refused. */
export const KINDS = {
  pdf: { words: 'PDF 文件', type: 'application/pdf', preview: 'pdf' },
  docx: office('Word 文档', `${OOXML}.wordprocessingml.document`),
  xlsx: office('Excel 工作簿', `${OOXML}.spreadsheetml.sheet`),
  pptx: office('PowerPoint 演示文稿', `${OOXML}.presentationml.presentation`),
  doc: office('旧版 Word 文档', 'application/msword'),
  xls: office('旧版 Excel 工作簿', 'application/vnd.ms-excel'),
  ppt: office('旧版 PowerPoint 演示文稿', 'application/vnd.ms-powerpoint'),
  wps: office('WPS 文字', 'application/vnd.ms-works'),
  et: office('WPS 表格', 'application/octet-stream'),
  dps: office('WPS 演示', 'application/octet-stream'),
  ofd: office('OFD 版式文件', 'application/ofd'),
  jpg: image('JPEG 图片', 'image/jpeg'),
  jpeg: image('JPEG 图片', 'image/jpeg'),
  png: image('PNG 图片', 'image/png'),
  webp: image('WebP 图片', 'image/webp'),
  gif: image('GIF 图片', 'image/gif'),
  bmp: image('BMP 图片', 'image/bmp'),
  tif: { ...image('TIFF 图片', 'image/tiff'), preview: null },
  tiff: { ...image('TIFF 图片', 'image/tiff'), preview: null },
  heic: { ...image('HEIC 照片', 'image/heic'), preview: null },
} as const satisfies Record<string, Kind>;

export type Extension = keyof typeof KINDS;

/** What a person may choose, in words. */
export const KINDS_IN_WORDS = 'PDF、OFD、Word、Excel、PowerPoint、WPS 文件和图片';

/** For the `accept` of an input. */
export const ACCEPTED = Object.keys(KINDS)
  .map((extension) => `.${extension}`)
  .join(',');

/** The kind of an extension that was stored. @throws Error for one that is not in the list */
export function kindOf(extension: string): Kind {
  if (!Object.hasOwn(KINDS, extension)) throw new Error(`no kind of evidence: ${extension}`);
  return KINDS[extension as Extension];
}

const MACROS = /^(?:docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam)$/;
const SCRIPTS = /^(?:svgz?|x?html?|mht|mhtml|xml|js|hta|vbs|bat|cmd|exe|msi|lnk|jar|com|scr|ps1)$/;
const ARCHIVES = /^(?:zip|rar|7z|gz|tar)$/;

/** What follows the last dot, in small letters; empty without one. */
function extensionOf(name: string): string {
  return /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function whyRefused(extension: string): string {
  if (MACROS.test(extension))
    return `.${extension} 文件可能含有宏，不能上传。请另存为 PDF、.docx 或 .xlsx 后再上传。`;
  if (SCRIPTS.test(extension))
    return `.${extension} 文件可能含有程序代码，不能上传。请转为 PDF 或图片后再上传。`;
  if (ARCHIVES.test(extension)) return '压缩包不能直接查看，请解压后逐个上传其中的文件。';
  const what = extension === '' ? '文件名没有扩展名，无法判断类型' : `不支持 .${extension} 文件`;
  return `${what}。可以上传${KINDS_IN_WORDS}。`;
}

/**
 * Whether a file may back a form, by its name alone.
 * @returns the extension, or in words why not and what to do
 * @example extensionIn('合同.PDF') is { ok: true, value: 'pdf' }
 */
export function extensionIn(
  name: string,
): { readonly ok: true; readonly value: Extension } | { readonly ok: false; readonly error: string } {
  const extension = extensionOf(name);
  if (Object.hasOwn(KINDS, extension)) return { ok: true, value: extension as Extension };
  return { ok: false, error: whyRefused(extension) };
}

/** What turns the direction of writing or is not seen at all: `合同<RLO>gpj.exe` reads as a picture's name. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST = 120;

/** A long name gives way in its middle, never at its extension. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = [...`.${extensionOf(name)}`];
  return [...characters.slice(0, LONGEST - ending.length - 1), '…', ...ending].join('');
}

/** The name of a file as it is kept: without folders, in composed characters, nothing in it that is not seen. */
export const evidenceName = z
  .string()
  .max(1000, '文件名过长，请改短后再上传。')
  .transform((name) => name.normalize('NFC').replace(INVISIBLE, ''))
  .pipe(fileName)
  .transform(shortened);

const projectId = z.string().min(1).max(64);
const evidenceId = z.string().min(1).max(64);

export const evidenceInput = z.object({ projectId });
export const uploadInput = z.object({
  projectId,
  /** What the browser says it will send; only where an upload begins */
  name: evidenceName.optional(),
  size: z.number().int().min(1, '文件是空的，请重新选择。').optional(),
});
export const attachInput = z.object({
  projectId,
  /** null: for the project as a whole */
  indicatorId: z.string().min(1).max(64).nullable(),
  name: evidenceName,
  uploadId: z.string().min(1).max(64),
});
export const fileInput = z.object({ projectId, evidenceId });

export type FileInput = z.input<typeof fileInput>;
