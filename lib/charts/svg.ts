import type { Figure, Shape } from './figure';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

function grey(shade: number): string {
  const level = Math.round(shade * 255);
  return `rgb(${level},${level},${level})`;
}

function shapeSvg(shape: Shape, fontFamily: string): string {
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2 } = shape;
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#000" stroke-width="0.5"/>`;
  }
  if (shape.kind === 'bar') {
    const { x, y, width, height, fill, outlined } = shape;
    const rule = outlined ? ' stroke="#000" stroke-width="0.5"' : '';
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${grey(fill)}"${rule}/>`;
  }
  const { x, y, text, fontSize, anchor } = shape;
  const place = `x="${x}" y="${y}" font-size="${fontSize}" text-anchor="${anchor}"`;
  return `<text ${place} font-family="${escaped(fontFamily)}">${escaped(text)}</text>`;
}

/**
 * A picture as SVG.
 * @param words what it shows, for who does not see it
 * @param fontFamily of its texts
 * @example figureSvg(figure, '各项得分', 'serif') // '<svg xmlns=…'
 */
export function figureSvg({ width, height, shapes }: Figure, words: string, fontFamily: string): string {
  const body = shapes.map((shape) => shapeSvg(shape, fontFamily)).join('');
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(words)}">${body}</svg>`;
}
