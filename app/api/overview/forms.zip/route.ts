import { Readable } from 'node:stream';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { drawForm } from '@/lib/reports/draw/draw-form';
import type { FormModel } from '@/lib/reports/model';
import { approvedForms } from '@/lib/reports/queries';
import { type NamedFile, zipFiles } from '@/lib/reports/zip/zip-files';

async function* drawn(models: readonly FormModel[]): AsyncGenerator<NamedFile> {
  for (const model of models) {
    yield {
      name: `${model.project.code}-${model.project.name}`,
      bytes: await drawForm(model, { draft: false }),
    };
  }
}

/** All approved 自评表 of a year, drawn from their frozen models while the archive is sent. */
export async function GET(request: Request) {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  return respond(approvedForms, input, ({ fiscalYear, unit, models }) => {
    const archive = Readable.toWeb(Readable.from(zipFiles(drawn(models), '.pdf'))) as ReadableStream;
    return attachment(archive, 'application/zip', `${fiscalYear}年度${unit}绩效自评表.zip`);
  });
}
