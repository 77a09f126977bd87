/** Punctuation that may not begin a line (行首禁则). */
const NOT_FIRST = new Set('。，、；：？！）》」』】〕〉］｝”’…％‰℃°·・—～,.;:?!)]}%»〗〞々ー');

/** Punctuation and signs that may not end a line (行尾禁则): what follows belongs to them. */
const NOT_LAST = new Set('（《「『【〔〈［｛“‘〖〝([{«≥≤≠≈＞＜＝><=＋－±+-￥¥$€№#@');

const BLANK = /\s/u;

/** As wide as a Chinese character; it is kept, since people make room with it. */
const WIDE_BLANK = '\u3000';

/** Characters between which a line may break: Chinese, kana, full-width forms, enclosed numbers and Chinese punctuation. */
const IDEOGRAPHIC =
  /[\u2014\u2018-\u201d\u2026\u2160-\u217f\u2460-\u24ff\u2e80-\u303f\u3040-\u30ff\u3100-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Signs that say nothing on paper: controls, zero-width marks, soft hyphens, variation selectors. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

const DOUBLED = new Set(['—', '…']);

/** A text without what has no shape, so that it can be measured and drawn character by character. */
export function drawableText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(INVISIBLE, '');
}

/** Whether a line may end after `before` and the next begin with `after`; `blank` tells of blanks between the two. */
function mayBreakBetween(before: string, after: string, blank: boolean): boolean {
  if (NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  if (blank) return true;
  if (DOUBLED.has(before) && before === after) return false;
  return IDEOGRAPHIC.test(before) || IDEOGRAPHIC.test(after);
}

/** The pieces of a paragraph that have to stay in one line; a blank belongs to the piece before it. */
function piecesOf(paragraph: string): string[][] {
  const pieces: string[][] = [];
  let piece: string[] = [];
  let visible = '';
  let blank = false;
  for (const character of paragraph) {
    if (BLANK.test(character)) {
      piece.push(character === WIDE_BLANK ? character : ' ');
      blank = true;
      continue;
    }
    if (visible !== '' && mayBreakBetween(visible, character, blank)) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(character);
    visible = character;
    blank = false;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function withoutBlanksAtEnd(characters: readonly string[]): string {
  return characters.join('').trimEnd();
}

/** A line of a text, and whether it is the first or the last of its paragraph. */
export type Line = { readonly text: string; readonly opens: boolean; readonly closes: boolean };

/** Fills lines greedily with pieces; a piece wider than a line is cut where the line is full. */
class LineFiller {
  readonly lines: Line[] = [];
  private line: string[] = [];
  private used = 0;
  private opens = true;

  constructor(
    private readonly width: number,
    private readonly firstIndent: number,
    private readonly widthOf: (character: string) => number,
  ) {}

  paragraph(pieces: readonly (readonly string[])[]): void {
    this.opens = true;
    this.used = this.firstIndent;
    for (const piece of pieces) this.add(piece);
    this.endLine(true);
  }

  private add(piece: readonly string[]): void {
    const widths = piece.map(this.widthOf);
    const needed = this.visibleWidth(piece, widths);
    if (this.used + needed > this.width && this.line.length > 0) this.endLine(false);
    if (this.used + needed <= this.width) {
      this.line.push(...piece);
      for (const width of widths) this.used += width;
      return;
    }
    this.cut(piece, widths);
  }

  private endLine(closes: boolean): void {
    const text = withoutBlanksAtEnd(this.line);
    if (text !== '') {
      this.lines.push({ text, opens: this.opens, closes });
      this.opens = false;
    }
    this.line = [];
    this.used = 0;
  }

  private visibleWidth(piece: readonly string[], widths: readonly number[]): number {
    let end = piece.length;
    while (end > 0 && BLANK.test(piece[end - 1] ?? '')) end--;
    let width = 0;
    for (let i = 0; i < end; i++) width += widths[i] ?? 0;
    return width;
  }

  private cut(piece: readonly string[], widths: readonly number[]): void {
    piece.forEach((character, i) => {
      const width = widths[i] ?? 0;
      if (this.used + width > this.width && this.line.length > 0 && !BLANK.test(character))
        this.endLine(false);
      this.line.push(character);
      this.used += width;
    });
  }
}

/**
 * Breaks a text into lines no wider than `width` (points) at `size` (points), by the rules of Chinese typesetting:
 * no closing punctuation at the beginning of a line, no opening bracket at its end, numbers and Latin words whole.
 * Only what is wider than a whole line is cut anywhere. Line feeds end paragraphs; blanks at line ends and empty lines
 * are dropped; nothing else is lost: the lines joined equal the text, blanks aside.
 * @param widthOf of one character, in em
 * @param firstIndent room before the first line of each paragraph, in points
 * @example breakText('共3项。', 27, 9, () => 1).map(({ text }) => text) // ['共', '3项。']
 */
export function breakText(
  text: string,
  width: number,
  size: number,
  widthOf: (character: string) => number,
  firstIndent = 0,
): Line[] {
  // A hundredth of a point absorbs what binary sums of widths lose; no eye and no rule sees it.
  const filler = new LineFiller(width + 0.01, firstIndent, (character) => widthOf(character) * size);
  for (const paragraph of drawableText(text).split('\n')) filler.paragraph(piecesOf(paragraph.trim()));
  return filler.lines;
}
