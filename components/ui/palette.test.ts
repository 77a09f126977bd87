import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8');
const [LIGHT = '', DARK = ''] = CSS.split('@media screen and (prefers-color-scheme: dark)');

type Palette = ReadonlyMap<string, number>;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function palette(css: string, base: Palette = new Map()): Palette {
  const own = [...css.split('@media')[0]!.matchAll(/--([a-z-]+): (\d+) (\d+) (\d+);/g)];
  return new Map([
    ...base,
    ...own.map(([, name = '', ...rgb]) => [name, luminance(rgb.map(Number))] as const),
  ]);
}

function contrast(colours: Palette, a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b]
    .map((name) => {
      const value = colours.get(name);
      if (value === undefined) throw new Error(`no colour ${name}`);
      return value;
    })
    .sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const light = palette(LIGHT);
const SCHEMES = [
  { scheme: 'light', colours: light },
  { scheme: 'dark', colours: palette(DARK, light) },
];
const TONES = ['action', 'good', 'warning', 'bad'];
const SURFACES = ['page', 'paper', 'sunken'];

describe.each(SCHEMES)('in $scheme', ({ colours }) => {
  test.each(['ink', 'muted', ...TONES])('%s is readable (4.5) on every surface', (text) => {
    for (const surface of [...SURFACES, ...TONES.map((tone) => `${tone}-soft`)]) {
      expect(contrast(colours, text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['action-fill', 'action-hover', 'danger-fill', 'danger-hover'])(
    'words on %s are readable',
    (fill) => {
      expect(contrast(colours, 'on-fill', fill)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the border of a control and the focus ring stand out (3) from every surface', () => {
    for (const surface of SURFACES) {
      expect(contrast(colours, 'control', surface), surface).toBeGreaterThanOrEqual(3);
      expect(contrast(colours, 'action', surface), surface).toBeGreaterThanOrEqual(3);
    }
  });
});

test('dark really is another palette', () => {
  expect(palette(DARK).size).toBeGreaterThan(20);
});
