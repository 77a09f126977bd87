import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { setCurrentStorage } from '@/lib/storage/current';
import { diskStorage } from '@/lib/storage/disk-storage';
import { answerUpload } from '@/lib/storage/uploads';
import { attachEvidence } from './commands';
import type { Attached } from './types';

/** The smallest PDF that is one, of other bytes for other words. */
export function aPdf(words = '合同'): Uint8Array {
  return new TextEncoder().encode(
    `%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** A data folder of the test file's own with a storage in it, gone afterwards. @returns the folder */
export function ownDataFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-evidence-'));
  vi.stubEnv('DATA_DIR', folder);
  for (const space of ['evidence', 'downloads', 'scans'] as const)
    setCurrentStorage(diskStorage(path.join(folder, space)), space);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ADDRESS = 'http://localhost/api/projects/p/evidence/uploads';
const TUS = { 'tus-resumable': '1.0.0' };

/** Begins an upload. @returns its id */
export async function beginUpload(projectId: string, userId: string, size: number): Promise<string> {
  const begin = new Request(ADDRESS, { method: 'POST', headers: { ...TUS, 'upload-length': String(size) } });
  const { status, headers } = await answerUpload(begin, { projectId, userId }, null);
  if (status !== 201) throw new Error(`not begun: ${status}`);
  return headers.get('location')!.split('/').at(-1)!;
}

/** Sends bytes from an offset on. */
export function sendPart(
  uploader: { readonly projectId: string; readonly userId: string },
  id: string,
  offset: number,
  bytes: Uint8Array,
): Promise<Response> {
  const headers = {
    ...TUS,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    'content-length': String(bytes.length),
  };
  const request = new Request(`${ADDRESS}/${id}`, { method: 'PATCH', headers, body: bytes as BodyInit });
  return answerUpload(request, uploader, id);
}

/** A file of the person that has arrived in full. @returns the id of its upload */
export async function arrived(owner: Session, projectId: string, bytes: Uint8Array): Promise<string> {
  const id = await beginUpload(projectId, owner.userId, bytes.length);
  const { status } = await sendPart({ projectId, userId: owner.userId }, id, 0, bytes);
  if (status !== 204) throw new Error(`not sent: ${status}`);
  return id;
}

/** Uploads a file and attaches it. */
export async function attached(
  owner: Session,
  projectId: string,
  file: { readonly name?: string; readonly bytes?: Uint8Array; readonly indicatorId?: string | null } = {},
): Promise<Attached> {
  const uploadId = await arrived(owner, projectId, file.bytes ?? aPdf());
  const { name = '合同.pdf', indicatorId = null } = file;
  return attachEvidence(owner, { projectId, indicatorId, name, uploadId });
}
