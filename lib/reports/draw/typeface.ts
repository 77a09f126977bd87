import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { TrueTypeFile } from './truetype';

/** A parsed font, with the tables that the types of the package leave out. */
export type ParsedFont = fontkit.Font & {
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
};

export type Glyph = {
  readonly id: number;
  /** Width in units of the font. */
  readonly advanceWidth: number;
};

/** Stands for a character that no font has: 〓 (下替号). */
const REPLACEMENT = 0x3013;

/** A font parsed once, with its glyphs by code point. */
export class Typeface {
  private readonly glyphs = new Map<number, Glyph | null>();
  private readonly replacement: Glyph;

  constructor(
    readonly font: ParsedFont,
    readonly file: TrueTypeFile,
  ) {
    const replacement = this.glyph(REPLACEMENT);
    if (!replacement)
      throw new Error(`${font.postscriptName} lacks the sign that stands for a missing character`);
    this.replacement = replacement;
  }

  /** The glyph of a character, null where the font has none. */
  glyph(codePoint: number): Glyph | null {
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    const glyph = id === 0 ? null : { id, advanceWidth };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  /** The glyph of a character, or that of `〓` where the font has none. */
  glyphOrReplacement(codePoint: number): Glyph {
    return this.glyph(codePoint) ?? this.replacement;
  }
}

/** 宋体-like for text, 黑体-like for headings: files of the installed packages, whole and under the OFL. */
const FILES = {
  serif: ['noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'],
  sans: ['noto-sans-sc', '500Medium', 'NotoSansSC_500Medium.ttf'],
} as const;

export type TypefaceName = keyof typeof FILES;

export const TYPEFACE_NAMES = ['serif', 'sans'] as const satisfies readonly TypefaceName[];

export type Typefaces = Readonly<Record<TypefaceName, Typeface>>;

/** Where a font's file is. */
export function typefaceFile(name: TypefaceName): string {
  return path.join(
    /* turbopackIgnore: true */ process.cwd(),
    'node_modules/@expo-google-fonts',
    ...FILES[name],
  );
}

function parse(name: TypefaceName): Typeface {
  const file = typefaceFile(name);
  const bytes = readFileSync(file);
  const font = fontkit.create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error(`a collection of fonts instead of one font: ${file}`);
  return new Typeface(font as ParsedFont, new TrueTypeFile(bytes));
}

// One per process, also where the framework loads this module more than once: parsing takes longer than ten forms.
const holder = globalThis as typeof globalThis & {
  jixiaoTypefaces?: Partial<Record<TypefaceName, Typeface>>;
};

/** A font of every document, read and parsed on first use. */
export function typeface(name: TypefaceName): Typeface {
  holder.jixiaoTypefaces ??= {};
  const kept = holder.jixiaoTypefaces;
  kept[name] ??= parse(name);
  return kept[name];
}

/** The two fonts of every document. */
export function typefaces(): Typefaces {
  for (const name of TYPEFACE_NAMES) typeface(name);
  return holder.jixiaoTypefaces as Typefaces;
}
