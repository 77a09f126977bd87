import { SaxesParser } from 'saxes';

/** What is told of an XML text, in its order; attributes by their written names. */
export type XmlHandler = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

/** Why an XML text is not read on. */
export type XmlFaultKind = 'encoding' | 'syntax' | 'doctype' | 'depth' | 'length';

export class XmlFault extends Error {
  readonly kind: XmlFaultKind;

  constructor(kind: XmlFaultKind, detail = '') {
    super(detail === '' ? kind : `${kind}: ${detail}`);
    this.kind = kind;
  }
}

/** Office files nest some dozens of elements. */
const DEEPEST = 400;
/** Bytes without any element between them: one text, comment or attribute of that length is none of a document. */
const LONGEST_PIECE = 8 * 1024 * 1024;

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}

class Stream {
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  private decoder: TextDecoder | null = null;
  private depth = 0;
  private sinceElement = 0;

  constructor(handler: XmlHandler) {
    this.parser.on('error', (error) => {
      throw new XmlFault('syntax', error.message);
    });
    // Entities are declared there: no document of an office needs one, and those that grow without end are made of them.
    this.parser.on('doctype', () => {
      throw new XmlFault('doctype');
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.sinceElement = 0;
      if (++this.depth > DEEPEST) throw new XmlFault('depth');
      handler.open(name, attributes);
    });
    this.parser.on('closetag', ({ name }) => {
      this.sinceElement = 0;
      this.depth--;
      handler.close(name);
    });
    this.parser.on('text', (text) => handler.text(text));
    this.parser.on('cdata', (text) => handler.text(text));
  }

  write(piece: Uint8Array): void {
    this.sinceElement += piece.length;
    if (this.sinceElement > LONGEST_PIECE) throw new XmlFault('length');
    this.decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    this.parser.write(this.decode(piece));
  }

  end(): void {
    this.parser.write(this.decode());
    this.parser.close();
  }

  private decode(piece?: Uint8Array): string {
    try {
      return this.decoder?.decode(piece, { stream: piece !== undefined }) ?? '';
    } catch {
      throw new XmlFault('encoding');
    }
  }
}

/**
 * Reads an XML text piece by piece, holding no more than the piece at hand.
 * @param beforePiece asked before every piece; may throw to stop
 * @throws XmlFault where the text is not well-formed, declares a document type, or nests without end; and what
 *   the pieces, the handler or `beforePiece` throw
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  beforePiece: () => void,
): Promise<void> {
  const stream = new Stream(handler);
  for await (const piece of pieces) {
    beforePiece();
    stream.write(piece);
  }
  stream.end();
}
