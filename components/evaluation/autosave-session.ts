import { lastFormChangeAction, readSheetAction, saveReportAction } from '@/lib/evaluations/actions';
import type { EvaluationSheet, FormChange } from '@/lib/evaluations/types';
import { applyPatch, type SheetPatch } from '@/lib/sheet/apply-patch';
import type { Sheet } from '@/lib/sheet/sheet';
import { type ThreeWay, threeWay } from '@/lib/sheet/three-way';
import {
  type EntryProblem,
  keepUnreadable,
  patchBetween,
  readableSheet,
  readTypedSheet,
  type TypedSheet,
  typedSheetOf,
} from '@/lib/sheet/typed';
import { clearDraft, readDraft, windowName, writeDraft } from './draft-storage';

export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string | null }
  /** Everything that can be read is saved; `count` entries are no values and stand in their inputs only */
  | { readonly kind: 'wrong'; readonly count: number }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** `kept`: whether the browser could store what was typed; `online`: whether it believes to have a network */
  | { readonly kind: 'offline'; readonly kept: boolean; readonly online: boolean }
  | { readonly kind: 'signed-out'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict' };

/** Another window or person saved first: both states, for a choice, and who it was, where that can be told. */
export type Conflict = ThreeWay & { readonly latest: EvaluationSheet; readonly change: FormChange | null };

/**
 * The inputs of the form, read and replaced as a whole. `taken` hears of a state of the server's that nothing clashed
 * with: its rules and 分值 may be others than before.
 */
export type TypedInputs = {
  read(): TypedSheet;
  replace(typed: TypedSheet): void;
  taken(latest: EvaluationSheet): void;
};

/** What the form asks of the server. */
export type FormServer = {
  readonly save: typeof saveReportAction;
  readonly read: typeof readSheetAction;
  readonly lastChange: typeof lastFormChangeAction;
};

const SERVER: FormServer = {
  save: saveReportAction,
  read: readSheetAction,
  lastChange: lastFormChangeAction,
};

export type AutosaveState = { readonly status: SaveStatus; readonly conflict: Conflict | null };

const QUIET_MS = 900;

/**
 * Keeps one form and the server together: saves what changed after a short silence, keeps a local draft until the
 * server has acknowledged it, and hands both texts back on a conflict. Only acknowledged text leaves the draft.
 */
export class AutosaveSession {
  state: AutosaveState = { status: { kind: 'saved', at: null }, conflict: null };
  private sheet: Sheet;
  private version: number;
  private saving: Promise<boolean> | null = null;
  /** Whether the browser has stored what was typed */
  private kept = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly window = windowName();

  constructor(
    private readonly projectId: string,
    private readonly userId: string,
    initial: Pick<EvaluationSheet, 'sheet' | 'version'>,
    private readonly inputs: TypedInputs,
    private readonly server: FormServer = SERVER,
  ) {
    this.sheet = initial.sheet;
    this.version = initial.version;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): AutosaveState => this.state;

  get acknowledgedVersion(): number {
    return this.version;
  }

  private show(status: SaveStatus, conflict: Conflict | null = this.state.conflict): void {
    this.state = { status, conflict };
    for (const listener of this.listeners) listener();
  }

  private pending(): { patch: SheetPatch | null; problems: readonly EntryProblem[] } {
    const { sheet, problems } = readTypedSheet(this.sheet, this.inputs.read());
    return { patch: patchBetween(this.sheet, sheet, problems), problems };
  }

  private keepDraft(): void {
    const { patch, problems } = this.pending();
    if (!patch && problems.length === 0) {
      clearDraft(this.userId, this.projectId, this.window);
      return;
    }
    const { sheet: base, version, window } = this;
    const draft = { typed: this.inputs.read(), base, version, at: new Date().toISOString(), window };
    this.kept = writeDraft(this.userId, this.projectId, draft);
  }

  private showSaved(at: string | null): void {
    const { patch, problems } = this.pending();
    // Typed while the save was on its way.
    if (patch) this.show({ kind: 'unsaved' });
    else if (problems.length > 0) this.show({ kind: 'wrong', count: problems.length });
    else this.show({ kind: 'saved', at });
  }

  private fill(sheet: Sheet): void {
    const shown = this.inputs.read();
    const { problems } = readTypedSheet(this.sheet, shown);
    this.inputs.replace(keepUnreadable(typedSheetOf(sheet), shown, problems));
  }

  /** Puts back what this browser kept. @returns whether there was anything */
  restore(): boolean {
    const draft = readDraft(this.userId, this.projectId, this.window);
    if (!draft) return false;
    const server = typedSheetOf(this.sheet);
    if (draft.version !== this.version) {
      this.sheet = draft.base;
      this.version = draft.version;
    }
    this.inputs.replace(mergedTyped(server, draft.typed));
    this.touch();
    // It is kept as this window's from now on.
    if (draft.window !== this.window) clearDraft(this.userId, this.projectId, draft.window);
    return true;
  }

  /** Something was typed. */
  readonly touch = (): void => {
    this.keepDraft();
    const { kind } = this.state.status;
    if (kind !== 'conflict' && kind !== 'signed-out' && kind !== 'saving') this.show({ kind: 'unsaved' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), QUIET_MS);
  };

  /** Saves everything that is typed and can be read. @returns whether the server has all of that */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    while (this.saving) await this.saving;
    this.saving = this.saveOnce();
    try {
      return await this.saving;
    } finally {
      this.saving = null;
    }
  };

  private async saveOnce(): Promise<boolean> {
    if (this.state.conflict) return false;
    const { patch } = this.pending();
    if (!patch) {
      const { status } = this.state;
      this.showSaved(status.kind === 'saved' ? status.at : null);
      return true;
    }
    this.show({ kind: 'saving' });
    try {
      return await this.send(patch);
    } catch {
      // The hook tries again.
      this.show({ kind: 'offline', kept: this.kept, online: navigator.onLine });
      return false;
    }
  }

  private async send(patch: SheetPatch): Promise<boolean> {
    const answer = await this.server.save({
      projectId: this.projectId,
      version: this.version,
      typedBy: this.userId,
      ...mutable(patch),
    });
    if (answer.ok) {
      this.sheet = applyPatch(this.sheet, patch);
      this.version = answer.value.version;
      this.showSaved(answer.value.savedAt);
      this.keepDraft();
      return true;
    }
    if (answer.error.code === 'CONFLICT') return this.meetOtherSide();
    return this.refuse(answer.error);
  }

  private refuse({ code, message }: { readonly code: string; readonly message: string }): false {
    this.show(code === 'UNAUTHENTICATED' ? { kind: 'signed-out', message } : { kind: 'refused', message });
    return false;
  }

  /** Somebody saved first: goes on upon that where it holds nothing new, else hands both texts to the person. */
  private async meetOtherSide(): Promise<boolean> {
    const answer = await this.server.read({ projectId: this.projectId });
    if (!answer.ok) return this.refuse(answer.error);
    const mine = readableSheet(this.sheet, this.inputs.read());
    const both = threeWay(this.sheet, mine, answer.value.sheet);
    if (both.theirChanges.length > 0) {
      const last = await this.server.lastChange({ projectId: this.projectId }).catch(() => null);
      const change = last?.ok ? last.value : null;
      this.show({ kind: 'conflict' }, { ...both, latest: answer.value, change });
      return false;
    }
    // An earlier save of this very text arrived and its answer was lost, or the scores were computed anew.
    this.sheet = answer.value.sheet;
    this.version = answer.value.version;
    this.inputs.taken(answer.value);
    return this.saveOnce();
  }

  /** Ends a conflict with the state that the person chose; it is saved upon the other side's version. */
  readonly resolve = (chosen: Sheet): void => {
    if (!this.state.conflict) return;
    const { sheet, version } = this.state.conflict.latest;
    this.show({ kind: 'unsaved' }, null);
    this.fill(chosen);
    this.sheet = sheet;
    this.version = version;
    void this.flush();
  };

  /** Takes over the server's present state, after a change that was made beside the form (weights). */
  readonly adopt = (latest: Pick<EvaluationSheet, 'sheet' | 'version'>): void => {
    this.fill(latest.sheet);
    this.sheet = latest.sheet;
    this.version = latest.version;
    this.keepDraft();
  };

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** A draft may be older than the project's rows: rows that it does not know keep the server's texts. */
function mergedTyped(server: TypedSheet, draft: TypedSheet): TypedSheet {
  return {
    ...server,
    ...draft,
    money: { ...server.money, ...draft.money },
    rows: Object.fromEntries(
      Object.entries(server.rows).map(([id, row]) => [id, { ...row, ...draft.rows[id] }]),
    ),
  };
}

function mutable(patch: SheetPatch) {
  return {
    ...patch,
    money: patch.money?.map((line) => ({ ...line })),
    rows: patch.rows?.map((row) => ({ ...row })),
  };
}
