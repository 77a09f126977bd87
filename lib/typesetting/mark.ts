import type { Sheet } from './block';
import { contentWidth } from './lay-out';
import type { PlacedLine } from './placed';
import { type Advance, type Face, widthOf } from './text-measure';

/** What a document shows of its registration. */
export type VerificationMark = {
  /** 验证码 */
  readonly code: string;
  /** Of the page that verifies it; null where the product does not know its own address. */
  readonly address: string | null;
  /** Of the model that the document is drawn from */
  readonly sha256: string;
};

/** Text of one line outside of the table. */
export type MarkText = { readonly line: PlacedLine; readonly face: Face; readonly fontSize: number };

const QR = { size: 54, y: 22, gap: 10 } as const;

/** Between the title in the middle and the QR. */
const ROOM = 210;

type Paper = Pick<Sheet, 'width' | 'height' | 'margin' | 'edges'>;

const rightOf = (paper: Paper) => paper.margin.left + contentWidth(paper);

/** Where the QR stands: beside the title, with as much white around it as readers need. */
export function markSquare(paper: Paper): { readonly x: number; readonly y: number; readonly size: number } {
  return { x: rightOf(paper) - QR.size, y: QR.y, size: QR.size };
}

function toTheLeftOf(
  right: number,
  text: string,
  spot: { fontSize: number; baseline: number },
  advance: Advance,
) {
  const x = right - widthOf(text, 'body', advance) * spot.fontSize;
  return { line: { text, x, y: spot.baseline }, face: 'body', fontSize: spot.fontSize } as const;
}

/** 验证码 beside the QR, with the address where there is one that fits. */
export function markTexts({ code, address }: VerificationMark, paper: Paper, advance: Advance): MarkText[] {
  const right = rightOf(paper) - QR.size - QR.gap;
  const small = { fontSize: 6.5, baseline: 62 };
  const texts = [toTheLeftOf(right, `验证码 ${code}`, { fontSize: 8, baseline: 49 }, advance)];
  if (address === null) return texts;
  const fits = widthOf(address, 'body', advance) * small.fontSize <= ROOM;
  return [...texts, toTheLeftOf(right, fits ? address : '扫码核验', small, advance)];
}

/** The SHA-256 of the model at the foot of a page. */
export function hashText(sha256: string, paper: Paper, advance: Advance): MarkText {
  const foot = { fontSize: 6, baseline: paper.height - 24 };
  return toTheLeftOf(rightOf(paper), `SHA-256 ${sha256}`, foot, advance);
}
