import { describe, expect, it } from 'vitest';
import { ClaimReader, claimIn, keywordsOf } from './claim';
import { factsAddress, factsIn } from './facts-address';

const sha256 = 'ab'.repeat(32);
const marked = keywordsOf('39000124T0001', sha256, '0000-0000-0000-4');
const file = (words: string) => Buffer.from(`%PDF-1.7 ${'\xff'.repeat(300)}(${words}) ${'\x00'.repeat(300)}`);

describe('what a file says of itself', () => {
  it('is the model, and whether it bears the mark', () => {
    expect(claimIn(file(marked))).toEqual({ modelSha256: sha256, marked: true });
    expect(claimIn(file(keywordsOf('39000124T0001', sha256, null)))).toEqual({
      modelSha256: sha256,
      marked: false,
    });
    expect(claimIn(file('SHA-256 abc'))).toBeNull();
  });

  it('is the same wherever the file is cut in pieces', () => {
    const bytes = file(marked);
    for (let size = 1; size <= bytes.length; size += 7) {
      const reader = new ClaimReader();
      for (let from = 0; from < bytes.length; from += size) reader.read(bytes.subarray(from, from + size));
      expect(reader.claim(), `in pieces of ${size}`).toEqual({ modelSha256: sha256, marked: true });
    }
  });

  it('goes into an address and comes out of it', () => {
    for (const claim of [
      null,
      { modelSha256: sha256, marked: false },
      { modelSha256: sha256, marked: true },
    ]) {
      const facts = { sha256: 'cd'.repeat(32), claim };
      expect(factsIn(new URL(factsAddress(facts), 'http://localhost').searchParams)).toEqual(facts);
    }
  });
});
