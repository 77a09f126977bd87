import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/env/log';

/** Long enough for the first page to be answered before. */
const AFTER_START_MS = 3_000;

async function warm(): Promise<void> {
  await pause(AFTER_START_MS, undefined, { ref: false });
  const { TYPEFACE_NAMES, typeface } = await import('./draw/typeface');
  for (const name of TYPEFACE_NAMES) {
    typeface(name);
    // What arrived meanwhile comes first.
    await pause(500, undefined, { ref: false });
  }
}

const holder = globalThis as typeof globalThis & { jixiaoWarm?: Promise<void> };

/** Reads the fonts once the product runs, so that the first document does not wait for them; the start does not either. */
export function warmTypefaces(): Promise<void> {
  holder.jixiaoWarm ??= warm().catch((err: unknown) => {
    log.warn({ err }, 'fonts were not read ahead: the first document reads them');
  });
  return holder.jixiaoWarm;
}
