import type { z } from 'zod';
import { type Grant, grant, type Viewer } from '@/lib/access/grant';
import type { Permission } from '@/lib/access/permissions';
import type { AuditEntry } from '@/lib/audit/events';
import { type Actor, appendEvents, type PendingEvent } from '@/lib/audit/record';
import { resolveViewer, type Session } from '@/lib/auth/viewer';
import { AppError, type FieldProblem } from '@/lib/core/app-error';
import { systemClock } from '@/lib/core/clock';
import { currentDatabase } from '@/lib/db/current';
import type { Db } from '@/lib/db/database';
import { tellOf } from '@/lib/messages/tell';
import { oncePerPage } from './once-per-page';
import { repeated } from './repeated';
import { signed } from './signatures';

/** Without a permission there is no call: `'public'` has to be said in words. */
export type Needed = Permission | 'public';
type GrantOf<P extends Needed> = P extends Permission ? Grant<P> : null;

export type QueryContext<P extends Needed> = {
  readonly grant: GrantOf<P>;
  readonly db: Db;
  readonly now: Date;
};

export type CommandContext<P extends Needed> = QueryContext<P> & {
  /** Notes a change; it is written in the transaction of the command, as its last statements. */
  record(...entries: AuditEntry[]): void;
  /** The same in the name of a person who is not signed in: only for `'public'` commands. */
  recordAs(actor: Actor, ...entries: AuditEntry[]): void;
  /** Says that the call found nothing to change, and so leaves no event. */
  unchanged(): void;
};

export type Operation<I, O> = {
  (session: Session | null, input: I): Promise<O>;
  readonly operation: {
    readonly kind: 'query' | 'command';
    readonly name: string;
    readonly permission: Needed;
  };
};

/** Anything defined here, for lists that must not forget one. */
export type AnyOperation = Operation<never, unknown>;

function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems: FieldProblem[] = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  throw new AppError('INVALID_INPUT', problems[0] ? problems[0].message : undefined, problems);
}

async function grantFor<P extends Needed>(
  permission: P,
  viewer: () => Promise<Viewer | null>,
): Promise<GrantOf<P>> {
  if (permission === 'public') return null as GrantOf<P>;
  return grant(await viewer(), permission as Permission) as unknown as GrantOf<P>;
}

const resolveOnce = oncePerPage<Viewer | null>();

/** The queries of one page are asked by one person, resolved once. */
function viewerOfPage(db: Db, session: Session | null): Promise<Viewer | null> {
  return resolveOnce(JSON.stringify(session), () => resolveViewer(db, session, systemClock.now()));
}

/**
 * A read. Resolves the viewer from the database, checks the permission, parses the input, then runs.
 * `run` must build its `where` from the grant: a row outside of it does not exist (AppError NOT_FOUND).
 */
export function defineQuery<P extends Needed, S extends z.ZodType, O>(definition: {
  readonly name: string;
  readonly permission: P;
  readonly input: S;
  run(context: QueryContext<P>, input: z.output<S>): Promise<O>;
}): Operation<z.input<S>, O> {
  const call = async (session: Session | null, input: z.input<S>): Promise<O> => {
    const { prisma } = await currentDatabase();
    const granted = await grantFor(definition.permission, () => viewerOfPage(prisma, session));
    return definition.run(
      { grant: granted, db: prisma, now: systemClock.now() },
      parse(definition.input, input),
    );
  };
  return Object.assign(call, {
    operation: { kind: 'query' as const, name: definition.name, permission: definition.permission },
  });
}

/** What a command gives account of: events, or that nothing changed. */
function accountOf(name: string, viewer: Actor | null, at: Date) {
  const events: PendingEvent[] = [];
  let accounted = false;
  const recordAs = (actor: Actor, ...entries: AuditEntry[]) => {
    accounted = true;
    events.push(...entries.map((entry) => ({ actor, entry, at })));
  };
  return {
    recordAs,
    record(...entries: AuditEntry[]) {
      if (!viewer) throw new Error(`${name}: no viewer to record for`);
      recordAs({ id: viewer.id, name: viewer.name }, ...entries);
    },
    unchanged() {
      accounted = true;
    },
    /** @throws Error where neither was said */
    events(): readonly PendingEvent[] {
      if (!accounted) throw new Error(`${name} left no audit event`);
      return events;
    },
  };
}

/**
 * A change: one transaction that holds the permission check, the reads, the writes and the audit events.
 * A command that changes something without recording it is a programming error and is rolled back.
 * `prepare` is for slow work that must not hold the transaction (hashing a password); what it returns is handed
 * to `run`, which has to check again whatever `prepare` read. `run` may run more than once: where others were at the
 * same rows, the transaction is rolled back and repeated, so whatever it did outside would have to bear that.
 */
export function defineCommand<P extends Needed, S extends z.ZodType, O, B = undefined>(definition: {
  readonly name: string;
  readonly permission: P;
  readonly input: S;
  prepare?(context: QueryContext<P>, input: z.output<S>): Promise<B>;
  run(context: CommandContext<P>, input: z.output<S>, prepared: B): Promise<O>;
}): Operation<z.input<S>, O> {
  const call = async (session: Session | null, input: z.input<S>): Promise<O> => {
    const { prisma } = await currentDatabase();
    // Strangers learn nothing about what an input should look like, so the permission is checked first.
    const checked = await grantFor(definition.permission, () =>
      resolveViewer(prisma, session, systemClock.now()),
    );
    const parsed = parse(definition.input, input);
    const prepared = (await definition.prepare?.(
      { grant: checked, db: prisma, now: systemClock.now() },
      parsed,
    )) as B;
    const transaction = async (db: Db): Promise<O> => {
      const granted = await grantFor(definition.permission, () =>
        resolveViewer(db, session, systemClock.now()),
      );
      const now = systemClock.now();
      const account = accountOf(definition.name, granted?.viewer ?? null, now);
      const { record, recordAs, unchanged } = account;
      const output = await definition.run(
        { grant: granted, db, now, record, recordAs, unchanged },
        parsed,
        prepared,
      );
      const events = await signed(db, granted?.viewer ?? null, account.events());
      await tellOf(db, events);
      await appendEvents(db, events);
      return output;
    };
    return repeated(() => prisma.$transaction(transaction));
  };
  return Object.assign(call, {
    operation: { kind: 'command' as const, name: definition.name, permission: definition.permission },
  });
}
