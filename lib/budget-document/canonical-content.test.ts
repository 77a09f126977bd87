import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { canonicalContent } from './canonical-content';
import { parseBudgetDocument } from './parse';
import { sampleProject, sampleText } from './sample-for-tests';

function contentOf(bytes: Uint8Array): string {
  const parsed = parseBudgetDocument(bytes, 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return canonicalContent(parsed.value);
}

const original = contentOf(Buffer.from(sampleText()));

describe('canonical content', () => {
  it.each([
    ['GB18030', iconv.encode(sampleText(), 'gb18030')],
    ['UTF-16', iconv.encode(sampleText(), 'utf-16le', { addBOM: true })],
    ['a byte order mark', iconv.encode(sampleText(), 'utf8', { addBOM: true })],
    ['\\r\\n', Buffer.from(sampleText().replaceAll('\n', '\r\n'))],
    ['blanks around cells', Buffer.from(sampleText().replaceAll('\t方一诺', '\t　方一诺  '))],
    ['other decimals', Buffer.from(sampleText().replaceAll('20.000000', '20.00'))],
    ['thousands separators', Buffer.from(sampleText().replaceAll('1086.704300', '1,086.7043'))],
    ['full-width digits', Buffer.from(sampleText().replaceAll('\t20.000000', '\t２０.０'))],
    ['another introduction', Buffer.from(sampleText().replace('与2023年预算相比持平。', '略。'))],
  ])('is the same with %s', (_name, bytes) => {
    expect(contentOf(bytes)).toBe(original);
  });

  it.each([
    ['an amount', { total: '21.000000', fiscal: '21.000000' }],
    ['a blank that becomes zero', { other: '0.000000' }],
    ['a person', { owner: '方二诺' }],
    ['an indicator less', { indicators: sampleProject().indicators.slice(1) }],
    ['the order of indicators', { indicators: [...sampleProject().indicators].reverse() }],
  ])('differs by %s', (_name, parts) => {
    const one = contentOf(Buffer.from(sampleText([sampleProject()])));
    expect(contentOf(Buffer.from(sampleText([sampleProject(parts)])))).not.toBe(one);
  });
});
