type Table = { readonly offset: number; readonly length: number };

/** A glyph as a font file stores it; `metric` is its entry in hmtx. */
type GlyphRecord = { readonly outline: Buffer; readonly metric: Buffer };

/** Tables that a PDF takes over as they are, if the font has them. */
const COPIED = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType font file, read just enough to write subsets of it. Records of glyphs are remembered, so that a font
 * shared by many documents is decoded once; fontkit's own subset decodes every outline again for each document.
 */
export class TrueTypeFile {
  private readonly tables = new Map<string, Table>();
  private readonly records = new Map<number, GlyphRecord>();
  private readonly longOffsets: boolean;
  private readonly metrics: number;

  constructor(private readonly bytes: Buffer) {
    const count = bytes.readUInt16BE(4);
    for (let i = 0; i < count; i++) {
      const at = 12 + 16 * i;
      const tag = bytes.toString('latin1', at, at + 4);
      this.tables.set(tag, { offset: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) });
    }
    this.longOffsets = this.table('head').readInt16BE(50) === 1;
    this.metrics = this.table('hhea').readUInt16BE(34);
  }

  /**
   * A font file of these glyphs only, in this order; an id may occur twice. It has the tables that a PDF asks for
   * (ISO 32000-1, 9.9), no others.
   * @throws Error for a glyph composed of others, of which the fonts in use have none
   */
  subset(ids: readonly number[]): Uint8Array {
    const records = ids.map((id) => this.record(id));
    const loca = Buffer.alloc(4 * (records.length + 1));
    let offset = 0;
    records.forEach(({ outline }, i) => {
      offset += outline.length;
      loca.writeUInt32BE(offset, 4 * (i + 1));
    });
    const tables = new Map<string, Buffer>([
      ['glyf', Buffer.concat(records.map(({ outline }) => outline))],
      ['head', this.headWithLongOffsets()],
      ['hhea', this.withCount('hhea', 34, records.length)],
      ['hmtx', Buffer.concat(records.map(({ metric }) => metric))],
      ['loca', loca],
      ['maxp', this.withCount('maxp', 4, records.length)],
    ]);
    for (const tag of COPIED) if (this.tables.has(tag)) tables.set(tag, this.table(tag));
    return fontFile(tables);
  }

  private headWithLongOffsets(): Buffer {
    const head = Buffer.from(this.table('head'));
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
    return head;
  }

  private withCount(tag: string, at: number, count: number): Buffer {
    const table = Buffer.from(this.table(tag));
    table.writeUInt16BE(count, at);
    return table;
  }

  private table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return this.bytes.subarray(table.offset, table.offset + table.length);
  }

  private record(id: number): GlyphRecord {
    const known = this.records.get(id);
    if (known) return known;
    const loca = this.table('loca');
    const offset = (index: number) =>
      this.longOffsets ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
    const outline = this.table('glyf').subarray(offset(id), offset(id + 1));
    if (outline.length > 0 && outline.readInt16BE(0) < 0)
      throw new Error(`glyph ${id} is composed of others`);
    const record = { outline, metric: this.metric(id) };
    this.records.set(id, record);
    return record;
  }

  /** Advance and left side bearing. The last advance of the table holds for all glyphs after it. */
  private metric(id: number): Buffer {
    const hmtx = this.table('hmtx');
    const bearingAt = id < this.metrics ? 4 * id + 2 : 4 * this.metrics + 2 * (id - this.metrics);
    const metric = Buffer.alloc(4);
    metric.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(id, this.metrics - 1)), 0);
    metric.writeInt16BE(hmtx.readInt16BE(bearingAt), 2);
    return metric;
  }
}

function padded(table: Buffer): Buffer {
  return table.length % 4 === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - (table.length % 4))]);
}

function checksum(table: Buffer): number {
  let total = 0;
  for (let at = 0; at < table.length; at += 4) total = (total + table.readUInt32BE(at)) >>> 0;
  return total;
}

/** Puts tables into a font file with its directory and checksums (OpenType, font file structure). */
function fontFile(tables: ReadonlyMap<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(12 + 16 * tags.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(16 * power, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(16 * (tags.length - power), 10);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  let headAt = 0;
  let total = 0;
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    const body = padded(table);
    const at = 12 + 16 * i;
    directory.write(tag, at, 'latin1');
    const sum = checksum(body);
    total += sum;
    directory.writeUInt32BE(sum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    if (tag === 'head') headAt = offset;
    offset += body.length;
    bodies.push(body);
  });
  const file = Buffer.concat([directory, ...bodies]);
  file.writeUInt32BE((0xb1b0afba - total - checksum(directory)) >>> 0, headAt + 8);
  return file;
}
