import { LONGEST_NAME, plainText } from '../plain-text';
import { inEachRow, type QualityRule } from '../rule';

/** What carries a year of its own: titles, 〔2022〕 and 2022年第3号 of a document, GB 50763-2012 of a standard. */
const DOCUMENTS = [
  /《[^》]*》/g,
  /[(〔﹝[【]\s*20\d\d\s*年?\s*(?:第\s*\d+\s*号\s*)?[)〕﹞\]】]/g,
  /20\d\d\s*年?\s*第?\s*\d+\s*号/g,
  /(?<![A-Za-z])[A-Za-z]{2}[/\sA-Za-z]*\d+(?:\.\d+)*\s*[-—–]\s*20\d\d/g,
];
/** What follows a year of the calendar: a number of persons or of square metres is none. */
const AFTER =
  '(?:年|[-—–~至到、]\\s*20\\d\\d\\s*年|[-./]\\d{1,2}(?!\\d)|[度春夏秋冬底初末版届]|[上下]半年|第[一二三四])';
const YEAR = new RegExp(`(?<!\\d)20\\d\\d(?=\\s*${AFTER})`, 'g');

/** Calendar years that a text names outside of documents, in their order, each once. */
function yearsNamed(text: string): number[] {
  const plain = DOCUMENTS.reduce(
    (rest, document) => rest.replace(document, '□'),
    plainText(text, LONGEST_NAME),
  );
  return [...new Set((plain.match(YEAR) ?? []).map(Number))];
}

/** A calendar year in the name other than the budget's. */
export const otherYear = {
  id: 'other-year',
  severity: 'warning',
  title: '写有其他年度',
  find: inEachRow(({ indicator }, _, { fiscalYear }) => {
    const others = yearsNamed(indicator.name).filter((year) => year !== fiscalYear);
    if (others.length === 0) return null;
    return {
      what: `名称中写有${others.map((year) => `${year}年`).join('、')}，而预算年度是${fiscalYear}年。`,
      suggestion: `如是沿用上年的文字，改为${fiscalYear}年的内容；如是背景说明，移到项目说明中。`,
    };
  }),
} as const satisfies QualityRule;
