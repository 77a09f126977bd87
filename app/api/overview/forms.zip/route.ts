import { Readable } from 'node:stream';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { drawForm } from '@/lib/reports/draw/draw-form';
import type { FormDocument } from '@/lib/reports/form-document';
import { approvedForms } from '@/lib/reports/queries';
import { type NamedFile, zipFiles } from '@/lib/reports/zip/zip-files';

async function* drawn(forms: readonly FormDocument[], withTraces: boolean): AsyncGenerator<NamedFile> {
  for (const { model, draft, sha256, traceNote } of forms) {
    yield {
      name: `${model.project.code}-${model.project.name}`,
      bytes: await drawForm(model, { draft, sha256, appendix: withTraces ? { note: traceNote } : null }),
    };
  }
}

/**
 * All approved 自评表 of a year, drawn from their frozen models while the archive is sent; each with 得分依据 behind
 * it for `?appendix=trace`.
 */
export async function GET(request: Request) {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const withTraces = input.appendix === 'trace';
  return respond(approvedForms, input, ({ fiscalYear, unit, forms }) => {
    const files = zipFiles(drawn(forms, withTraces), '.pdf');
    const name = `${fiscalYear}年度${unit}绩效自评表${withTraces ? '（附得分依据）' : ''}.zip`;
    return attachment(Readable.toWeb(Readable.from(files)) as ReadableStream, 'application/zip', name);
  });
}
