import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

function* filesBelow(root, entry, skip) {
  const full = path.join(root, entry);
  const stat = fs.statSync(full, { throwIfNoEntry: false });
  if (!stat || skip(entry)) return;
  if (!stat.isDirectory()) {
    yield entry;
    return;
  }
  for (const name of fs.readdirSync(full).sort()) yield* filesBelow(root, path.join(entry, name), skip);
}

/**
 * SHA-256 over names and contents of files.
 * @param entries files and folders relative to `root`; a missing one counts as absent
 * @param skip says of a relative path that it does not count
 */
export function fingerprint(root, entries, skip = () => false) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesBelow(root, entry, skip)) {
      const bytes = fs.readFileSync(path.join(root, file));
      hash.update(`${file.split(path.sep).join('/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** What a stamp file says; null where there is none. */
export function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
