import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';

type Told = { readonly name: string; readonly message: string; readonly stack?: string } & (
  | { readonly cause: ConstructorParameters<typeof DriverAdapterError>[0] }
  | { readonly cause?: undefined; readonly code?: string }
);
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: Told };
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** The file is beside this one, which the build moves elsewhere; the product runs where it is installed. */
function threadFile(): URL {
  return pathToFileURL(
    path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'db', 'embedded', 'thread.mjs'),
  );
}

function errorOf(told: Told): Error {
  if (told.cause !== undefined) return new DriverAdapterError(told.cause);
  const { message, ...rest } = told;
  return Object.assign(new Error(message), rest);
}

const ended = () => new Error('the thread of the embedded database has ended');

/** Calls into the thread that holds the embedded database. */
export class ThreadCalls {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Worker;
  private last = 0;
  private lost: Error | null = null;

  private constructor(folder: string) {
    this.worker = new Worker(threadFile(), { workerData: { folder } });
    this.worker.on('message', (answer: Answer) => this.settle(answer));
    this.worker.on('error', (error) => this.lose(error));
    this.worker.on('exit', () => this.lose(ended()));
  }

  /** Opens the database in the folder. @throws what opening it throws */
  static async open(folder: string): Promise<ThreadCalls> {
    const calls = new ThreadCalls(folder);
    await new Promise((resolve, reject) => calls.wait(0, { resolve, reject }));
    return calls;
  }

  /** Calls one of the thread's functions. @throws DriverAdapterError, or the error that the database gave */
  call<T>(call: string, ...args: readonly unknown[]): Promise<T> {
    if (this.lost) return Promise.reject(this.lost);
    this.last += 1;
    const id = this.last;
    return new Promise<T>((resolve, reject) => {
      this.wait(id, { resolve: (value) => resolve(value as T), reject });
      this.worker.postMessage({ id, call, args });
    });
  }

  /**
   * Closes the database; its thread then ends by itself. Ending it from here can hang for ever in Node 20, where
   * WebAssembly is still being compiled in it.
   */
  async close(): Promise<void> {
    await this.call('close');
    this.lose(ended());
  }

  /** A thread with nothing to answer keeps no program from ending. */
  private wait(id: number, waiting: Waiting): void {
    this.waiting.set(id, waiting);
    this.worker.ref();
  }

  private settle({ id, value, error }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.worker.unref();
    if (error) waiting?.reject(errorOf(error));
    else waiting?.resolve(value);
  }

  private lose(error: Error): void {
    this.lost ??= error;
    for (const { reject } of this.waiting.values()) reject(this.lost);
    this.waiting.clear();
  }
}
