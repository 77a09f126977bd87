import type { Dec } from '@/lib/core/decimal';
import type { Figure, Grey, Shape } from './figure';

/** What bars of one look stand for. White bars have a rule around them. */
export type BarSeries = { readonly name: string; readonly fill: Grey };

export type BarValue = {
  /** null: there is nothing to draw, and the words say why */
  readonly value: Dec | null;
  /** Printed at the bar's end */
  readonly words: string;
};

/** Bars side by side under one name, one for each series. */
export type BarGroup = { readonly name: string; readonly bars: readonly BarValue[] };

export type BarChart = {
  readonly series: readonly BarSeries[];
  readonly groups: readonly BarGroup[];
  /** A rule across all bars at this value; the words of bars then stand in a column of their own, clear of it. */
  readonly mark?: { readonly value: Dec; readonly words: string };
};

const WIDTH = 448;
const FONT = 9;
const LINE = 12;
/** Of the names at the left, and of the words at the ends of bars */
const NAMES = 126;
const WORDS = 112;
const BAR = 11;
const BETWEEN = 9;
const LEGEND = 22;
const FOOT = 4;
/** Baseline of a line of text from the middle of the line */
const BASELINE = 3.2;

const IDEOGRAPHIC = /[^ -~]/u;

/** Width of a text in em, near enough to keep names out of bars. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (IDEOGRAPHIC.test(one) ? 1 : 0.56), 0);

const OPENING = /[（〔【《「『“‘([]$/u;
const CLOSING = /[）〕】》」』”’。，、；：？！％%)\]]/u;

/** A name in two lines at most; `…` where it has more. */
function nameLines(name: string): string[] {
  const room = (NAMES - 8) / FONT;
  const lines: string[] = [''];
  for (const character of name) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + character) <= room) lines[lines.length - 1] = line + character;
    else if (lines.length < 2) {
      // What closes something never begins a line, it takes the sign before it along; what opens something never ends one.
      const taken = CLOSING.test(character) ? [...line].slice(0, -1).join('') : line;
      const kept = taken.replace(OPENING, '');
      lines[0] = kept;
      lines.push(line.slice(kept.length) + character);
    } else {
      lines[1] = `${[...line].slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines;
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): Shape => ({
  ...{ kind: 'text', x, y, text: words, fontSize: FONT, anchor },
});

/** What the bars stand for, above them. */
function legendShapes(series: readonly BarSeries[]): Shape[] {
  const shapes: Shape[] = [];
  let x = NAMES;
  for (const { name, fill } of series) {
    shapes.push({ kind: 'bar', x, y: 4, width: 16, height: 8, fill, outlined: true });
    shapes.push(text(x + 21, 11, name, 'start'));
    x += 21 + widthOf(name) * FONT + 20;
  }
  return shapes;
}

function nameShapes(name: string, middle: number): Shape[] {
  const lines = nameLines(name);
  const first = middle - ((lines.length - 1) * LINE) / 2 + BASELINE;
  return lines.map((line, i) => text(NAMES - 6, first + i * LINE, line, 'end'));
}

/** Length of the bars per unit of their values. */
function scaleOf({ groups, mark }: BarChart): number {
  const values = groups.flatMap(({ bars }) => bars.flatMap(({ value }) => (value ? [value.toNumber()] : [])));
  const most = Math.max(0, ...values, mark?.value.toNumber() ?? 0);
  return most === 0 ? 0 : (WIDTH - NAMES - WORDS) / most;
}

/** A bar with its words `at` that x, or at its end where that is null. */
function barShapes(bar: BarValue, y: number, fill: Grey, scale: number, at: number | null): Shape[] {
  const width = Math.max(0, (bar.value?.toNumber() ?? 0) * scale);
  const words = text(at ?? NAMES + width + 5, y + BAR / 2 + BASELINE, bar.words, 'start');
  if (bar.value === null || width === 0) return [words];
  return [{ kind: 'bar', x: NAMES, y, width, height: BAR, fill, outlined: true }, words];
}

/** The rule at a value, with its words in line with the legend. */
function markShapes({ mark }: BarChart, scale: number, bottom: number): Shape[] {
  if (!mark) return [];
  const x = NAMES + mark.value.toNumber() * scale;
  return [
    { kind: 'line', x1: x, y1: LEGEND - 5, x2: x, y2: bottom },
    text(x, LEGEND - 9, mark.words, 'middle'),
  ];
}

/**
 * Lying bars in grey from a common line, their names at the left, their figures at their ends: legible in black and white,
 * and by who can't see how long a bar is. What is less than zero has no bar.
 */
export function barChart(chart: BarChart): Figure {
  const { series, groups } = chart;
  const scale = scaleOf(chart);
  const height = Math.max(2 * LINE, series.length * BAR);
  const bottom = LEGEND + groups.length * (height + BETWEEN);
  const column = chart.mark ? WIDTH - WORDS + 5 : null;
  const rows = groups.flatMap(({ name, bars }, i) => {
    const middle = LEGEND + i * (height + BETWEEN) + (height + BETWEEN) / 2;
    const top = middle - (series.length * BAR) / 2;
    return [
      ...nameShapes(name, middle),
      ...bars.flatMap((bar, j) => barShapes(bar, top + j * BAR, series[j]?.fill ?? 0, scale, column)),
    ];
  });
  const axis: Shape = { kind: 'line', x1: NAMES, y1: LEGEND, x2: NAMES, y2: bottom };
  const legend = series.length > 1 ? legendShapes(series) : [];
  return {
    width: WIDTH,
    height: bottom + FOOT,
    shapes: [...legend, ...rows, axis, ...markShapes(chart, scale, bottom)],
  };
}
