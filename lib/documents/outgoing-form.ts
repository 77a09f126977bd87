import type { Session } from '@/lib/auth/viewer';
import { readEnv } from '@/lib/env/env';
import { drawForm } from '@/lib/reports/draw/draw-form';
import type { FormDocument } from '@/lib/reports/form-document';
import type { Shown } from '@/lib/reports/schema';
import type { VerificationMark } from '@/lib/typesetting/mark';
import { codeOf } from '@/lib/verification/code';
import { issueDocument } from './commands';

/** What a document of a frozen form shows of its registration. */
export function markOf(sha256: string): VerificationMark {
  const { appUrl } = readEnv();
  const code = codeOf(sha256);
  // In the ASCII form of the address: a QR holds bytes.
  return { code, sha256, address: appUrl === undefined ? null : new URL(`${appUrl}/verify/${code}`).href };
}

/**
 * The PDF of a 自评表 as it goes out: a frozen form with its mark, and its bytes registered as issued before anybody
 * has them; a draft as it is.
 */
export async function outgoingForm(
  session: Session | null,
  { model, draft, sha256, superseded, traceNote }: FormDocument,
  { appendix: parts, below }: Shown,
): Promise<Uint8Array> {
  const appendix = { parts, note: traceNote };
  const mark = sha256 === null ? null : markOf(sha256);
  const bytes = await drawForm(model, { draft, sha256, superseded, appendix, below, mark });
  if (sha256 !== null) await issueDocument(session, { modelSha256: sha256, bytes });
  return bytes;
}
