import { Resvg } from '@resvg/resvg-js';
import type { Figure } from '@/lib/charts/figure';
import { figureSvg } from '@/lib/charts/svg';
import { typefaceFile } from './typeface';

/** Dots for each point: 300 to the inch. */
const SCALE = 300 / 72;

const FAMILY = 'Noto Serif SC';

/** A picture as PNG on white, for files that cannot hold its shapes. */
export function figurePng(figure: Figure): Buffer {
  const drawing = new Resvg(figureSvg(figure, '', FAMILY), {
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
    font: { fontFiles: [typefaceFile('serif')], loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return drawing.render().asPng();
}
