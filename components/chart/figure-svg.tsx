import type { Figure, Shape } from '@/lib/charts/figure';

const grey = (shade: number) => `rgb(${[1, 1, 1].map(() => Math.round(shade * 255)).join(' ')})`;

function ShapeSvg({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2 } = shape;
    return <line x1={x1} y1={y1} x2={x2} y2={y2} stroke="black" strokeWidth={0.5} />;
  }
  if (shape.kind === 'bar') {
    const { x, y, width, height, fill, outlined } = shape;
    const rule = outlined ? { stroke: 'black', strokeWidth: 0.5 } : {};
    return <rect x={x} y={y} width={width} height={height} fill={grey(fill)} {...rule} />;
  }
  return (
    <text x={shape.x} y={shape.y} fontSize={shape.fontSize} textAnchor={shape.anchor} fill="black">
      {shape.text}
    </text>
  );
}

/** The shapes of a picture, within the `svg` of the caller. */
export function FigureShapes({ shapes }: Pick<Figure, 'shapes'>) {
  return shapes.map((shape, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: shapes are drawn anew as a whole and never move
    <ShapeSvg key={i} shape={shape} />
  ));
}

/** A picture as wide as there is room, at most as it prints; `words` say what it shows to who does not see it. */
export function FigureSvg({ figure, words }: { readonly figure: Figure; readonly words: string }) {
  const { width, height, shapes } = figure;
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${width} ${height}`}
      className="mx-auto my-2 block w-full max-w-2xl"
    >
      <FigureShapes shapes={shapes} />
    </svg>
  );
}
