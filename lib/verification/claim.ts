/** What a file says of itself. */
export type Claim = {
  /** Of the model that it was drawn from; of a file of several forms, what stands for their models together */
  readonly modelSha256: string;
  /** It has the mark of documents whose bytes were registered. */
  readonly marked: boolean;
};

/** A file by its bytes' SHA-256 and by what it says; null where it says nothing. */
export type FileFacts = { readonly sha256: string; readonly claim: Claim | null };

/** Larger files are none of this product's: a whole unit's forms in one are far smaller. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** The keywords of a document: what ties a printed or stamped copy to the figures that it was made from. */
export function keywordsOf(projectCode: string, modelSha256: string, code: string | null): string {
  return `${projectCode}, ${code === null ? '' : `CODE ${code}, `}SHA-256 ${modelSha256}`;
}

/** The same of a file that holds several forms; each bears its own code. @param setSha256 of all of its models */
export function mergedKeywords(forms: number, setSha256: string): string {
  return `FORMS ${forms}, SHA-256 ${setSha256}`;
}

const WORDS = /((?:CODE [0-9A-Z-]{16}|FORMS \d{1,6}), )?SHA-256 ([0-9a-f]{64})/;

/** Longer than the words, so that a piece that begins with so much of the one before has them whole. */
const OVERLAP = 128;

/** Looks for the keywords in a file that comes in pieces. They are plain text in the metadata, which PDF/A demands. */
export class ClaimReader {
  private found: Claim | null = null;
  private tail = '';

  read(piece: Uint8Array): void {
    if (this.found) return;
    const text = this.tail + new TextDecoder('latin1').decode(piece);
    const words = WORDS.exec(text);
    if (words) this.found = { modelSha256: words[2] ?? '', marked: words[1] !== undefined };
    this.tail = text.slice(-OVERLAP);
  }

  claim(): Claim | null {
    return this.found;
  }
}

/** What a whole file says of itself. */
export function claimIn(bytes: Uint8Array): Claim | null {
  const reader = new ClaimReader();
  reader.read(bytes);
  return reader.claim();
}
