import { readSession } from '@/lib/auth/session';
import { respond } from '@/lib/operation/route';
import { reportSpec } from '@/lib/prose/report-spec';
import { attachment, DOCX, PDF } from '@/lib/reports/attachment';
import { writtenDocument } from '@/lib/written-reports/queries';
import type { WrittenDocument } from '@/lib/written-reports/types';
import { verificationWords } from './form-files';
import { createdOn, outgoingReport, standing } from './outgoing-report';

type Format = 'pdf' | 'docx';

async function docx(report: WrittenDocument): Promise<Uint8Array> {
  const { documentDocx } = await import('@/lib/reports/docx/document-docx');
  return documentDocx(reportSpec(report.outline, report.content), {
    createdOn: createdOn(report),
    warning: standing(report),
    verification: verificationWords(report.sha256),
  });
}

async function response(report: WrittenDocument, format: Format): Promise<Response> {
  const words = standing(report);
  const title = `${report.content.subject}${report.outline.title}`;
  const name = `${report.project.code}-${title}${words === null ? '' : `（${words}）`}.${format}`;
  if (format === 'docx') return attachment(await docx(report), DOCX, name);
  return attachment(await outgoingReport(await readSession(), report), PDF, name);
}

/** Answers a request for a project's report: what is finished, else the draft; an edition for `?no=1`. */
export function reportResponse(request: Request, projectId: string, format: Format): Promise<Response> {
  const address = Object.fromEntries(new URL(request.url).searchParams);
  return respond(writtenDocument, { ...address, projectId }, (report) => response(report, format));
}
