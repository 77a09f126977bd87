import { mkdirSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { Metadata, Server } from '@tus/server';
import { readEnv } from '@/lib/env/env';

/** Whose upload it is: only that person goes on with it, and only for that project. */
export type Uploader = { readonly projectId: string; readonly userId: string };

/** An unfinished upload can be resumed for so long. */
const RESUMABLE_MS = 24 * 60 * 60 * 1000;

const UPLOAD_ID = /^[0-9a-f]{32}$/;

type Uploads = { readonly store: FileStore; readonly server: Server };

const holder = globalThis as typeof globalThis & { jixiaoUploads?: Map<string, Uploads> };

/** What the protocol notes of an upload: the server's own words, not what the browser sent. */
function marks({ projectId, userId }: Uploader): Record<string, string> {
  return { projectId, userId };
}

function open(directory: string): Uploads {
  // The store makes it too, but in the background: whoever lists it first would find nothing there.
  mkdirSync(directory, { recursive: true });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: RESUMABLE_MS });
  const { evidence } = readEnv();
  const server = new Server({
    path: '/uploads',
    datastore: store,
    maxSize: evidence.fileMaxBytes,
    allowedOrigins: [],
    // The address of an upload is that of the request that began it: the project's own.
    generateUrl: (request, { id }) => `${new URL(request.url).pathname.replace(/\/$/, '')}/${id}`,
    getFileIdFromRequest: (_request, last) => (last && UPLOAD_ID.test(last) ? last : undefined),
  });
  return { store, server };
}

function uploads(): Uploads {
  const directory = path.join(readEnv().dataDir, 'uploads');
  holder.jixiaoUploads ??= new Map();
  const known = holder.jixiaoUploads.get(directory) ?? open(directory);
  holder.jixiaoUploads.set(directory, known);
  return known;
}

/** An upload as far as it has come. */
type Arrived = { readonly path: string; readonly size: number; readonly complete: boolean };

/** @returns null where there is no such upload of that person for that project */
export async function uploadOf(uploader: Uploader, uploadId: string): Promise<Arrived | null> {
  if (!UPLOAD_ID.test(uploadId)) return null;
  const { store } = uploads();
  const upload = await store.getUpload(uploadId).catch((error: unknown) => {
    if (isUnknown(error)) return null;
    throw error;
  });
  const wanted = marks(uploader);
  if (!upload || Object.keys(wanted).some((key) => upload.metadata?.[key] !== wanted[key])) return null;
  const file = path.join(store.directory, uploadId);
  return { path: file, size: upload.offset, complete: upload.offset === upload.size };
}

function isUnknown(error: unknown): boolean {
  const { status_code: status, code } = error as { status_code?: number; code?: string };
  return status === 404 || status === 410 || code === 'ENOENT';
}

/** The bytes of an upload that has arrived. */
export async function uploadedBytes({ path: file }: Arrived): Promise<Uint8Array> {
  return fs.readFile(file);
}

/** Removes an upload whose bytes are kept elsewhere; one that is gone already is no error. */
export async function discardUpload(uploadId: string): Promise<void> {
  if (!UPLOAD_ID.test(uploadId)) return;
  await uploads()
    .store.remove(uploadId)
    .catch((error: unknown) => {
      if (!isUnknown(error)) throw error;
    });
}

/** Removes what nobody has resumed in a day. */
export async function discardExpiredUploads(): Promise<void> {
  await uploads().server.cleanUpExpiredUploads();
}

/** What a request that begins an upload says of the file; empty for any other, and where it says nothing readable. */
export function announced(request: Request): { name?: string; size?: number } {
  const size = Number(request.headers.get('upload-length') ?? Number.NaN);
  try {
    const { filename } = Metadata.parse(request.headers.get('upload-metadata') ?? undefined);
    return { ...(filename ? { name: filename } : {}), ...(Number.isSafeInteger(size) ? { size } : {}) };
  } catch {
    return {};
  }
}

const notFound = () => new Response(null, { status: 404 });

/**
 * Answers one request of the tus protocol (create, continue, ask for the offset, give up) for a person who may
 * upload to the project. Whether that is so has been decided by the caller, for this very request.
 * @param uploadId of the address; null where an upload is begun
 */
export async function answerUpload(
  request: Request,
  uploader: Uploader,
  uploadId: string | null,
): Promise<Response> {
  if (request.method === 'GET') return notFound();
  if (uploadId !== null && (await uploadOf(uploader, uploadId)) === null) return notFound();
  const { server } = uploads();
  if (uploadId !== null) return server.handleWeb(request);
  if (request.method !== 'POST' || request.headers.get('upload-length') === null) return notFound();
  const headers = new Headers(request.headers);
  const pairs = Object.entries(marks(uploader));
  headers.set(
    'upload-metadata',
    pairs.map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(','),
  );
  return server.handleWeb(new Request(request.url, { method: 'POST', headers }));
}
