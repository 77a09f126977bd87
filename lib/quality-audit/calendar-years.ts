import { withArabicYears } from './chinese-numbers';
import { LONGEST_NAME, plainText } from './plain-text';

/** What carries a year of its own: titles, 〔2022〕 and 2022年第3号 of a document, GB 50763-2012 of a standard. */
const DOCUMENTS = [
  /《[^》]*》/g,
  /[(〔﹝[【]\s*20\d\d\s*年?\s*(?:第\s*\d+\s*号\s*)?[)〕﹞\]】]/g,
  /20\d\d\s*年?\s*第?\s*\d+\s*号/g,
  /(?<![A-Za-z])[A-Za-z]{2}[/\sA-Za-z]*\d+(?:\.\d+)*\s*[-—–]\s*20\d\d/g,
];

/** Other years that belong into this year's texts; `years` are those of what was found. */
type Fine = { readonly text: RegExp; readonly isFine: (years: readonly number[], year: number) => boolean };

/** A plan of several years that this one is part of. */
function isUnderWay([from = 0, to = 0]: readonly number[], year: number): boolean {
  return from <= year && year <= to && to - from >= 2;
}

const FINE: readonly Fine[] = [
  {
    // 2023-2024学年 ends in 2024.
    text: /20\d\d\s*(?:[-—–~至/]+\s*(?:20)?\d\d)?\s*学年/g,
    isFine: ([from = 0], year) => from === year || from + 1 === year,
  },
  {
    // 2021-2025年规划
    text: /20\d\d\s*年?\s*[-—–~至到]+\s*20\d\d\s*年?[^,;。\d]{0,12}?(?:规划|计划|纲要|行动|方案|战略)/g,
    isFine: isUnderWay,
  },
  {
    // “十四五”时期(2021-2025年)
    text: /十[一二三四五六]五[^,;。\d]{0,6}20\d\d\s*年?\s*[-—–~至到]+\s*20\d\d/g,
    isFine: isUnderWay,
  },
  {
    // 2035年远景目标
    text: /20\d\d\s*年?(?:前|基本)?(?:远景|愿景|展望|碳达峰|碳中和|可持续发展议程|中长期|总体规划|发展规划|实现(?:社会主义)?现代化)/g,
    isFine: ([horizon = 0], year) => horizon > year,
  },
  {
    // The accounts of 2023 are published in 2024.
    text: /20\d\d\s*年?度?(?:部门|单位|财政|预算|收支|财务|政府|项目|经济|的)*(?:决算|财务报告|财报|年报|年鉴|审计|绩效评价|绩效自评|汇算清缴|统计公报)/g,
    isFine: ([accounts = 0], year) => accounts === year - 1,
  },
];

/** What follows a year of the calendar: a number of persons or of square metres is none. */
const AFTER =
  '(?:学?年|[-—–~至到、/]+\\s*20\\d\\d\\s*学?年|[-./]\\d{1,2}(?!\\d)|[度春夏秋冬底初末版届]|[上下]半年|第[一二三四])';
const YEAR = new RegExp(`(?<!\\d)20\\d\\d(?=\\s*${AFTER})`, 'g');
/** 23年底, 23年3月; where a phrase begins also 23年 alone, unless it says how long. */
const SHORT_YEAR =
  /(?<![\d.满近共第至达逾超-])2\d(?=年(?:[度底末初春夏秋冬]|[上下]半年|\d{1,2}月(?![以内的])|第?[一二三四1-4]季))|(?<=^|[,;。、:("“‘’'])2\d(?=年(?![以内来间期龄制多余前后的\d个工党教]))/g;
/** How far 23年 may be from the budget's year to be one of the calendar. */
const NEAR = 3;

/**
 * Calendar years other than the budget's that a text names, in their order, each once. Years of documents, of plans
 * that the budget's year is part of, of the accounts of the year before are none.
 */
export function otherYearsNamed(text: string, fiscalYear: number): number[] {
  const arabic = withArabicYears(plainText(text, LONGEST_NAME));
  const undocumented = DOCUMENTS.reduce((rest, document) => rest.replace(document, '□'), arabic);
  const plain = FINE.reduce(
    (rest, { text: fine, isFine }) =>
      rest.replace(fine, (found) =>
        isFine((found.match(/20\d\d/g) ?? []).map(Number), fiscalYear) ? '□' : found,
      ),
    undocumented,
  );
  const short = (plain.match(SHORT_YEAR) ?? []).map((year) => 2_000 + Number(year));
  const years = [
    ...(plain.match(YEAR) ?? []).map(Number),
    ...short.filter((year) => Math.abs(year - fiscalYear) <= NEAR),
  ];
  return [...new Set(years)].filter((year) => year !== fiscalYear);
}
