import { quote } from '@/lib/core/quote';
import { writtenTexts } from '../copied-texts';
import type { HintRule } from '../hint';

const NAMED = 2;

function inWords(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map(quote).join('、');
  return names.length > NAMED ? `${shown}等${names.length}个项目` : shown;
}

/** The same words in the forms of other projects. */
export const copiedText = {
  id: 'copied-text',
  title: '文字与其他项目相同',
  find({ projectId, sheet, copied }) {
    return writtenTexts(sheet).flatMap(({ indicatorId, field, text }) => {
      const names = copied.elsewhere(text, projectId);
      if (names.length === 0) return [];
      return [{ indicatorId, message: `${field}与${inWords(names)}的文字相同，请核对是否照抄。` }];
    });
  },
} as const satisfies HintRule;
