import { fileSize } from '@/lib/core/file-size';
import { extensionIn } from '@/lib/evidence/schema';
import type { Attached, ProjectEvidence } from '@/lib/evidence/types';
import { EvidenceSending } from './send-evidence';

/** More at once would stand in the way of what is typed and saved meanwhile. */
const AT_ONCE = 2;

/** A file that is on its way, or was stopped on it. */
export type UploadItem = {
  readonly key: number;
  readonly indicatorId: string | null;
  readonly name: string;
  readonly size: number;
  /** Bytes */
  readonly sent: number;
  readonly step: 'waiting' | 'sending' | 'checking' | 'interrupted' | 'refused';
  /** Why it was stopped */
  readonly message: string;
};

type Entry = { item: UploadItem; readonly sending: EvidenceSending };

const limit = (bytes: number) => fileSize(bytes).replace('.0', '');

/** Why a file need not even be sent; null for one that may be. */
function whyNotSent(file: File, { limits }: Pick<ProjectEvidence, 'limits'>): string | null {
  const extension = extensionIn(file.name);
  if (!extension.ok) return extension.error;
  if (file.size === 0) return '文件是空的，请重新选择。';
  if (file.size <= limits.file) return null;
  return `文件过大（${fileSize(file.size)}），每个文件最大 ${limit(limits.file)}。请压缩图片，或只上传能说明情况的部分。`;
}

/** The uploads of a page: a few at a time, the others wait. It knows nothing of the form that is being filled in. */
export class UploadQueue {
  readonly #projectId: string;
  readonly #evidence: ProjectEvidence;
  readonly #onAttached: (attached: Attached) => void;
  readonly #listeners = new Set<() => void>();
  #entries: readonly Entry[] = [];
  #items: readonly UploadItem[] = [];
  #last = 0;

  constructor(projectId: string, evidence: ProjectEvidence, onAttached: (attached: Attached) => void) {
    this.#projectId = projectId;
    this.#evidence = evidence;
    this.#onAttached = onAttached;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly items = (): readonly UploadItem[] => this.#items;

  add(files: readonly File[], indicatorId: string | null): void {
    this.#entries = [...this.#entries, ...files.map((file) => this.#entryOf(file, indicatorId))];
    this.#changed();
  }

  /** Goes on with one that was interrupted; without a key with all of them. */
  resume(key?: number): void {
    for (const { item } of this.#entries)
      if (item.step === 'interrupted' && (key === undefined || item.key === key))
        this.#set(item.key, { step: 'waiting', message: '' });
    this.#changed();
  }

  /** Stops one and forgets it, here and on the server. */
  cancel(key: number): void {
    const entry = this.#entries.find(({ item }) => item.key === key);
    this.#entries = this.#entries.filter(({ item }) => item.key !== key);
    this.#changed();
    // What the server could not be told of now it forgets by itself after a day.
    entry?.sending.cancel().catch(() => undefined);
  }

  #entryOf(file: File, indicatorId: string | null): Entry {
    this.#last += 1;
    const key = this.#last;
    const message = whyNotSent(file, this.#evidence);
    const { name, size } = file;
    return {
      item: {
        key,
        indicatorId,
        name,
        size,
        sent: 0,
        step: message ? 'refused' : 'waiting',
        message: message ?? '',
      },
      sending: new EvidenceSending(file, { projectId: this.#projectId, indicatorId }, (sent) => {
        this.#set(key, { sent, step: sent < size ? 'sending' : 'checking' });
        this.#tell();
      }),
    };
  }

  #set(key: number, change: Partial<UploadItem>): void {
    this.#entries = this.#entries.map((entry) =>
      entry.item.key === key ? { ...entry, item: { ...entry.item, ...change } } : entry,
    );
  }

  #tell(): void {
    this.#items = this.#entries.map(({ item }) => item);
    for (const listener of this.#listeners) listener();
  }

  #changed(): void {
    const running = this.#entries.filter(({ item }) => ['sending', 'checking'].includes(item.step)).length;
    const waiting = this.#entries.filter(({ item }) => item.step === 'waiting');
    for (const entry of waiting.slice(0, Math.max(0, AT_ONCE - running))) void this.#run(entry);
    this.#tell();
  }

  async #run({ item: { key }, sending }: Entry): Promise<void> {
    this.#set(key, { step: 'sending' });
    const ending = await sending.run();
    if (ending.kind === 'attached') {
      this.#entries = this.#entries.filter(({ item }) => item.key !== key);
      this.#onAttached(ending.attached);
    } else this.#set(key, { step: ending.kind, message: ending.message });
    this.#changed();
  }
}
