import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { FlagList } from './flag-list';
import { TraceSteps, UnverifiedMeaning } from './trace-steps';

const text = (markup: string) => markup.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, '|');

const step = {
  rule: '未达到目标值：分值×实际值÷目标值',
  source: '财预〔2021〕101号',
  textVerified: false,
  formula: '10 × 4 ÷ 5',
  result: '8.00',
};

test('a trace shows sum, rule, source and mark, then its notes', () => {
  const markup = renderToStaticMarkup(
    <TraceSteps explanation={{ steps: [step], notes: ['须说明原因。'] }} />,
  );
  const shown = text(markup).split('|').filter(Boolean);
  expect(shown).toEqual([
    '10 × 4 ÷ 5 = 8.00',
    '未达到目标值：分值×实际值÷目标值',
    '出处：财预〔2021〕101号',
    '待核对原文',
    '须说明原因。',
  ]);
});

test('the meaning of 待核对原文 stands only where there is such a step', () => {
  const meaning = (textVerified: boolean) =>
    renderToStaticMarkup(
      <UnverifiedMeaning explanation={{ steps: [{ ...step, textVerified }], notes: [] }} />,
    );
  expect(text(meaning(false))).toContain('得分按本系统登记的口径计算');
  expect(meaning(true)).toBe('');
});

test('flags stand in words, but for those that the row says otherwise', () => {
  const list = renderToStaticMarkup(
    <FlagList flags={['over-achieved', 'total-capped']} ruleSet={mof202010} />,
  );
  expect(text(list).split('|').filter(Boolean)).toEqual(['预算执行率偏低，总分按规则封顶。']);
  expect(renderToStaticMarkup(<FlagList flags={['late']} ruleSet={mof202010} />)).toBe('');
});
