import { inflateSync } from 'node:zlib';

/** What is unpacked of a file together; a scan's pictures are not text and are left out. */
const MOST_UNPACKED = 32 * 1024 * 1024;
/** What a stream that cannot be unpacked counts for: a file of many such is not tried to its end. */
const FAILURE = 1024 * 1024;
/** Longest dictionary of a stream. */
const DICTIONARY = 2000;

const PICTURE = /\/Subtype\s*\/Image|\/DCTDecode|\/JPXDecode|\/JBIG2Decode|\/CCITTFaxDecode/;

type Stream = { readonly dictionary: string; readonly from: number; readonly to: number };

function* streamsIn(text: string): Iterable<Stream> {
  for (let at = text.indexOf('stream'); at >= 0; ) {
    const opening = /^stream\r?\n/.exec(text.slice(at, at + 8));
    const to = text.indexOf('endstream', at + 6);
    if (to < 0) return;
    if (opening) {
      const before = text.slice(Math.max(0, at - DICTIONARY), at);
      yield { dictionary: before.slice(before.lastIndexOf('obj') + 3), from: at + opening[0].length, to };
    }
    at = text.indexOf('stream', opening ? to + 9 : at + 6);
  }
}

/** The streams of a PDF that may hold text, unpacked, and the file itself: as characters of one byte. */
function unpacked(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const streams: string[] = [];
  let room = MOST_UNPACKED;
  for (const { dictionary, from, to } of streamsIn(text)) {
    if (PICTURE.test(dictionary) || !dictionary.includes('FlateDecode')) continue;
    const stream = inflated(file.subarray(from, to), room);
    room -= stream === null ? FAILURE : stream.length;
    if (stream) streams.push(stream);
    if (room <= 0) break;
  }
  return [text, ...streams];
}

/** @returns null for whatever cannot be unpacked: no text to read */
function inflated(stream: Buffer, most: number): string | null {
  try {
    return inflateSync(stream, { maxOutputLength: most }).toString('latin1');
  } catch {
    return null;
  }
}

const LITERAL = /\(((?:\\[\s\S]|[^\\()])*)\)/g;
const HEXADECIMAL = /<([0-9A-Fa-f\s]*)>/g;

function literals(stream: string): string {
  return Array.from(stream.matchAll(LITERAL), ([, text = '']) => text.replace(/\\([()\\])/g, '$1')).join('');
}

function hexadecimals(stream: string): string[] {
  return Array.from(stream.matchAll(HEXADECIMAL), ([, digits = '']) => digits.replace(/\s/g, ''));
}

function utf16(digits: string): string {
  const whole = digits.slice(0, digits.length - (digits.length % 4));
  return Buffer.from(whole, 'hex').swap16().toString('utf16le');
}

/** A file has few fonts of few thousand glyphs; what claims more is not read to its end. */
const MOST_MAPS = 24;
const MOST_GLYPHS = 30_000;
const MOST_DIGITS = 400_000;

type CharacterMap = ReadonlyMap<string, string>;

/** What stands between two words of a map, each time. */
function between(stream: string, begin: string, end: string): string[] {
  return stream
    .split(begin)
    .slice(1)
    .map((part) => part.split(end, 1)[0] ?? '');
}

const SINGLE = /<([0-9A-Fa-f]{4})>\s{0,9}<([0-9A-Fa-f]{4,16})>/g;
const RANGE = /<([0-9A-Fa-f]{4})>\s{0,9}<([0-9A-Fa-f]{4})>\s{0,9}(?:<([0-9A-Fa-f]{4})>|\[([^[\]]*)\])/g;

const hex = (value: number) => value.toString(16).padStart(4, '0');

/** What a font says its glyphs mean (ToUnicode): two bytes of a glyph → a character. */
function characterMap(stream: string): CharacterMap {
  const map = new Map<string, string>();
  let left = MOST_GLYPHS;
  for (const part of between(stream, 'beginbfchar', 'endbfchar'))
    for (const [, glyph = '', to = ''] of part.matchAll(SINGLE)) map.set(glyph.toLowerCase(), utf16(to));
  for (const part of between(stream, 'beginbfrange', 'endbfrange')) {
    for (const [, first = '', last = '', start = '', list] of part.matchAll(RANGE)) {
      const from = Number.parseInt(first, 16);
      const count = Math.min(left, Number.parseInt(last, 16) - from + 1);
      const listed = list === undefined ? null : hexadecimals(list).slice(0, count);
      const means =
        listed ?? Array.from({ length: Math.max(0, count) }, (_, i) => hex(Number.parseInt(start, 16) + i));
      for (const [i, meaning] of means.entries()) map.set(hex(from + i), utf16(meaning));
      left -= means.length;
    }
  }
  return map;
}

function decoded(digits: string, map: CharacterMap): string {
  return (digits.match(/.{4}/g) ?? []).map((glyph) => map.get(glyph.toLowerCase()) ?? '').join('');
}

/**
 * What of a PDF can be read as text without knowing its fonts, in pieces that each hold a line whole: the file and its
 * unpacked streams, their strings, and their glyphs by what each of the fonts says that they mean. It is good enough to
 * look for a code in; it is no text for people.
 */
export function* textsIn(bytes: Uint8Array): Iterable<string> {
  const streams = unpacked(bytes);
  const maps = streams
    .filter((stream) => /beginbf(?:char|range)/.test(stream))
    .slice(0, MOST_MAPS)
    .map(characterMap);
  let room = MOST_DIGITS;
  for (const stream of streams) {
    yield stream;
    yield literals(stream);
    if (room <= 0 || !/T[jJ]/.test(stream)) continue;
    const glyphs = hexadecimals(stream).join('').slice(0, room);
    room -= glyphs.length;
    yield utf16(glyphs);
    for (const map of maps) yield decoded(glyphs, map);
  }
}
