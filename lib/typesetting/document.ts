import type { Block, Sheet } from './block';

/** A document as it is to be set, before it is one of PDF, DOCX or XLSX: all of them say the same. */
export type DocumentSpec = {
  /** What the file says of itself */
  readonly title: string;
  readonly parts: readonly DocumentPart[];
};

/** A stretch of a document that begins on a page of its own, on paper of its own. */
export type DocumentPart = {
  /** Stays the same from one drawing to the next: `form`, `trace` … */
  readonly name: string;
  readonly sheet: Sheet;
  /** Above the first block, in the middle; null where a block says it. */
  readonly title: PartTitle | null;
  /** At the head of all its pages but the first */
  readonly running: string;
  readonly blocks: readonly Block[];
  /** Name of the block whose last row comes to the last page with what stands below it */
  readonly endsWith: string | null;
};

export type PartTitle = {
  readonly text: string;
  /** In points */
  readonly fontSize: number;
  /** A smaller line below it */
  readonly under: string | null;
};
