import type { SaveStatus } from '@/components/evaluation/autosave-session';
import {
  clearDraft,
  readDraft,
  type WindowDraft,
  windowName,
  writeDraft,
} from '@/components/evaluation/draft-storage';
import { canonicalJson } from '@/lib/core/canonical-json';
import { proseParts } from '@/lib/prose/outline';
import { EMPTY_PROSE, type Prose } from '@/lib/prose/prose';
import { readTextAction, saveTextAction } from '@/lib/written-reports/actions';
import type { ReportKind, StandingText, WrittenReportView } from '@/lib/written-reports/types';

/** Another window or person saved the same text first. */
export type TextConflict = { readonly key: string; readonly mine: Prose; readonly theirs: StandingText };

export type ReportState = {
  readonly status: SaveStatus;
  readonly conflict: TextConflict | null;
  /** What is typed, by the key of its place */
  readonly proses: Readonly<Record<string, Prose>>;
  /** How often a text was put into its editor from outside: the editor opens it anew */
  readonly replaced: Readonly<Record<string, number>>;
};

type Base = Pick<StandingText, 'prose' | 'version'>;
type Typed = { readonly prose: Prose; readonly base: Base };

/** Texts that the server has not acknowledged, each with what it was typed upon. */
type ReportDraft = WindowDraft & { readonly texts: Readonly<Record<string, Typed>> };

export type ReportServer = { readonly save: typeof saveTextAction; readonly read: typeof readTextAction };

const SERVER: ReportServer = { save: saveTextAction, read: readTextAction };

const QUIET_MS = 900;

const isSame = (a: Prose, b: Prose) => canonicalJson(a) === canonicalJson(b);

/**
 * Keeps the texts of one report and the server together, each text upon its own version: saves what changed after a
 * short silence, keeps a local draft until the server has acknowledged it, and hands both texts back on a conflict.
 */
export class ReportSession {
  state: ReportState;
  /** Of the report, as the last answer had it */
  reportVersion: number;
  private readonly bases = new Map<string, Base>();
  /** What the person knows the places by */
  private readonly titles: ReadonlyMap<string, string>;
  private saving: Promise<boolean> | null = null;
  private kept = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly window = windowName();
  private readonly draftId: string;

  constructor(
    private readonly of: { readonly projectId: string; readonly kind: ReportKind },
    private readonly userId: string,
    { texts, version, outline }: Pick<WrittenReportView, 'texts' | 'version' | 'outline'>,
    private readonly server: ReportServer = SERVER,
  ) {
    this.reportVersion = version;
    this.titles = new Map(proseParts(outline).map(({ key, title }) => [key, title]));
    this.draftId = `report-${of.kind}-${of.projectId}`;
    for (const [key, text] of Object.entries(texts)) this.bases.set(key, text);
    const proses = Object.fromEntries(Object.entries(texts).map(([key, { prose }]) => [key, prose]));
    this.state = { status: { kind: 'saved', at: null }, conflict: null, proses, replaced: {} };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ReportState => this.state;

  private show(changes: Partial<ReportState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  private showStatus(status: SaveStatus): void {
    this.show({ status });
  }

  private baseOf(key: string): Base {
    return this.bases.get(key) ?? { prose: EMPTY_PROSE, version: 0 };
  }

  private typedOf(key: string): Prose {
    return this.state.proses[key] ?? EMPTY_PROSE;
  }

  /** Keys of the texts that differ from what the server has. */
  private unsaved(): string[] {
    return Object.keys(this.state.proses).filter((key) => !isSame(this.typedOf(key), this.baseOf(key).prose));
  }

  private keepDraft(): void {
    const keys = this.unsaved();
    if (keys.length === 0) {
      clearDraft(this.userId, this.draftId, this.window);
      return;
    }
    const texts = Object.fromEntries(
      keys.map((key) => [key, { prose: this.typedOf(key), base: this.baseOf(key) }]),
    );
    const draft: ReportDraft = { texts, at: new Date().toISOString(), window: this.window };
    this.kept = writeDraft(this.userId, this.draftId, draft);
  }

  private replace(key: string, prose: Prose): void {
    const { proses, replaced } = this.state;
    this.show({
      proses: { ...proses, [key]: prose },
      replaced: { ...replaced, [key]: (replaced[key] ?? 0) + 1 },
    });
  }

  /** Puts back what this browser kept. @returns whether there was anything that the server does not have */
  restore(): boolean {
    const draft = readDraft<ReportDraft>(this.userId, this.draftId, this.window);
    if (!draft) return false;
    const lost = Object.entries(draft.texts).filter(
      ([key, { prose }]) => !isSame(prose, this.baseOf(key).prose),
    );
    for (const [key, { prose, base }] of lost) {
      this.bases.set(key, base);
      this.replace(key, prose);
    }
    if (draft.window !== this.window) clearDraft(this.userId, this.draftId, draft.window);
    if (lost.length > 0) this.touched();
    else this.keepDraft();
    return lost.length > 0;
  }

  /** Something was typed. */
  readonly type = (key: string, prose: Prose): void => {
    if (isSame(prose, this.typedOf(key))) return;
    this.show({ proses: { ...this.state.proses, [key]: prose } });
    this.touched();
  };

  private touched(): void {
    this.keepDraft();
    const { kind } = this.state.status;
    if (kind !== 'conflict' && kind !== 'signed-out' && kind !== 'saving')
      this.showStatus({ kind: 'unsaved' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), QUIET_MS);
  }

  /** Saves everything that is typed. @returns whether the server has all of it */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    while (this.saving) await this.saving;
    this.saving = this.saveAll();
    try {
      return await this.saving;
    } finally {
      this.saving = null;
    }
  };

  private async saveAll(): Promise<boolean> {
    if (this.state.conflict) return false;
    let refusal: SaveStatus | null = null;
    for (const key of this.unsaved()) {
      this.showStatus({ kind: 'saving' });
      try {
        if (await this.send(key)) continue;
      } catch {
        // The hook tries again.
        this.showStatus({ kind: 'offline', kept: this.kept, online: navigator.onLine });
        return false;
      }
      const { status } = this.state;
      if (status.kind !== 'refused') return false;
      // One text that can't be kept, as it is too long, does not hold up the others.
      refusal ??= status;
    }
    this.showStatus(refusal ?? this.standing());
    return refusal === null;
  }

  /** What there is to say where nothing was refused: text may have been typed while others were on their way. */
  private standing(): SaveStatus {
    if (this.unsaved().length > 0) return { kind: 'unsaved' };
    const { status } = this.state;
    return status.kind === 'saved' ? status : { kind: 'saved', at: this.savedAt };
  }

  private savedAt: string | null = null;

  private async send(key: string): Promise<boolean> {
    const prose = this.typedOf(key);
    const { version } = this.baseOf(key);
    const answer = await this.server.save({ ...this.of, key, version, prose });
    if (answer.ok) {
      this.bases.set(key, { prose, version: answer.value.version });
      this.reportVersion = answer.value.reportVersion;
      this.savedAt = answer.value.savedAt;
      this.keepDraft();
      return true;
    }
    if (answer.error.code === 'CONFLICT') return this.meetOtherSide(key);
    return this.refuse(key, answer.error);
  }

  private refuse(key: string, { code, message }: { readonly code: string; readonly message: string }): false {
    this.showStatus(
      code === 'UNAUTHENTICATED'
        ? { kind: 'signed-out', message }
        : { kind: 'refused', message: `“${this.titles.get(key) ?? key}”：${message}` },
    );
    return false;
  }

  /** Somebody saved this text first: goes on upon that where it says nothing new, else hands both to the person. */
  private async meetOtherSide(key: string): Promise<boolean> {
    const answer = await this.server.read({ ...this.of, key });
    if (!answer.ok) return this.refuse(key, answer.error);
    const theirs = answer.value;
    const known = this.baseOf(key).prose;
    if (isSame(theirs.prose, this.typedOf(key)) || isSame(theirs.prose, known)) {
      this.bases.set(key, theirs);
      return isSame(theirs.prose, this.typedOf(key)) || this.send(key);
    }
    this.show({ status: { kind: 'conflict' }, conflict: { key, mine: this.typedOf(key), theirs } });
    return false;
  }

  /** Ends a conflict with the text that the person chose; it is saved upon the other side's version. */
  readonly resolve = (chosen: 'mine' | 'theirs'): void => {
    const { conflict } = this.state;
    if (!conflict) return;
    this.bases.set(conflict.key, conflict.theirs);
    if (chosen === 'theirs') this.replace(conflict.key, conflict.theirs.prose);
    this.show({ status: { kind: 'unsaved' }, conflict: null });
    this.keepDraft();
    void this.flush();
  };

  stop(): void {
    clearTimeout(this.timer);
  }
}
