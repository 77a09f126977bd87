import iconv from 'iconv-lite';
import { sampleContent, sampleProjects, sampleText } from '@/lib/budget-document/sample-for-tests';
import { tableForms } from '@/lib/budget-document/table-forms';
import { projectRows } from '@/lib/budget-document/write-text-dump';
import { budgetDocx } from './budget-docx.fixture';
import { budgetXlsx } from './budget-xlsx.fixture';
import { externalRelations, zipped } from './docx.fixture';
import { unpackEntry } from './zip-content';
import { zipEntries } from './zip-directory';

/** Numbers that a seed fixes, each with the next call. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 up to, but not, `below`. */
  upTo(below: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  }

  one<T>(list: readonly T[]): T {
    return list[this.upTo(list.length)] as T;
  }
}

/** A file that is read, and is to be damaged. Archives are also damaged within, and packed again. */
export type Sample = { readonly name: string; readonly bytes: Uint8Array; readonly isArchive: boolean };

/** What is damaged within an archive: the parts that are read, by their names. */
const READ_PARTS = /document\.xml$|sheet\d+\.xml$|sharedStrings\.xml$|workbook\.xml$|styles\.xml$|\.rels$/;

const MAGIC = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [],
];

const NASTY = [
  '-1',
  '0',
  '99999999',
  '1e9',
  'NaN',
  '4294967296',
  '\u0000',
  '&#0;',
  '&#xD800;',
  '&amp;',
  '<![CDATA[x]]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '\ufffd',
  '\t',
  '\n',
  '\n\n',
  '预算13表 项目支出绩效表',
  '表十三、项目支出绩效目标申报表（预算13表）',
  '合计',
  '≥',
  '999999999999999999999999999999.999999999',
  '𠮷',
  'A1:XFD1048576',
];

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function randomBytes(dice: Dice, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => dice.upTo(256));
}

function flipped(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + dice.upTo(20); left > 0 && copy.length > 0; left--) {
    const at = dice.upTo(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.upTo(8));
  }
  return copy;
}

function range(bytes: Uint8Array, dice: Dice): [number, number] {
  const from = dice.upTo(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + dice.upTo(dice.one([4, 100, 4000])))];
}

const BYTE_DAMAGES: readonly ((bytes: Uint8Array, dice: Dice) => Uint8Array)[] = [
  flipped,
  (bytes, dice) => bytes.subarray(0, dice.upTo(bytes.length)),
  (bytes, dice) => bytes.subarray(dice.upTo(bytes.length)),
  (bytes) => concat(bytes, bytes),
  (bytes, dice) => {
    const [from, to] = range(bytes, dice);
    return concat(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, dice) => {
    const [from, to] = range(bytes, dice);
    return concat(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, dice) => {
    const [from, to] = range(bytes, dice);
    return concat(bytes.subarray(0, from), randomBytes(dice, to - from), bytes.subarray(to));
  },
  (_bytes, dice) => concat(Uint8Array.from(dice.one(MAGIC)), randomBytes(dice, dice.upTo(3000))),
];

/** Damages that keep most of a text what it is: something is put in, left out, repeated or exchanged. */
function damagedText(text: string, dice: Dice): string {
  const pieces = text.split(/(?=<)|(?<=>)|(?<=\n)|(?=")/);
  const written = [...pieces.keys()].filter((index) => /^[^<"]+$/.test(pieces[index] ?? ''));
  for (let left = 1 + dice.upTo(5); left > 0; left--) {
    const place = () =>
      dice.upTo(2) === 0 && written.length > 0 ? dice.one(written) : dice.upTo(pieces.length);
    const at = place();
    const other = place();
    const piece = pieces[at] ?? '';
    const damage = dice.upTo(6);
    if (damage === 0) pieces[at] = '';
    else if (damage === 1) pieces[at] = piece.repeat(dice.one([2, 3, 50, 1000]));
    else if (damage === 2) pieces[at] = pieces[other] ?? '';
    else if (damage === 3) pieces[at] = piece + dice.one(NASTY);
    else if (damage === 4) pieces[at] = piece.replace(/\d+/, dice.one(NASTY));
    else pieces.splice(at, 1 + dice.upTo(20), ...pieces.slice(other, other + dice.upTo(20)));
  }
  return pieces.join('');
}

async function damagedWithin(archive: Uint8Array, dice: Dice): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const entry of zipEntries(archive) ?? []) {
    if (!entry.name.endsWith('/')) parts[entry.name] = unpackEntry(archive, entry) ?? archive;
  }
  const name = dice.one(Object.keys(parts).filter((part) => READ_PARTS.test(part)));
  const content = parts[name] ?? archive;
  parts[name] =
    dice.upTo(4) === 0
      ? dice.one(BYTE_DAMAGES)(content, dice)
      : new TextEncoder().encode(damagedText(new TextDecoder().decode(content), dice));
  if (dice.upTo(20) === 0) delete parts[name];
  return zipped(parts);
}

/** Table 13 alone, as a program exports it. */
function csv(): string {
  const header = tableForms(2024).find(({ no }) => no === '13')?.header[0] ?? [];
  const names = header.flatMap((name) => (name === '其中：' ? ['财政资金', '其他资金'] : [name]));
  return [
    ['2024年云溪街道部门预算公开'],
    ['预算13表 项目支出绩效表'],
    names,
    ...projectRows(sampleProjects()),
  ]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
}

/** The samples that are damaged, none over 100 KB. */
export async function samples(): Promise<Sample[]> {
  const text = sampleText();
  const document = await budgetDocx(sampleContent(), { rows: 4, captionAgain: true });
  const parts: Record<string, Uint8Array | string> = {
    'word/_rels/document.xml.rels': externalRelations(['hyperlink']),
  };
  for (const entry of zipEntries(document) ?? []) parts[entry.name] = unpackEntry(document, entry) ?? '';
  return [
    { name: 'UTF-8', bytes: new TextEncoder().encode(text), isArchive: false },
    { name: 'GB18030', bytes: new Uint8Array(iconv.encode(text, 'gb18030')), isArchive: false },
    { name: 'UTF-16', bytes: new Uint8Array(iconv.encode(text, 'utf-16le')), isArchive: false },
    { name: 'CSV', bytes: new TextEncoder().encode(csv()), isArchive: false },
    { name: 'docx', bytes: await zipped(parts), isArchive: true },
    {
      name: 'xlsx',
      bytes: await budgetXlsx(sampleContent(), { amounts: 'mixed', merged: true }),
      isArchive: true,
    },
  ];
}

/** The n-th damaged file of a seed, of the same samples always the same. */
export async function damagedFile(
  from: readonly Sample[],
  seed: number,
  n: number,
): Promise<{ readonly what: string; readonly bytes: Uint8Array }> {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) + n);
  const { name, bytes, isArchive } = dice.one(from);
  const what = `${name}, seed ${seed}, run ${n}`;
  if (isArchive && dice.upTo(3) > 0) return { what, bytes: await damagedWithin(bytes, dice) };
  if ((name === 'UTF-8' || name === 'CSV') && dice.upTo(3) > 0) {
    const damaged = damagedText(new TextDecoder().decode(bytes), dice);
    return { what, bytes: new TextEncoder().encode(damaged) };
  }
  return { what, bytes: dice.one(BYTE_DAMAGES)(bytes, dice) };
}
