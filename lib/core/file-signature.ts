/** A kind of file that its first bytes give away, whatever its name says. */
type Signature = { readonly bytes: readonly number[]; readonly kind: FileKind; readonly name: string };
type FileKind = 'image' | 'pdf' | 'zip' | 'ole' | 'archive' | 'rtf';

const SIGNATURES: readonly Signature[] = [
  { bytes: [0xff, 0xd8, 0xff], kind: 'image', name: 'JPEG 图片' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image', name: 'PNG 图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'image', name: 'GIF 图片' },
  { bytes: [0x42, 0x4d], kind: 'image', name: 'BMP 图片' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'pdf', name: 'PDF 文件' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip', name: 'Word、Excel 或压缩文件' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'ole', name: '旧版 Word 或 Excel 文件' },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'archive', name: '压缩文件' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf', name: 'RTF 文件' },
];

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** What the first bytes of a file say it is; null where they say nothing, as text does. */
export function signatureOf(bytes: Uint8Array): { readonly kind: FileKind; readonly name: string } | null {
  return SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes)) ?? null;
}
