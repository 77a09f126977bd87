import { createHash } from 'node:crypto';
import type { Session } from '@/lib/auth/viewer';
import { reportSpec } from '@/lib/prose/report-spec';
import { drawDocument, type Watermark } from '@/lib/reports/draw/draw-document';
import { missingGlyphs } from '@/lib/reports/draw/missing-glyphs';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { keywordsOf } from '@/lib/verification/claim';
import type { WrittenDocument } from '@/lib/written-reports/types';
import { issueDocument } from './commands';
import { drawingVersion } from './drawing-version';
import { drawnOnce } from './drawn-files';
import { markOf } from './outgoing-form';

/** What the document is, where it is not the report in force. */
export function standing({ sha256, superseded, outdated }: WrittenDocument): string | null {
  if (superseded !== null) return `第${superseded}版，已重新打开修改`;
  if (outdated) return '已过期，所据评价已重新进行';
  return sha256 === null ? '草稿' : null;
}

function watermarkOf(words: string | null): Watermark | null {
  if (words === null) return null;
  return { text: words, size: words === '草稿' ? 150 : 46 };
}

/** Equal documents give equal bytes: nothing in them is of the moment. */
export function createdOn({ finishedOn, fiscalYear }: WrittenDocument): Date {
  return new Date(`${finishedOn ?? `${fiscalYear}-12-31`}T00:00:00Z`);
}

function drawn(spec: DocumentSpec, report: WrittenDocument): Promise<Uint8Array> {
  const { project, sha256 } = report;
  const mark = sha256 === null ? null : markOf(sha256);
  const keywords = mark === null ? project.code : keywordsOf(project.code, mark.sha256, mark.code);
  return drawDocument(spec, {
    identity: { title: spec.title, keywords, createdOn: createdOn(report) },
    watermark: watermarkOf(standing(report)),
    mark,
  });
}

/** The PDF as it goes out: what was finished with its mark, its bytes registered before anybody has them. */
export async function outgoingReport(session: Session | null, report: WrittenDocument): Promise<Uint8Array> {
  const { outline, content, sha256 } = report;
  const replaced = [...missingGlyphs(reportSpec(outline, content)).keys()];
  const spec = reportSpec(outline, content, replaced);
  if (sha256 === null) return drawn(spec, report);
  const decides = [sha256, standing(report), markOf(sha256).address, drawingVersion()];
  const key = createHash('sha256').update(JSON.stringify(decides)).digest('hex');
  const bytes = await drawnOnce(key, () => drawn(spec, report));
  await issueDocument(session, { modelSha256: sha256, bytes });
  return bytes;
}
