import type { Person } from './prepare';
import { type Answer, actionIds, callAction } from './server-actions';

export type Kind = 'read' | 'save' | 'decide';
/** A request that was answered: how long it took, in milliseconds. */
export type Measured = { readonly kind: Kind; readonly ms: number };
/** Text that the server has said to be saved. */
export type Written = { readonly projectId: string; readonly text: string };

/** What all visits share. */
export class Visits {
  readonly measured: Measured[] = [];
  readonly written: Written[] = [];
  readonly errors: string[] = [];
  /** Answers that refuse in words: somebody else was first */
  refused = 0;
  private readonly ids = actionIds();
  private counter = 0;

  constructor(
    readonly url: string,
    private readonly projects: readonly string[],
  ) {}

  /** One visit of a person: 80 % reading, 15 % saving, 5 % submitting, returning or approving. */
  async visit(person: Person & { readonly cookie: string }): Promise<void> {
    const dice = Math.random();
    try {
      if (dice < 0.8) await this.read(person);
      else if (dice < 0.95) await this.save(person);
      else await this.decide(person);
    } catch (error) {
      this.errors.push(error instanceof Error ? error.message : String(error));
    }
  }

  private any<T>(from: readonly T[]): T {
    return from[Math.floor(Math.random() * from.length)]!;
  }

  private async timed<T>(kind: Kind, call: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const value = await call();
    this.measured.push({ kind, ms: performance.now() - start });
    return value;
  }

  private async read({ role, projects, cookie }: Person & { readonly cookie: string }): Promise<void> {
    const id = this.any(role === 'OWNER' ? projects : this.projects);
    const pages =
      role === 'OWNER'
        ? ['/my', `/projects/${id}/report`, `/projects/${id}/report`, `/projects/${id}`]
        : ['/review', `/projects/${id}/review`, '/projects', `/projects/${id}`];
    const path = this.any(pages);
    await this.timed('read', async () => {
      const response = await fetch(`${this.url}${path}`, { headers: { cookie }, redirect: 'follow' });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    });
  }

  private act(name: string, path: string, cookie: string, input: unknown): Promise<Answer> {
    const id = this.ids.get(name);
    if (!id) throw new Error(`the build has no ${name}`);
    return callAction({ url: `${this.url}${path}`, cookie }, id, input);
  }

  /** The version and state that the form has now, as the page reads them before it goes on. */
  private async now(projectId: string, page: string, cookie: string) {
    const answer = await this.act('readSheetAction', `/projects/${projectId}/${page}`, cookie, { projectId });
    if (!answer.ok) throw new Error(`reading before writing was refused: ${answer.error.message}`);
    return answer.value as { readonly version: number; readonly state: string };
  }

  /** A project of the owner's that can be written in, and its version; null where all are submitted. */
  private async open({ projects, cookie }: Person & { readonly cookie: string }) {
    for (const projectId of [...projects].sort(() => Math.random() - 0.5)) {
      const { version, state } = await this.now(projectId, 'report', cookie);
      if (['NOT_STARTED', 'DRAFTING', 'RETURNED'].includes(state)) return { projectId, version };
    }
    return null;
  }

  private async save(person: Person & { readonly cookie: string }): Promise<void> {
    if (person.role !== 'OWNER') return this.read(person);
    const form = await this.open(person);
    if (!form) return this.read(person);
    this.counter += 1;
    const text = `第 ${this.counter} 次填写：按季度组织实施，资料已归档。`;
    const { projectId, version } = form;
    const answer = await this.timed('save', () =>
      this.act('saveReportAction', `/projects/${projectId}/report`, person.cookie, {
        ...{ projectId, version, typedBy: person.id, notes: text },
      }),
    );
    if (answer.ok) this.written.push({ projectId, text });
    else this.refused += 1;
  }

  private async decide(person: Person & { readonly cookie: string }): Promise<void> {
    const { role, cookie } = person;
    const own = role === 'OWNER' ? await this.open(person) : null;
    if (role === 'OWNER' && !own) return this.read(person);
    const projectId = own?.projectId ?? this.any(this.projects);
    const page = own ? 'report' : 'review';
    const { version, state } = own
      ? { version: own.version, state: 'DRAFTING' }
      : await this.now(projectId, page, cookie);
    if (!own && state !== 'SUBMITTED' && state !== 'RESUBMITTED') return this.read(person);
    const [name, input] = own
      ? (['submitReportAction', { projectId, version }] as const)
      : Math.random() < 0.8
        ? (['returnAction', { projectId, version, reason: '请补充验收材料', reportUntil: null }] as const)
        : (['approveAction', { projectId, version }] as const);
    const answer = await this.timed('decide', () =>
      this.act(name, `/projects/${projectId}/${page}`, cookie, input),
    );
    if (!answer.ok) this.refused += 1;
  }
}
