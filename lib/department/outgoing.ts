import type { Session } from '@/lib/auth/viewer';
import { issueDepartmentDocument } from '@/lib/documents/commands';
import { markOf } from '@/lib/documents/outgoing-form';
import { type DepartmentDocumentKind, drawDepartment } from './draw';
import type { DepartmentDocument } from './types';

/** The PDF with its mark, its bytes registered before anybody has them; a draft as it is. */
export async function outgoingDepartment(
  session: Session | null,
  kind: DepartmentDocumentKind,
  { model, draft, sha256, superseded }: DepartmentDocument,
): Promise<Uint8Array> {
  const mark = sha256 === null ? null : markOf(sha256);
  const bytes = await drawDepartment(kind, model, { draft, superseded, sha256, mark });
  if (sha256 !== null) await issueDepartmentDocument(session, { modelSha256: sha256, bytes });
  return bytes;
}
