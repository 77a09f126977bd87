import { Readable } from 'node:stream';
import { readSession } from '@/lib/auth/session';
import type { Session } from '@/lib/auth/viewer';
import { outgoingForm } from '@/lib/documents/outgoing-form';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import type { FormDocument } from '@/lib/reports/form-document';
import { appendixWords } from '@/lib/reports/layout/appendix';
import { approvedForms } from '@/lib/reports/queries';
import { type Shown, shownInput } from '@/lib/reports/schema';
import { type NamedFile, zipFiles } from '@/lib/reports/zip/zip-files';

async function* drawn(
  session: Session | null,
  forms: readonly FormDocument[],
  shown: Shown,
): AsyncGenerator<NamedFile> {
  for (const form of forms) {
    const { code, name } = form.model.project;
    yield { name: `${code}-${name}`, bytes: await outgoingForm(session, form, shown) };
  }
}

/**
 * All approved 自评表 of a year, drawn from their frozen models while the archive is sent; each with an appendix for
 * `?appendix=trace,evidence,history`.
 */
export async function GET(request: Request) {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const shown = shownInput.parse(input);
  return respond(approvedForms, input, async ({ fiscalYear, unit, forms }) => {
    const files = zipFiles(drawn(await readSession(), forms, shown), '.pdf');
    const name = `${fiscalYear}年度${unit}绩效自评表${appendixWords(shown.appendix)}.zip`;
    return attachment(Readable.toWeb(Readable.from(files)) as ReadableStream, 'application/zip', name);
  });
}
