/** What a file of the older office programs holds (a compound file, OLE). */
export type OleContent = 'protected' | 'word' | 'excel' | 'powerpoint' | 'other';

const ENTRY_BYTES = 128;
const NAME_BYTES = 64;
const LONGEST_SEARCHED = 20 * 1024 * 1024;

/** Names of the streams that tell what a file is; the first that is found decides. */
const STREAMS: readonly { readonly name: string; readonly content: OleContent }[] = [
  { name: 'EncryptedPackage', content: 'protected' },
  { name: 'WordDocument', content: 'word' },
  { name: 'Workbook', content: 'excel' },
  { name: 'Book', content: 'excel' },
  { name: 'PowerPoint Document', content: 'powerpoint' },
];

function utf16(name: string): Uint8Array {
  return Uint8Array.from([...name].flatMap((character) => [character.charCodeAt(0), 0]));
}

/** Directory entries begin at multiples of 128: a name of 64 bytes, then its length with the closing zero. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = utf16(name);
  const end = Math.min(bytes.length, LONGEST_SEARCHED) - ENTRY_BYTES;
  for (let at = 4 * ENTRY_BYTES; at <= end; at += ENTRY_BYTES) {
    if (bytes[at] !== wanted[0] || bytes[at + NAME_BYTES] !== wanted.length + 2) continue;
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * Tells what an older office file holds, by the names in its directory.
 * @param bytes of a compound file; `EncryptedPackage` in it is a newer file under a password
 */
export function oleContent(bytes: Uint8Array): OleContent {
  return STREAMS.find(({ name }) => hasStream(bytes, name))?.content ?? 'other';
}

/** Whether an older Word or Excel file carries a project of macros. */
export function hasMacros(bytes: Uint8Array): boolean {
  return ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros', 'VBA'].some((name) => hasStream(bytes, name));
}
