import { expect, it } from 'vitest';
import { verdictOn } from './fuzz-verdict.fixture';
import { damagedFile, samples } from './mutate.fixture';

const RUNS = 300;

it('reads or refuses damaged files, each with a line that says why, and never stumbles', async () => {
  const from = await samples();
  expect(from.every(({ bytes }) => bytes.length < 100_000)).toBe(true);
  const faults: string[] = [];
  const counts = { read: 0, refused: 0 };
  for (let n = 0; n < RUNS; n++) {
    const { what, bytes } = await damagedFile(from, 2024, n);
    const verdict = await verdictOn(bytes);
    if (typeof verdict === 'string') counts[verdict]++;
    else faults.push(`${what}: ${verdict.fault}`);
  }
  expect(faults).toEqual([]);
  expect(counts.read).toBeGreaterThan(RUNS / 20);
  expect(counts.refused).toBeGreaterThan(RUNS / 3);
});
