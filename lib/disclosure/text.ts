import { disclosureFigures } from './figures';
import { filledIn } from './template';
import type { DisclosureModel } from './types';

/** Stands where a figure is missing, so that nobody takes the text for a finished one. */
const MISSING = '〔缺〕';

/** The text of the statement: the template with its figures, one paragraph a line. */
export function disclosureText(model: DisclosureModel, template: string): string {
  const figures = disclosureFigures(model);
  return filledIn(template, (name) => figures[name] ?? MISSING);
}
