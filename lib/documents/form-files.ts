import type { Session } from '@/lib/auth/viewer';
import { dateOf, shownOfForm, warningOf } from '@/lib/reports/draw/draw-form';
import type { FormDocument } from '@/lib/reports/form-document';
import { formSpec } from '@/lib/reports/layout/form-spec';
import type { Shown } from '@/lib/reports/schema';
import type { FormFormat } from '@/lib/reports/types';
import { markOf, outgoingForm } from './outgoing-form';

/** What stands at the foot of a copy that can be edited: the PDF alone is registered. */
export function verificationWords(sha256: string | null): string | null {
  if (sha256 === null) return null;
  const { code, address } = markOf(sha256);
  return `本文件可以编辑，内容以系统出具的PDF为准。验证码 ${code}${address === null ? '' : `　${address}`}`;
}

function specOf({ model, traceNote }: FormDocument, { appendix: parts, below }: Shown) {
  return formSpec(model, shownOfForm({ below, appendix: { parts, note: traceNote } }));
}

async function docx(form: FormDocument, shown: Shown): Promise<Uint8Array> {
  const { documentDocx } = await import('@/lib/reports/docx/document-docx');
  return documentDocx(specOf(form, shown), {
    createdOn: dateOf(form.model),
    warning: warningOf(form),
    verification: verificationWords(form.sha256),
  });
}

async function xlsx(form: FormDocument, shown: Shown): Promise<Uint8Array> {
  const { documentWorkbook } = await import('@/lib/reports/xlsx/document-workbook');
  return documentWorkbook(specOf(form, shown), { createdOn: dateOf(form.model), warning: warningOf(form) });
}

/**
 * A 自评表 as a file: the PDF is registered when it goes out, DOCX and XLSX show the same and say that the PDF counts.
 * @returns the file's bytes
 */
export function formFile(
  session: Session | null,
  form: FormDocument,
  shown: Shown,
  format: FormFormat,
): Promise<Uint8Array> {
  if (format === 'docx') return docx(form, shown);
  if (format === 'xlsx') return xlsx(form, shown);
  return outgoingForm(session, form, shown);
}
