/** Both spellings of the same vocabulary: what Word writes, and the standard's strict form of it. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** The vocabulary has some hundreds; a file that invents names is not to fill the memory with them. */
const MOST_NAMES = 2000;

/** Attributes as they are written, names with their prefixes. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * Names in a Word document, whatever prefixes it chose: `w:` for Word's own, `m:` for formulas, `mc:` for
 * alternatives. Programs declare prefixes on the outermost element; what is pasted in may declare its own.
 */
export class WordNames {
  private readonly prefixes = new Map<string, string>();
  private readonly known = new Map<string, string>();
  private readonly valueNames: string[] = [];

  private declare(attributes: Attributes): void {
    for (const [name, uri] of Object.entries(attributes)) {
      const own = Object.hasOwn(NAMESPACES, uri) ? NAMESPACES[uri] : undefined;
      if (own === undefined || !/^xmlns(:|$)/.test(name)) continue;
      const prefix = name.slice('xmlns:'.length);
      this.prefixes.set(prefix, own);
      if (own === 'w' && prefix !== '') this.valueNames.push(prefix);
    }
  }

  /** `w:tbl` for a table, whatever its prefix; empty for a name of another vocabulary. */
  of(written: string, attributes: Attributes): string {
    const known = this.known.get(written);
    if (known !== undefined) return known;
    this.declare(attributes);
    const colon = written.indexOf(':');
    const own = this.prefixes.get(colon < 0 ? '' : written.slice(0, colon));
    const name = own === undefined ? '' : `${own}:${written.slice(colon + 1)}`;
    if (this.known.size < MOST_NAMES) this.known.set(written, name);
    return name;
  }

  /** Word's own attribute of that name. */
  value(attributes: Attributes, name = 'val'): string | undefined {
    for (const prefix of this.valueNames) {
      const value = attributes[`${prefix}:${name}`];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Whether a property that is on by being there is on. */
  isOn(attributes: Attributes): boolean {
    return !['false', '0', 'off'].includes(this.value(attributes) ?? 'true');
  }

  /** A count, 0 where there is none. */
  count(attributes: Attributes, name = 'val'): number {
    const count = Number(this.value(attributes, name) ?? '0');
    return Number.isSafeInteger(count) && count > 0 ? count : 0;
  }
}
