import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakText, drawableText } from './line-breaking';

/** Every character one em wide, so a width of 4 holds 4 characters. */
const lines = (text: string, width: number) =>
  breakText(text, width * 10, 10, () => 1).map((line) => line.text);
const bare = (text: string) => text.replace(/\s/gu, '');

describe('a line of Chinese text', () => {
  it.each([
    [
      'breaks between any two characters when it is full',
      '组织便民服务活动',
      3,
      ['组织便', '民服务', '活动'],
    ],
    ['never begins with a comma', '开展活动，完成任务', 4, ['开展活', '动，完成', '任务']],
    ['never begins with a full stop', '完成任务。', 4, ['完成任', '务。']],
    ['never begins with a percent sign', '达到九十％以上', 4, ['达到九', '十％以上']],
    ['never ends with an opening bracket', '活动次数（全年）', 5, ['活动次数', '（全年）']],
    ['takes brackets along with the text they hold', '见《办法》（试行）', 4, ['见《办', '法》（试', '行）']],
    ['never ends with a comparison sign', '满意程度≥90', 5, ['满意程度', '≥90']],
    ['keeps a sign and its number together over a blank', '满意程度 ≥ 90 %', 7, ['满意程度', '≥ 90 %']],
    ['keeps a number whole', '共1,086.7043万元', 9, ['共', '1,086.704', '3万元']],
    ['keeps a number whole that fits a line', '共计1086.70元', 7, ['共计', '1086.70', '元']],
    ['keeps a Latin word whole', '支持WiFi设备', 5, ['支持', 'WiFi设', '备']],
    [
      'keeps an ellipsis and a dash undivided',
      '宣传等……完工成果——好',
      4,
      ['宣传', '等……完', '工成', '果——好'],
    ],
    ['ends where the text has a line feed', '第一条\r\n第二条\n\n第三条', 9, ['第一条', '第二条', '第三条']],
    ['drops the blanks at its ends', '  甲 乙  ', 2, ['甲', '乙']],
  ] as const)('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('cuts only what is wider than a line', () => {
    expect(lines('ABCDEFGHIJ', 4)).toEqual(['ABCD', 'EFGH', 'IJ']);
  });

  it('is none for a text of blanks', () => {
    expect(lines(' \n　\t', 4)).toEqual([]);
  });
});

const alphabet = [...'云溪街道办事处甲乙，。、：；！？（）《》“”…—％%≥ \n1234567890.,abcXYZ𬇙'];
const someText = fc.array(fc.constantFrom(...alphabet), { maxLength: 120 }).map((all) => all.join(''));

describe('lines of any text', () => {
  it('hold every visible character, in order, and nothing else', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(bare(lines(text, width).join(''))).toBe(bare(text));
      }),
    );
  });

  it('are never wider than the room they were given', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 40 }), (text, width) => {
        for (const line of lines(text, width)) expect([...line].length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('never begin with closing punctuation where a piece of it fits a line', () => {
    const characters = fc.constantFrom(...'云溪街道办事处');
    const sentence = fc.tuple(characters, characters, fc.constantFrom(...'，。、；：？！）》”…％'));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), fc.integer({ min: 2, max: 12 }), (parts, width) => {
        const text = parts.map((part) => part.join('')).join('');
        for (const line of lines(text, width)) expect(line).not.toMatch(/^[，。、；：？！）》”…％]/u);
      }),
    );
  });
});

describe('the text to draw', () => {
  it('has no marks that say nothing: zero-width characters, variation selectors, controls', () => {
    expect(drawableText('葛\u{e0100}优\u200b秀\u0007\ufeff')).toBe('葛优秀');
  });

  it('has one kind of line end', () => {
    expect(drawableText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });
});
