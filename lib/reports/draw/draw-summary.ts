import { summarySpec } from '../layout/summary-spec';
import type { SummaryModel } from '../types';
import { drawDocument } from './draw-document';

/**
 * Draws the 汇总表 of a year as a tagged PDF/A-2b, A4 landscape. It holds live figures of what is not approved yet, so it is
 * dated and not registered.
 * @returns the file's bytes
 */
export async function drawSummary(model: SummaryModel): Promise<Uint8Array> {
  const spec = summarySpec(model);
  const createdOn = new Date(`${model.madeOn}T00:00:00Z`);
  return drawDocument(spec, {
    identity: { title: spec.title, keywords: '', createdOn },
    watermark: null,
    mark: null,
  });
}
