/** A file that is kept: its SHA-256 in hexadecimal, and when its bytes were last brought. */
export type KeptFile = { readonly sha256: string; readonly keptAt: Date };

/**
 * Where the bytes of files lie, under their SHA-256: the same bytes once, whoever brings them and however often.
 * It knows no names and no rights; those are rows of the database, and a row is written only after its bytes.
 */
export type FileStorage = {
  /** Keeps bytes of that SHA-256. When it returns they outlive a crash; before, nothing shows under that name. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  /** The same of a file of this machine, which stays where it is; for what is too large for memory. */
  keepFile(sha256: string, file: string): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** @returns null where nothing of that SHA-256 is kept */
  read(sha256: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Removes the bytes; nothing to remove is no error. */
  remove(sha256: string): Promise<void>;
  list(): AsyncIterable<KeptFile>;
};

/** What a file is called in the storage: folders of two characters, so that none holds too many. */
export function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`);
  return `${sha256.slice(0, 2)}/${sha256}`;
}
