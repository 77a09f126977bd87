'use client';

import { useMemo } from 'react';
import { FigureShapes } from '@/components/chart/figure-svg';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { layOut, type Page } from '@/lib/typesetting/lay-out';
import type { Box, PlacedLine } from '@/lib/typesetting/placed';
import { FRAME, RULE, ruledStretches } from '@/lib/typesetting/rules';
import {
  type Advance,
  advanceBy,
  type CharacterWidths,
  type Face,
  widthOf,
} from '@/lib/typesetting/text-measure';

type Setting = { readonly face: Face; readonly fontSize: number; readonly advance: Advance };

/** A line of text as wide as it prints, whatever font the screen has. */
function Line({ line, face, fontSize, advance }: Setting & { readonly line: PlacedLine }) {
  const { text, x, y, spacing = 0 } = line;
  const shown = line.face ?? face;
  const width = widthOf(text, shown, advance) * fontSize + spacing * [...text].length;
  if (width === 0) return null;
  return (
    <text
      x={x}
      y={y}
      fontSize={fontSize}
      textLength={width}
      className={shown === 'heading' ? 'font-printed-heading font-semibold' : undefined}
    >
      {text}
    </text>
  );
}

function Content({ box, advance }: { readonly box: Box; readonly advance: Advance }) {
  const { block, figure, lines, face, fontSize } = box;
  return (
    <g data-block={block}>
      {figure && (
        <svg
          role="img"
          aria-label={figure.words}
          x={figure.x}
          y={figure.y}
          width={figure.figure.width}
          height={figure.figure.height}
        >
          <FigureShapes shapes={figure.figure.shapes} />
        </svg>
      )}
      {lines.map((line) => (
        <Line key={`${line.x} ${line.y}`} line={line} face={face} fontSize={fontSize} advance={advance} />
      ))}
    </g>
  );
}

function Rules({ boxes }: Pick<Page, 'boxes'>) {
  return ruledStretches(boxes).map(({ cells, frame }) => (
    <g key={frame.y} fill="none" stroke="black" strokeWidth={RULE}>
      {cells.map(({ x, y, width, height }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} />
      ))}
      <rect {...frame} strokeWidth={FRAME} />
    </g>
  ));
}

/** A document page by page, with every line and break where the PDF has it. @param widths of the fonts that print it */
export function DocumentPages({
  spec,
  label,
  widths,
}: {
  readonly spec: DocumentSpec;
  readonly label: string;
  readonly widths: CharacterWidths;
}) {
  const advance = useMemo(() => advanceBy(widths), [widths]);
  const pages = useMemo(() => layOut(spec, advance), [spec, advance]);
  return (
    <section aria-label={label} className="flex flex-col gap-3">
      {pages.map(({ width, height, captions, boxes }, i) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
          key={i}
          viewBox={`0 0 ${width} ${height}`}
          xmlSpace="preserve"
          className="as-printed mx-auto block w-full max-w-[50rem] border border-line bg-paper"
        >
          <title>{`第 ${i + 1} 页，共 ${pages.length} 页`}</title>
          <Rules boxes={boxes} />
          {captions.map(({ kind, line, face, fontSize }) => (
            <Line key={kind} line={line} face={face} fontSize={fontSize} advance={advance} />
          ))}
          {boxes.map((box) => (
            <Content key={`${box.key} ${box.y}`} box={box} advance={advance} />
          ))}
        </svg>
      ))}
    </section>
  );
}
