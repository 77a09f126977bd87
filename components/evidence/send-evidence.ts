import { DetailedError, Upload } from 'tus-js-client';
import { tellSignedOut } from '@/components/ui/signed-out';
import type { Attached } from '@/lib/evidence/types';

const PART_BYTES = 1024 * 1024;
/** A connection that comes back within seconds is nobody's concern. */
const RETRY_AFTER_MS = [0, 1000, 3000, 5000];

/** Where a file goes. */
export type Target = { readonly projectId: string; readonly indicatorId: string | null };

/** How an upload ended; interrupted: it can go on from where it is. */
export type Ending =
  | { readonly kind: 'attached'; readonly attached: Attached }
  | { readonly kind: 'interrupted' | 'refused'; readonly message: string };

const LOST = '连接中断，已传的部分保留在服务器上，恢复连接后可以继续。';
const BROKEN = '服务器暂时没有接受，请稍后继续上传。';

function titleIn(body: string): string | null {
  try {
    const { title } = JSON.parse(body) as { title?: unknown };
    return typeof title === 'string' ? title : null;
  } catch {
    return null;
  }
}

/** What an answer that is none of success means: signing in (asked for at once) or waiting helps, or nothing does. */
function endingOf(status: number, body: string): Ending {
  const message = titleIn(body) ?? BROKEN;
  if (status === 401) {
    tellSignedOut();
    return { kind: 'interrupted', message: '登录已过期，请重新登录后继续上传。' };
  }
  return { kind: status >= 500 ? 'interrupted' : 'refused', message };
}

function statusIn(error: Error): { readonly status: number; readonly body: string } | null {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  return response && response.getStatus() !== 0
    ? { status: response.getStatus(), body: response.getBody() ?? '' }
    : null;
}

/** Refusals of ours are final; an offset that the server does not share, or a lock, is not. */
function isWorthAnotherTry(error: Error): boolean {
  const answer = statusIn(error);
  if (!answer) return true;
  return answer.status >= 500 || ([409, 423].includes(answer.status) && titleIn(answer.body) === null);
}

/** One file on its way: sent in parts, each acknowledged, then attached to the form. */
export class EvidenceSending {
  readonly #file: File;
  readonly #target: Target;
  readonly #onSent: (bytes: number) => void;
  #upload: Upload | null = null;
  #arrived = false;

  constructor(file: File, target: Target, onSent: (bytes: number) => void) {
    this.#file = file;
    this.#target = target;
    this.#onSent = onSent;
  }

  /** Begins, or goes on from what the server has acknowledged; also where an earlier visit to the page ended. */
  async run(): Promise<Ending> {
    if (!this.#arrived) {
      const failure = await this.#send();
      if (failure) return failure;
      this.#arrived = true;
    }
    return this.#attach();
  }

  /** Gives it up: the server forgets what it has. */
  async cancel(): Promise<void> {
    await this.#upload?.abort(true);
  }

  get #address(): string {
    return `/api/projects/${this.#target.projectId}/evidence`;
  }

  /** @returns null once everything has arrived */
  #send(): Promise<Ending | null> {
    return new Promise((resolve) => {
      this.#upload ??= new Upload(this.#file, {
        endpoint: `${this.#address}/uploads`,
        chunkSize: PART_BYTES,
        retryDelays: RETRY_AFTER_MS,
        metadata: { filename: this.#file.name },
        removeFingerprintOnSuccess: true,
        fingerprint: async ({ name, size, lastModified }) =>
          ['jixiao', this.#target.projectId, this.#target.indicatorId, name, size, lastModified].join('|'),
      });
      const { options } = this.#upload;
      options.onProgress = (sent) => this.#onSent(sent);
      options.onShouldRetry = isWorthAnotherTry;
      options.onSuccess = () => resolve(null);
      options.onError = (error) => {
        const answer = statusIn(error);
        resolve(answer ? endingOf(answer.status, answer.body) : { kind: 'interrupted', message: LOST });
      };
      void this.#start(this.#upload);
    });
  }

  async #start(upload: Upload): Promise<void> {
    const [earlier] = upload.url ? [] : await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
  }

  async #attach(): Promise<Ending> {
    const uploadId = this.#upload?.url?.split('/').at(-1) ?? '';
    const body = { uploadId, indicatorId: this.#target.indicatorId, name: this.#file.name };
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) return endingOf(response.status, text);
      return { kind: 'attached', attached: JSON.parse(text) as Attached };
    } catch {
      return { kind: 'interrupted', message: LOST };
    }
  }
}
