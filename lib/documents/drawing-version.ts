import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

function buildId(): string {
  try {
    return readFileSync(
      path.join(/* turbopackIgnore: true */ process.cwd(), '.next/BUILD_ID'),
      'utf8',
    ).trim();
  } catch {
    // Not built: it may change under its own name, so nothing drawn by another process counts.
    return randomUUID();
  }
}

const holder = globalThis as typeof globalThis & { jixiaoDrawing?: string };

/** What the program puts into the bytes beside the model: another build or another zlib may draw others. */
export function drawingVersion(): string {
  holder.jixiaoDrawing ??= [buildId(), process.version, process.versions.zlib].join(' ');
  return holder.jixiaoDrawing;
}
