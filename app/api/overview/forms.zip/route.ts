import { Readable } from 'node:stream';
import { readSession } from '@/lib/auth/session';
import type { Session } from '@/lib/auth/viewer';
import { outgoingForm } from '@/lib/documents/outgoing-form';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import type { FormDocument } from '@/lib/reports/form-document';
import { approvedForms } from '@/lib/reports/queries';
import { type NamedFile, zipFiles } from '@/lib/reports/zip/zip-files';

async function* drawn(
  session: Session | null,
  forms: readonly FormDocument[],
  withTraces: boolean,
): AsyncGenerator<NamedFile> {
  for (const form of forms) {
    const { code, name } = form.model.project;
    yield { name: `${code}-${name}`, bytes: await outgoingForm(session, form, withTraces) };
  }
}

/**
 * All approved 自评表 of a year, drawn from their frozen models while the archive is sent; each with 得分依据 behind
 * it for `?appendix=trace`.
 */
export async function GET(request: Request) {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const withTraces = input.appendix === 'trace';
  return respond(approvedForms, input, async ({ fiscalYear, unit, forms }) => {
    const files = zipFiles(drawn(await readSession(), forms, withTraces), '.pdf');
    const name = `${fiscalYear}年度${unit}绩效自评表${withTraces ? '（附得分依据）' : ''}.zip`;
    return attachment(Readable.toWeb(Readable.from(files)) as ReadableStream, 'application/zip', name);
  });
}
