import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Unpacked by qpdf, as somebody who edits the text of a PDF would begin. */
function unpacked(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'edited-'));
  try {
    const [from, to] = [path.join(folder, 'from.pdf'), path.join(folder, 'to.pdf')];
    writeFileSync(from, bytes);
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', from, to]);
    return readFileSync(to, 'latin1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** For each font of the file: a character → its number, in the digits in which the text has it. */
function fontsOf(pdf: string): Map<string, string>[] {
  return [...pdf.matchAll(/begincmap([\s\S]*?)endcmap/g)].map(([, cmap = '']) => {
    const numbers = new Map<string, string>();
    for (const [, first = '', , list = ''] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
      [...list.matchAll(/<(\w*)>/g)].forEach(([, hex = ''], i) => {
        const character = Buffer.from(hex, 'hex').swap16().toString('utf16le');
        numbers.set(character, (Number.parseInt(first, 16) + i).toString(16).padStart(4, '0'));
      });
    }
    return numbers;
  });
}

/**
 * A PDF in which one text is another of the same length.
 * @throws Error where the file has no such text
 */
export function editedPdf(bytes: Uint8Array, text: string, other: string): Uint8Array {
  const pdf = unpacked(bytes);
  for (const numbers of fontsOf(pdf)) {
    const [from, to] = [text, other].map((shown) =>
      [...shown].map((character) => numbers.get(character) ?? '----').join(''),
    );
    if (pdf.includes(`<${from}>`)) return Buffer.from(pdf.replaceAll(`<${from}>`, `<${to}>`), 'latin1');
  }
  throw new Error(`the file has no text ${text}`);
}
