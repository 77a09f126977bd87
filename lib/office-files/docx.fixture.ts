import { ZipFile } from 'yazl';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OTHERS = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An archive of these files, each packed; of the same files always the same bytes. */
export async function zipped(
  parts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date(2024, 0, 1), compressionLevel: 6 });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A Word document with this for its body, and other parts beside it. */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return zipped({
    '[Content_Types].xml': CONTENT_TYPES,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" ${OTHERS}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  });
}

/** Relations of a document, each with the last part of its type, to what lies outside of it. */
export function externalRelations(types: readonly string[]): string {
  const relations = types.map(
    (type, index) =>
      `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.com/${index}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
}

/** Text in runs of their own, as Word cuts it wherever somebody has typed. */
export function runs(text: string): string {
  const pieces = text.match(/[\s\S]{1,7}/gu) ?? [];
  return pieces
    .map((piece) => {
      const inner = escaped(piece).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">');
      return `<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${inner}</w:t></w:r>`;
    })
    .join('<w:proofErr w:type="spellStart"/>');
}

export function paragraph(text: string): string {
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc1"/>${runs(text)}<w:bookmarkEnd w:id="0"/></w:p>`;
}

/** How a cell is merged: `span` columns across; downward it begins, or goes on. */
export type CellMerge = { readonly span?: number; readonly down?: 'restart' | 'continue' };

/** A cell; the lines of its text are broken within a paragraph, or are paragraphs of their own. */
export function cell(text: string, { span = 1, down }: CellMerge = {}): string {
  const merged = down === undefined ? '' : `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>`;
  const lines = text.length % 2 === 0 ? [text] : text.split('\n');
  return `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merged}</w:tcPr>${lines.map(paragraph).join('')}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[], columns: number, width = 900): string {
  const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
