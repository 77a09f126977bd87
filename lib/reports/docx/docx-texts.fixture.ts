import { unpackEntry } from '@/lib/office-files/zip-content';
import { zipEntries } from '@/lib/office-files/zip-directory';

/** A part of a .docx as text. */
export function docxPart(bytes: Uint8Array, name: string): string {
  const entry = zipEntries(bytes)?.find((one) => one.name === name);
  const unpacked = entry && unpackEntry(bytes, entry);
  if (!unpacked) throw new Error(`no ${name}`);
  return new TextDecoder().decode(unpacked);
}

const plain = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s/gu, '');

/** What a .docx says, cell by cell and paragraph by paragraph, without blanks and without empty ones. */
export function docxTexts(bytes: Uint8Array): string[] {
  const body = docxPart(bytes, 'word/document.xml');
  const pieces = body.match(/<w:tc>.*?<\/w:tc>|<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gsu) ?? [];
  return pieces.map(plain).filter((text) => text !== '');
}
