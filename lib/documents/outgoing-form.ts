import { createHash } from 'node:crypto';
import type { Session } from '@/lib/auth/viewer';
import { canonicalJson } from '@/lib/core/canonical-json';
import { readEnv } from '@/lib/env/env';
import { type DrawFormOptions, drawForm } from '@/lib/reports/draw/draw-form';
import type { FormDocument } from '@/lib/reports/form-document';
import type { Shown } from '@/lib/reports/schema';
import type { VerificationMark } from '@/lib/typesetting/mark';
import { codeOf } from '@/lib/verification/code';
import { issueDocument } from './commands';
import { drawingVersion } from './drawing-version';
import { drawnOnce } from './drawn-files';

/** What a document of a frozen form shows of its registration. */
export function markOf(sha256: string): VerificationMark {
  const { appUrl } = readEnv();
  const code = codeOf(sha256);
  // In the ASCII form of the address: a QR holds bytes.
  return { code, sha256, address: appUrl === undefined ? null : new URL(`${appUrl}/verify/${code}`).href };
}

/** How a form is drawn when it goes out: a frozen one with its mark. */
export function formOptions(
  { draft, sha256, superseded, traceNote }: Omit<FormDocument, 'model'>,
  { appendix: parts, below }: Partial<Shown>,
): DrawFormOptions {
  const appendix = parts ? { parts, note: traceNote } : null;
  return { draft, sha256, superseded, appendix, below, mark: sha256 === null ? null : markOf(sha256) };
}

/** SHA-256 of all that decides the bytes of a frozen form's document. Traces that were made again are none of its own. */
function drawingKey(sha256: string, { model, traceNote }: FormDocument, options: DrawFormOptions): string {
  const retraced = traceNote === null ? null : model.traces;
  const decides = canonicalJson({ sha256, retraced, options, drawing: drawingVersion() });
  return createHash('sha256').update(decides).digest('hex');
}

/**
 * The PDF of a 自评表 as it goes out: a frozen form with its mark, and its bytes registered as issued before anybody
 * has them, drawn once for all who ask for it; a draft as it is now.
 */
export async function outgoingForm(
  session: Session | null,
  form: FormDocument,
  shown: Shown,
): Promise<Uint8Array> {
  const bytes = await drawnForm(form, shown);
  const { sha256: modelSha256 } = form;
  if (modelSha256 !== null) await issueDocument(session, { modelSha256, bytes });
  return bytes;
}

/** The same before it is registered: nobody may have it yet. */
export async function drawnForm(form: FormDocument, shown: Shown): Promise<Uint8Array> {
  const { model, sha256 } = form;
  const options = formOptions(form, shown);
  if (sha256 === null) return drawForm(model, options);
  return drawnOnce(drawingKey(sha256, form, options), () => drawForm(model, options));
}
