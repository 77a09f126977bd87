import { type EventContent, GENESIS, hashOf } from './chain';

/** An event as it stands in the database, whatever was done to it. */
export type StoredEvent = EventContent & {
  readonly id: bigint;
  readonly previousHash: string | null;
  readonly hash: string | null;
};

/** Where the chain ends, as it is kept beside the events. */
export type StoredEnd = {
  readonly lastId: bigint;
  readonly hash: string | null;
  readonly sealedUpTo: bigint;
};

/** What names an event to a person. */
export type EventName = Pick<StoredEvent, 'id' | 'at' | 'actorName' | 'action' | 'subjectName'>;

/** The first link that does not hold, and why. */
export type Broken =
  /** The end of the chain is not there. */
  | { readonly kind: 'noEnd' }
  /** Events between these two are gone: `count` of them, where their numbers tell. */
  | {
      readonly kind: 'missing';
      readonly after: EventName | null;
      readonly before: EventName;
      readonly count: bigint | null;
    }
  /** The last events are gone. */
  | { readonly kind: 'cutOff'; readonly after: EventName | null; readonly lastId: bigint }
  /** Says something else than when it was written. */
  | { readonly kind: 'changed'; readonly event: EventName }
  /** Was written by something else than the product. */
  | { readonly kind: 'unlinked'; readonly event: EventName }
  /** Stands before the first event, or after the last one. */
  | { readonly kind: 'foreign'; readonly event: EventName; readonly lastId: bigint }
  /** Holds by itself, and does not follow the one before: either was replaced together with its hash. */
  | { readonly kind: 'detached'; readonly event: EventName; readonly after: EventName | null }
  /** The last one holds, and is not the one that the end names. */
  | { readonly kind: 'endDiffers'; readonly event: EventName | null };

function named({ id, at, actorName, action, subjectName }: StoredEvent): EventName {
  return { id, at, actorName, action, subjectName };
}

/** Goes along the chain, event after event, and says where it breaks first. */
export class ChainWalk {
  private last: StoredEvent | null = null;
  count = 0;

  constructor(private readonly end: StoredEnd) {}

  get lastEvent(): (EventName & { readonly hash: string | null }) | null {
    return this.last && { ...named(this.last), hash: this.last.hash };
  }

  /** @param event the one with the next higher number; @returns what is wrong with it, or before it */
  step(event: StoredEvent): Broken | null {
    const broken = this.problemOf(event);
    this.last = event;
    this.count += 1;
    return broken;
  }

  /** @returns what is wrong with the end, after every event held */
  finish(): Broken | null {
    const { lastId, hash } = this.end;
    if ((this.last?.id ?? 0n) < lastId) return { kind: 'cutOff', after: this.lastEvent, lastId };
    if ((this.last?.hash ?? GENESIS) !== hash) return { kind: 'endDiffers', event: this.lastEvent };
    return null;
  }

  private problemOf(event: StoredEvent): Broken | null {
    const { lastId, sealedUpTo } = this.end;
    const name = named(event);
    if (event.id < 1n || event.id > lastId) return { kind: 'foreign', event: name, lastId };
    const skipped = event.id - (this.last?.id ?? 0n) - 1n;
    const missing = { kind: 'missing' as const, after: this.lastEvent, before: name };
    if (skipped > 0n && event.id > sealedUpTo) return { ...missing, count: skipped };
    if (event.hash === null || event.previousHash === null) return { kind: 'unlinked', event: name };
    if (hashOf(event, event.previousHash) !== event.hash) return { kind: 'changed', event: name };
    if (event.previousHash === (this.last?.hash ?? GENESIS)) return null;
    // The numbers of sealed events may have had gaps, so they do not tell how many are gone.
    return skipped > 0n
      ? { ...missing, count: null }
      : { kind: 'detached', event: name, after: this.lastEvent };
  }
}
