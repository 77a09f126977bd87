import { Dec } from '@/lib/core/decimal';

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The end of the string that begins at `start`, its closing quote included. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** A number's text without an exponent. One that no figure of a form could have stays as it is. */
function plainNumber(text: string): string {
  if (!/[eE]/.test(text)) return text;
  const value = new Dec(text);
  return Math.abs(value.e) > 40 ? text : value.toFixed();
}

/**
 * Parses JSON and keeps every number as the text that it is written with, so that no digit passes through a
 * binary fraction: `{"score":7.930}` gives `{ score: '7.930' }`.
 * @throws SyntaxError where the text is no JSON
 */
export function parseExactJson(text: string): unknown {
  JSON.parse(text);
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      at = endOfString(text, at);
      continue;
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text)?.[0];
    if (number === undefined) {
      at += 1;
      continue;
    }
    parts.push(text.slice(from, at), `"${plainNumber(number)}"`);
    at += number.length;
    from = at;
  }
  parts.push(text.slice(from));
  return JSON.parse(parts.join(''));
}
