import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, type Link, linked } from './chain';
import { aChain } from './links.fixture';
import { brokenInWords } from './verdict-words';
import { type Broken, ChainWalk, type StoredEvent } from './walk';

const LENGTH = 9;
const chain = aChain(LENGTH);
const end = { lastId: BigInt(LENGTH), hash: chain.at(-1)!.hash, sealedUpTo: 0n };

function check(events: readonly StoredEvent[], at: Partial<typeof end> = {}): Broken | null {
  const walk = new ChainWalk({ ...end, ...at });
  for (const event of events) {
    const broken = walk.step(event);
    if (broken) return broken;
  }
  return walk.finish();
}

const index = fc.integer({ min: 0, max: LENGTH - 1 });
const text = fc.oneof(fc.string(), fc.constantFrom('林小满', '核对后更正', 'p1'), fc.constant(null));
const change = fc.record({ field: fc.string(), from: text, to: text });

/** Another value for any field that an event holds, its hashes included. */
const changedField = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      ...(['actorId', 'actorName', 'action', 'unitId', 'projectId', 'subjectType', 'subjectId'] as const),
      ...(['subjectName', 'reason', 'at', 'previousHash', 'hash'] as const),
    ),
    text,
  ),
  fc.tuple(fc.constant('changes' as const), fc.oneof(fc.array(change), fc.jsonValue())),
);

describe('a chain that nobody touched', () => {
  test('holds, of any length', () => {
    for (const length of [0, 1, 2, LENGTH]) {
      const events = aChain(length);
      expect(
        check(events, { lastId: BigInt(length), hash: events.at(-1)?.hash ?? '0'.repeat(64) }),
      ).toBeNull();
    }
  });

  test('does not depend on the order in which the database returns what is in an event', () => {
    const turned = chain.map((event) => Object.fromEntries(Object.entries(event).toReversed()) as Link);
    expect(check(turned)).toBeNull();
  });
});

describe('what somebody did to a chain is found, at its first place', () => {
  test('any other value of any field of any event', () => {
    fc.assert(
      fc.property(index, changedField, (i, [field, value]) => {
        fc.pre(JSON.stringify(chain[i]![field]) !== JSON.stringify(value));
        const broken = check(chain.map((event, k) => (k === i ? { ...event, [field]: value } : event)));
        const kind = value === null && /hash/i.test(field) ? 'unlinked' : 'changed';
        expect(broken).toMatchObject({ kind, event: { id: BigInt(i + 1) } });
      }),
      { numRuns: 500 },
    );
  });

  test('several changes: the first of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(index, { minLength: 2 }), (places) => {
        const broken = check(chain.map((e, k) => (places.includes(k) ? { ...e, reason: '改动' } : e)));
        expect(broken).toMatchObject({ kind: 'changed', event: { id: BigInt(Math.min(...places) + 1) } });
      }),
    );
  });

  test('any events taken out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(index, { minLength: 1 }), (places) => {
        const broken = check(chain.filter((_, k) => !places.includes(k)));
        const first = Math.min(...places);
        const left = chain.find((_, k) => k > first && !places.includes(k));
        expect(broken).toMatchObject(
          left
            ? { kind: 'missing', before: { id: left.id }, count: left.id - BigInt(first + 1) }
            : { kind: 'cutOff', lastId: end.lastId },
        );
      }),
    );
  });

  test('two events that changed places, with their hashes or without', () => {
    fc.assert(
      fc.property(index, index, fc.boolean(), (a, b, whole) => {
        fc.pre(a < b);
        const put = (content: Link, place: Link): Link => ({
          ...content,
          id: place.id,
          ...(whole ? {} : { previousHash: place.previousHash, hash: place.hash }),
        });
        const swapped = chain.map((e, k) => put(chain[k === a ? b : k === b ? a : k]!, e));
        expect(check(swapped)).toMatchObject({ kind: 'changed', event: { id: BigInt(a + 1) } });
      }),
    );
  });

  test('an event that was replaced together with its hash: where the next does not follow it', () => {
    fc.assert(
      fc.property(index, (i) => {
        const replaced = { ...chain[i]!, reason: '改动' };
        const rehashed = { ...replaced, hash: hashOf(replaced, replaced.previousHash) };
        const broken = check(chain.map((event, k) => (k === i ? rehashed : event)));
        expect(broken).toMatchObject(
          i === LENGTH - 1
            ? { kind: 'endDiffers', event: { id: end.lastId } }
            : { kind: 'detached', event: { id: BigInt(i + 2) }, after: { id: BigInt(i + 1) } },
        );
      }),
    );
  });

  test('a chain that was linked anew from somewhere on: its end is another', () => {
    const anew = [...chain.slice(0, 4), ...linked(chain[3]!.hash, [{ ...chain[4]!, reason: '改动' }])];
    const rest = linked(anew[4]!.hash, chain.slice(5));
    expect(check([...anew, ...rest])).toMatchObject({ kind: 'endDiffers' });
  });

  test('events before the first or after the last', () => {
    expect(check([{ ...chain[0]!, id: -3n }, ...chain])).toMatchObject({
      kind: 'foreign',
      event: { id: -3n },
    });
    expect(check(chain, { lastId: 7n, hash: chain[6]!.hash })).toMatchObject({ event: { id: 8n } });
  });
});

describe('events from before the chain', () => {
  const gapped = linked(
    '0'.repeat(64),
    aChain(LENGTH).map((event) => ({ ...event, id: event.id * 2n })),
  );
  const sealed = { lastId: 18n, hash: gapped.at(-1)!.hash, sealedUpTo: 18n };

  test('may leave out numbers', () => {
    expect(check(gapped, sealed)).toBeNull();
    expect(check(gapped, { ...sealed, sealedUpTo: 8n })).toMatchObject({ kind: 'missing', count: 1n });
  });

  test('are missed by their hashes', () => {
    for (let i = 0; i < LENGTH - 1; i += 1) {
      const broken = check(
        gapped.filter((_, k) => k !== i),
        sealed,
      );
      expect(broken).toMatchObject({ kind: 'missing', before: { id: BigInt(2 * (i + 2)) }, count: null });
    }
    expect(check(gapped.slice(0, -1), sealed)).toMatchObject({ kind: 'cutOff' });
  });
});

test('what is wrong is said in words: which event, of when, about what, and why', () => {
  const [one, two, three] = chain;
  const first = '第 1 号记录（2025-02-01 09:00，林小满，填报：入户走访服务0）';
  const second = '第 2 号记录（2025-02-01 09:01，林小满，填报：入户走访服务1）';
  const third = '第 3 号记录（2025-02-01 09:02，林小满，填报：入户走访服务2）';
  const words = (...[events, at]: Parameters<typeof check>) => brokenInWords(check(events, at)!);
  expect(words([one!, { ...two!, reason: null }])).toBe(`${second}的内容与校验值不一致：写入之后被改动过。`);
  expect(words([one!, three!])).toBe(`第 2 号记录缺失，已被删除：在${first}之后、${third}之前。`);
  expect(words([three!])).toBe(`第 1 至 2 号共 2 条记录缺失，已被删除：在${third}之前。`);
  expect(words([one!, two!])).toBe(`末尾被截断，第 3 至 9 号共 7 条记录缺失：现在的最后一条是${second}。`);
  expect(words([])).toBe('末尾被截断，第 1 至 9 号共 9 条记录缺失：现在一条记录也没有。');
  expect(words([{ ...one!, hash: null }])).toBe(`${first}没有校验值：不是由本系统写入。`);
  expect(words([one!, { ...two!, at: 'infinity' }])).toMatch(/^第 2 号记录（时间“infinity”无效，/);
  expect(words([one!, { ...two!, action: 'x' }])).toMatch(/，x：入户走访服务1）/);
  expect(words([], { lastId: 0n })).toBe('还没有记录，末端登记却被改动过。');
});
