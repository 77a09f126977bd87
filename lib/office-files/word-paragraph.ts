/** What a paragraph shows: its text, with a line feed for every break within it. */
export class Paragraph {
  private text: string;
  private fields: ('instruction' | 'result')[] = [];
  /** The mark that ends it is deleted: what follows goes on with it. */
  joinsNext = false;

  constructor(before: string) {
    this.text = before;
  }

  /** Adds text, unless it is the instruction of a field and not what the field shows. */
  add(text: string): void {
    if (!this.fields.includes('instruction')) this.text += text;
  }

  /** A field begins, its result begins, or it ends. */
  field(type: string | undefined): void {
    if (type === 'begin') this.fields.push('instruction');
    if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = 'result';
    if (type === 'end') this.fields.pop();
  }

  get content(): string {
    return this.text;
  }
}

/** The lines of a text that hold something, trimmed. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
