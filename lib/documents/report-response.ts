import { respond } from '@/lib/operation/route';
import { reportSpec } from '@/lib/prose/report-spec';
import { attachment, DOCX, PDF } from '@/lib/reports/attachment';
import { documentDocx } from '@/lib/reports/docx/document-docx';
import { drawDocument, type Watermark } from '@/lib/reports/draw/draw-document';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { keywordsOf } from '@/lib/verification/claim';
import { writtenDocument } from '@/lib/written-reports/queries';
import type { WrittenDocument } from '@/lib/written-reports/types';

type Format = 'pdf' | 'docx';

/** What the document is, where it is not the report in force. */
function standing({ sha256, superseded }: WrittenDocument): string | null {
  if (superseded !== null) return `第${superseded}版，已重新打开修改`;
  return sha256 === null ? '草稿' : null;
}

function watermarkOf(words: string | null): Watermark | null {
  if (words === null) return null;
  return { text: words, size: words === '草稿' ? 150 : 46 };
}

/** Equal documents give equal bytes: nothing in them is of the moment. */
function createdOn({ finishedOn, fiscalYear }: WrittenDocument): Date {
  return new Date(`${finishedOn ?? `${fiscalYear}-12-31`}T00:00:00Z`);
}

function pdf(spec: DocumentSpec, report: WrittenDocument): Promise<Uint8Array> {
  const { project, sha256 } = report;
  const keywords = sha256 === null ? project.code : keywordsOf(project.code, sha256, null);
  return drawDocument(spec, {
    identity: { title: spec.title, keywords, createdOn: createdOn(report) },
    watermark: watermarkOf(standing(report)),
    mark: null,
  });
}

async function response(report: WrittenDocument, format: Format): Promise<Response> {
  const spec = reportSpec(report.outline, report.content);
  const words = standing(report);
  const name = `${report.project.code}-${spec.title}${words === null ? '' : `（${words}）`}.${format}`;
  if (format === 'pdf') return attachment(await pdf(spec, report), PDF, name);
  const options = { createdOn: createdOn(report), warning: words, verification: null };
  return attachment(await documentDocx(spec, options), DOCX, name);
}

/** Answers a request for a project's report: what is finished, else the draft; an edition for `?no=1`. */
export function reportResponse(request: Request, projectId: string, format: Format): Promise<Response> {
  const address = Object.fromEntries(new URL(request.url).searchParams);
  return respond(writtenDocument, { ...address, projectId }, (report) => response(report, format));
}
