import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const KILLS = 24;
/** Every so many lives one is not left to save, but killed while it still opens and recovers the database. */
const EARLY = 6;
const LONGEST_LIFE_MS = 400;

type Life = { readonly found: Map<number, Found>; readonly saved: Map<number, number> };
type Found = { readonly number: number; readonly events: number; readonly version: number };

function numbers(line: string): number[] {
  return line.split(' ').slice(1).map(Number);
}

function read(output: string): Life {
  const life: Life = { found: new Map(), saved: new Map() };
  // The last line may be cut: a save counts as acknowledged when its whole line was written.
  for (const line of output.split('\n').slice(0, -1)) {
    const [writer = 0, number = 0, events = 0, version = 0] = numbers(line);
    if (line.startsWith('found ')) life.found.set(writer, { number, events, version });
    if (line.startsWith('saved ')) life.saved.set(writer, number);
  }
  return life;
}

type Fate = 'killed while saving' | 'killed while opening' | 'reports';

/** Lets a writer run on the folder, and kills it some random milliseconds after its first save, or before any. */
function live(dataDir: string, fate: Fate): Promise<Life> {
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', 'scripts/crash/writer.ts', fate === 'reports' ? 'report' : 'write'];
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'fatal' };
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const killSoon = () => setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS);
    let output = '';
    let errors = '';
    let awaited = { 'killed while saving': /^saved /m, 'killed while opening': /^opening/m, reports: null }[
      fate
    ];
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!awaited?.test(output)) return;
      awaited = null;
      killSoon();
    });
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(read(output));
      else reject(new Error(`the writer ended with ${code}: ${errors}`));
    });
  });
}

function fateOf(kill: number): Fate {
  if (kill === KILLS) return 'reports';
  return kill % EARLY === 0 ? 'killed while opening' : 'killed while saving';
}

describe('the embedded database', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-crash-'));
  afterAll(() => fs.rmSync(dataDir, { recursive: true }));

  it(`keeps every acknowledged save through ${KILLS} kills at random moments under concurrent saves`, async () => {
    const acknowledged = new Map<number, number>();
    let saves = 0;
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const fate = fateOf(kill);
      const life = await live(dataDir, fate);
      if (fate !== 'killed while opening') expect(life.found.size).toBe(4);
      for (const [writer, { number, events, version }] of life.found) {
        const last = acknowledged.get(writer) ?? 0;
        // One save may have been committed whose acknowledgement the kill cut off.
        expect([last, last + 1]).toContain(number);
        // A save and its audit event are one transaction, so neither is there without the other.
        expect(events).toBe(number);
        expect(version).toBe(number + 1);
        acknowledged.set(writer, number);
      }
      for (const [writer, number] of life.saved) {
        saves += number - (acknowledged.get(writer) ?? 0);
        acknowledged.set(writer, number);
      }
    }
    expect(saves).toBeGreaterThan(KILLS);
  }, 600_000);
});
