import type { Person } from './prepare';
import { type Answer, actionIds, callAction } from './server-actions';

export type SignedIn = Person & { readonly cookie: string };

const OPEN = ['NOT_STARTED', 'DRAFTING', 'RETURNED'];
const WAITING = ['SUBMITTED', 'RESUBMITTED'];
/** Forms looked at to find one in such a state. */
const MOST_LOOKED_AT = 8;

export type Kind = 'read' | 'save' | 'decide';
/** A request that was answered: how long it took, in milliseconds. */
export type Measured = { readonly kind: Kind; readonly page: string; readonly ms: number };
function pagesOf(role: Person['role'], id: string): string[] {
  return role === 'OWNER'
    ? ['/my', `/projects/${id}/report`, `/projects/${id}/report`, `/projects/${id}`]
    : ['/review', `/projects/${id}/review`, '/projects', `/projects/${id}`];
}

/** A form as the window that has it open knows it. */
type Known = { readonly version: number; readonly state: string };

/** Text that the server has said to be saved. */
export type Written = { readonly projectId: string; readonly text: string };
/** A decision that the server has said to be taken. */
export type Decided = { readonly projectId: string; readonly action: string };

/** What all visits share. */
export class Visits {
  readonly measured: Measured[] = [];
  readonly written: Written[] = [];
  readonly decisions: Decided[] = [];
  readonly errors: string[] = [];
  /** Answers that refuse in words: somebody else was first */
  refused = 0;
  /** Of the build that serves: read once it does */
  private ids: ReturnType<typeof actionIds> | null = null;
  private counter = 0;
  /** Forms as they were last answered: a window that has saved goes on from there, and reads anew once it is refused */
  private readonly known = new Map<string, Known>();

  constructor(
    readonly url: string,
    private readonly projects: readonly string[],
    private readonly people: readonly SignedIn[],
  ) {}

  /** One visit of a person: 80 % reading, 15 % saving, 5 % submitting, returning or approving. */
  async visit(person: SignedIn): Promise<void> {
    const dice = Math.random();
    try {
      if (dice < 0.8) await this.read(person);
      else if (dice < 0.95)
        await this.save(
          person.role === 'OWNER' ? person : this.any(this.people.filter(({ role }) => role === 'OWNER')),
        );
      else await this.decide(person);
    } catch (error) {
      this.errors.push(error instanceof Error ? error.message : String(error));
    }
  }

  private any<T>(from: readonly T[]): T {
    return from[Math.floor(Math.random() * from.length)]!;
  }

  private async timed<T>(kind: Kind, page: string, call: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const value = await call();
    this.measured.push({ kind, page, ms: performance.now() - start });
    return value;
  }

  private async read({ role, projects, cookie }: SignedIn): Promise<void> {
    const id = this.any(role === 'OWNER' ? projects : this.projects);
    await this.open(this.any(pagesOf(role, id)), cookie);
  }

  /** Opens every page that a person reads once: a server that has just been started loads their code first. */
  async warmUp({ role, projects, cookie }: SignedIn): Promise<void> {
    const id = this.any(role === 'OWNER' ? projects : this.projects);
    for (const path of pagesOf(role, id)) await this.open(path, cookie);
  }

  /** Opens a page, and the one that it sends on to: each is an answer of its own. */
  private async open(path: string, cookie: string): Promise<void> {
    const next = await this.timed('read', path.replace(/[0-9a-f-]{36}/, '…'), async () => {
      const response = await fetch(`${this.url}${path}`, { headers: { cookie }, redirect: 'manual' });
      await response.arrayBuffer();
      const to = response.headers.get('location');
      if (response.status !== 200 && to === null) throw new Error(`${path} answered ${response.status}`);
      return to;
    });
    if (next !== null) await this.open(new URL(next, this.url).pathname, cookie);
  }

  private act(name: string, path: string, cookie: string, input: unknown): Promise<Answer> {
    this.ids ??= actionIds();
    const id = this.ids.get(name);
    if (!id) throw new Error(`the build has no ${name}`);
    return callAction({ url: `${this.url}${path}`, cookie }, id, input);
  }

  /** The version and state of the form, as its page knows them. */
  private async now(projectId: string, page: string, cookie: string): Promise<Known> {
    const known = this.known.get(projectId);
    if (known) return known;
    const answer = await this.act('readSheetAction', `/projects/${projectId}/${page}`, cookie, { projectId });
    if (!answer.ok) throw new Error(`reading before writing was refused: ${answer.error.message}`);
    const now = answer.value as Known;
    this.known.set(projectId, now);
    return now;
  }

  /** A project that is in one of these states, out of those that the person may act on; null where none is found. */
  private async inState(
    { projects, cookie }: SignedIn,
    page: 'report' | 'review',
    states: readonly string[],
  ) {
    const among = [...(page === 'report' ? projects : this.projects)].sort(() => Math.random() - 0.5);
    for (const projectId of among.slice(0, MOST_LOOKED_AT)) {
      const { version, state } = await this.now(projectId, page, cookie);
      if (states.includes(state)) return { projectId, version };
    }
    return null;
  }

  private async save(person: SignedIn): Promise<void> {
    const form = await this.inState(person, 'report', OPEN);
    if (!form) return this.withdraw(person);
    this.counter += 1;
    const text = `第 ${this.counter} 次填写：按季度组织实施，资料已归档。`;
    const { projectId, version } = form;
    const answer = await this.timed('save', 'save', () =>
      this.act('saveReportAction', `/projects/${projectId}/report`, person.cookie, {
        ...{ projectId, version, typedBy: person.id, notes: text },
      }),
    );
    this.known.delete(projectId);
    if (!answer.ok) {
      this.refused += 1;
      return;
    }
    this.written.push({ projectId, text });
    this.known.set(projectId, { version: (answer.value as Known).version, state: 'DRAFTING' });
  }

  private async decided(
    person: SignedIn,
    action: 'submitReportAction' | 'withdrawReportAction' | 'returnAction' | 'approveAction',
    { projectId, version }: { readonly projectId: string; readonly version: number },
  ): Promise<void> {
    const input = action === 'returnAction' ? { reason: '请补充验收材料', reportUntil: null } : {};
    const page = person.role === 'OWNER' ? 'report' : 'review';
    const answer = await this.timed('decide', action, () =>
      this.act(action, `/projects/${projectId}/${page}`, person.cookie, { projectId, version, ...input }),
    );
    this.known.delete(projectId);
    if (answer.ok) this.decisions.push({ projectId, action });
    else this.refused += 1;
  }

  /** Who has everything submitted takes something back. */
  private async withdraw(person: SignedIn): Promise<void> {
    const form = await this.inState(person, 'report', WAITING);
    if (form) await this.decided(person, 'withdrawReportAction', form);
    else await this.read(person);
  }

  private async decide(person: SignedIn): Promise<void> {
    if (person.role === 'OWNER') {
      const form = await this.inState(person, 'report', OPEN);
      return form ? this.decided(person, 'submitReportAction', form) : this.withdraw(person);
    }
    const form = await this.inState(person, 'review', WAITING);
    if (!form) return this.read(person);
    return this.decided(person, Math.random() < 0.8 ? 'returnAction' : 'approveAction', form);
  }
}
