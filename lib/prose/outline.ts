/** One thing of a chapter, in the order in which it prints. */
export type OutlinePart =
  /** Written by the product from figures; `name` is one of those that the kind of report knows. */
  | { readonly kind: 'data'; readonly name: string }
  /** Written by people */
  | OutlineProse
  /** （一）… within the chapter */
  | { readonly kind: 'section'; readonly title: string };

export type OutlineProse = {
  readonly kind: 'prose';
  /** Stays the same as long as the report is kept */
  readonly key: string;
  /** What it is called beside other texts of the report */
  readonly title: string;
  /** What to write there */
  readonly hint: string;
  /** The report can't be finished without it. */
  readonly required: boolean;
};

/** 一、… */
export type OutlineChapter = { readonly title: string; readonly parts: readonly OutlinePart[] };

/** What a kind of report is made of. */
export type Outline = { readonly title: string; readonly chapters: readonly OutlineChapter[] };

/** The texts that people write in a report, in order. */
export function proseParts({ chapters }: Outline): OutlineProse[] {
  return chapters.flatMap(({ parts }) => parts.filter((part): part is OutlineProse => part.kind === 'prose'));
}

const DIGITS = '〇一二三四五六七八九';

/** `12` → `十二`; of numbers up to 99. */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

/** `一、项目基本情况`: the chapter at that place, counted from 0. */
export function chapterTitle(index: number, title: string): string {
  return `${inChinese(index + 1)}、${title}`;
}

/** `（一）项目概况`: the section at that place of its chapter, counted from 0. */
export function sectionTitle(index: number, title: string): string {
  return `（${inChinese(index + 1)}）${title}`;
}
