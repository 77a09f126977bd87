import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Figure } from '@/lib/charts/figure';
import { figurePng } from '../draw/figure-png';
import { pixels } from './measures';

/** A picture in the middle. @param words what it shows, for who does not see it */
export async function figureParagraph(figure: Figure, words: string): Promise<Paragraph> {
  const image = new ImageRun({
    type: 'png',
    data: figurePng(figure),
    transformation: { width: pixels(figure.width), height: pixels(figure.height) },
    altText: { name: words, title: words, description: words },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [image] });
}
