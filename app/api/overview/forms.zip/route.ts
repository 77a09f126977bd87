import { Readable } from 'node:stream';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { drawForm } from '@/lib/reports/draw/draw-form';
import type { FormDocument } from '@/lib/reports/form-document';
import { appendixWords } from '@/lib/reports/layout/appendix';
import { approvedForms } from '@/lib/reports/queries';
import { shownInput } from '@/lib/reports/schema';
import type { AppendixPart } from '@/lib/reports/types';
import { type NamedFile, zipFiles } from '@/lib/reports/zip/zip-files';

async function* drawn(
  forms: readonly FormDocument[],
  parts: readonly AppendixPart[],
): AsyncGenerator<NamedFile> {
  for (const { model, draft, sha256, traceNote } of forms) {
    yield {
      name: `${model.project.code}-${model.project.name}`,
      bytes: await drawForm(model, { draft, sha256, appendix: { parts, note: traceNote } }),
    };
  }
}

/**
 * All approved 自评表 of a year, drawn from their frozen models while the archive is sent; each with an appendix for
 * `?appendix=trace,evidence,history`.
 */
export async function GET(request: Request) {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const { appendix: parts } = shownInput.parse(input);
  return respond(approvedForms, input, ({ fiscalYear, unit, forms }) => {
    const files = zipFiles(drawn(forms, parts), '.pdf');
    const name = `${fiscalYear}年度${unit}绩效自评表${appendixWords(parts)}.zip`;
    return attachment(Readable.toWeb(Readable.from(files)) as ReadableStream, 'application/zip', name);
  });
}
