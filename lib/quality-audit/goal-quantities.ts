import { Dec, parseDecimal } from '@/lib/core/decimal';
import { chineseNumber } from './chinese-numbers';
import { plainText } from './plain-text';

/** A quantity that a goal names as an aim; money is in 元, a rate in %. */
export type GoalQuantity = {
  readonly kind: 'count' | 'rate' | 'money';
  readonly written: string;
  readonly value: Dec;
};

const COUNTED = '人次|人|名|户|场次|场|次|套|台|辆|个|处|份|件|家|期|册|公里|千米|平方米|平米';
const ARABIC = String.raw`(?<![\d.*×xX(])(?<number>\d[\d,]*(?:\.\d+)?)`;
const QUANTITY = new RegExp(`${ARABIC}\\s*(?:${COUNTED})`, 'g');
/** From 十 on: 三级, 一个 and 二次 are mere words. */
const IN_CHINESE = new RegExp(
  `(?<![数几上近约百千万十一二两三四五六七八九零])(?<number>[一二两三四五六七八九]?[十百千万][一二两三四五六七八九十百千万零]*)(?:${COUNTED})`,
  'g',
);
/** Below 十 only of what is held. */
const FEW_IN_CHINESE = /(?<number>[两三四五六七八九])(?:场次|场|次)/g;
const HELD = /(?:举办|开展|组织|召开)[^\d,;。]{0,8}$/;
/** Of a named rate: 满意度达到98%. 提高5% says how much more, 按80%报销 by which standard. */
const RATE = /(?<![\d.])(?<number>\d+(?:\.\d+)?)\s*%/g;
const OF_RATE = /(?:率|满意度|知晓度|参与度|覆盖面)[^\d,;。]{0,8}$/;
const MONEY = new RegExp(`${ARABIC}\\s*(?<unit>亿元|万元)`, 'g');

const NUMERAL = /[\d两三四五六七八九十百千万]/;

/** Titles and document numbers. */
const DOCUMENTS = /《[^》]*》|[(〔[【]\s*20\d\d\s*[)〕\]】]\s*\d+\s*号/g;
/** How far back a word before a quantity is looked for. */
const CLOSE = 12;
/** Said of what is there, of the past, or of each: no aim of this year. */
const BEFORE = /(?:第|其中|每|每个|人均|户均|约|\d\D{0,3}[至-]|最后)\s*$/;
const BACKGROUND =
  /现有|共有|已有|目前|截至|截止|参照|上年|去年|往年|历年|十[一二三四五六]五|优势|辖区|下属|面积/;
/** `18个社区`, `4等部门`: places and offices, said of the area; `3个月` is a time, `2期工程` one part of a building. */
const ASIDE =
  /^(?:社区|街道|部门|单位|科室|小区|市级|区级|居委会|网格|服务站|月|小时|工作日|自然日|季度|百分点|方面|工程|项目建设|范围|半径)/;
const ABOUT = /^(?:多|余|左右|以内|部门)/;
/** Money that comes in or is saved is an aim; what is spent is the budget. */
const YIELD = /收入|营收|增收|产值|税收|销售|交易额|成交|利润|引资|投资|融资|贷款|节约|节省|效益|消费/;
const SPENDING = /预算|经费|支付|发放|补贴|补助|申请|申报|安排|拨付|标准|救助|共需|所需|质保|总投资|投入/;
const DELTA = /(?:提高|提升|增长|增加|下降|降低|减少|上浮|下浮)(?:了|约|至少|不低于|不少于)?\s*$/;

/** What is looked at of a goal, and how many of its quantities. */
const LONGEST_GOAL = 10_000;
export const MOST_COMPARED = 40;

/** A past year's doings are none; a plan with last year's date left in is a plan all the same. */
const PLANNED = /预计|计划|拟|将|力争|确保|今年|本年/;

/** The clauses of a sentence about this year: not 2023年完成了12次，走访30户, nor 到2035年建成100个. */
function ofThisYear(sentence: string, fiscalYear: number): string[] {
  let years: number[] = [];
  return sentence.split(/[,;](?!\d{3}(?!\d))/).filter((clause) => {
    const named = (clause.match(/(?<!\d)20\d\d(?=\s*年)/g) ?? []).map(Number);
    if (named.length > 0) years = named;
    else if (PLANNED.test(clause)) years = [];
    if (years.length === 0 || years.includes(fiscalYear)) return true;
    return PLANNED.test(clause) && years.every((year) => year < fiscalYear);
  });
}

function clauses(goal: string, fiscalYear: number): string[] {
  return plainText(goal.replaceAll('\n', '。'), LONGEST_GOAL)
    .replace(DOCUMENTS, '□')
    .split(/[。!?]/)
    .flatMap((sentence) => ofThisYear(sentence, fiscalYear));
}

type Read = (match: RegExpMatchArray) => Dec | null;
type Kind = {
  readonly kind: GoalQuantity['kind'];
  readonly text: RegExp;
  readonly read: Read;
  readonly isAim?: (clause: string, before: string) => boolean;
};

const arabic: Read = ({ groups }) => parseDecimal((groups?.number ?? '').replaceAll(',', ''));

const chinese: Read = ({ groups }) => {
  const value = chineseNumber(groups?.number ?? '');
  return value === null ? null : new Dec(value);
};

const KINDS: readonly Kind[] = [
  { kind: 'count', text: QUANTITY, read: arabic },
  { kind: 'count', text: IN_CHINESE, read: chinese },
  { kind: 'count', text: FEW_IN_CHINESE, read: chinese, isAim: (_, before) => HELD.test(before) },
  {
    kind: 'rate',
    text: RATE,
    read: arabic,
    isAim: (_, before) => OF_RATE.test(before) && !DELTA.test(before),
  },
  {
    kind: 'money',
    text: MONEY,
    read: (match) => arabic(match)?.times(match.groups?.unit === '亿元' ? 100_000_000 : 10_000) ?? null,
    isAim: (clause) => YIELD.test(clause) && !SPENDING.test(clause),
  },
];

function quantitiesIn(clause: string): GoalQuantity[] {
  if (!NUMERAL.test(clause) || BACKGROUND.test(clause)) return [];
  return KINDS.flatMap(({ kind, text, read, isAim }) =>
    [...clause.matchAll(text)].flatMap((match) => {
      const before = clause.slice(Math.max(0, match.index - CLOSE), match.index);
      const after = clause.slice(match.index + match[0].length);
      if (BEFORE.test(before) || ASIDE.test(after) || ABOUT.test(after)) return [];
      if (isAim && !isAim(clause, before)) return [];
      const value = read(match);
      return value === null || value.isZero() ? [] : [{ kind, written: match[0], value }];
    }),
  );
}

/** Quantities that the goal names as aims of the budget's year, each once. */
export function quantitiesOf(goal: string, fiscalYear: number): GoalQuantity[] {
  const all = clauses(goal, fiscalYear).flatMap(quantitiesIn);
  return all
    .filter(({ written }, index) => all.findIndex((other) => other.written === written) === index)
    .slice(0, MOST_COMPARED);
}
