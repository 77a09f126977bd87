'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { readSheetAction, saveReportAction } from '@/lib/evaluations/actions';
import type { EvaluationSheet } from '@/lib/evaluations/types';
import { applyPatch } from '@/lib/sheet/apply-patch';
import type { Sheet } from '@/lib/sheet/sheet';
import { type ThreeWay, threeWay } from '@/lib/sheet/three-way';
import { patchBetween, readTypedSheet, type TypedSheet, typedSheetOf } from '@/lib/sheet/typed';
import { clearDraft, readDraft, writeDraft } from './draft-storage';

export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict' };

/** Another window or person saved first: both states, for a choice. */
export type Conflict = ThreeWay & { readonly latest: EvaluationSheet };

const QUIET_MS = 900;
const RETRY_MS = 5_000;

type Acknowledged = { sheet: Sheet; version: number };

/**
 * Keeps the form and the server together: saves what changed after a short silence, keeps a local draft until the
 * server has acknowledged it, tries again after a dropped connection, and hands both texts back on a conflict.
 */
export function useAutosave(initial: EvaluationSheet, userId: string, form: UseFormReturn<TypedSheet>) {
  const projectId = initial.project.id;
  const acknowledged = useRef<Acknowledged>({ sheet: initial.sheet, version: initial.version });
  const saving = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved', at: null });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [restored, setRestored] = useState(false);

  const pending = useCallback(() => {
    const { sheet, problems } = readTypedSheet(acknowledged.current.sheet, form.getValues());
    return {
      patch: patchBetween(acknowledged.current.sheet, sheet, problems),
      unreadable: problems.length > 0,
    };
  }, [form]);

  const keepDraft = useCallback(() => {
    const { patch, unreadable } = pending();
    if (!patch && !unreadable) return clearDraft(userId, projectId);
    const { sheet, version } = acknowledged.current;
    writeDraft(userId, projectId, {
      typed: form.getValues(),
      base: sheet,
      version,
      at: new Date().toISOString(),
    });
  }, [form, pending, projectId, userId]);

  const openConflict = useCallback(async () => {
    const answer = await readSheetAction({ projectId });
    if (!answer.ok) return setStatus({ kind: 'refused', message: answer.error.message });
    const base = acknowledged.current.sheet;
    const { sheet: mine } = readTypedSheet(base, form.getValues());
    setStatus({ kind: 'conflict' });
    setConflict({ ...threeWay(base, mine, answer.value.sheet), latest: answer.value });
  }, [form, projectId]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { patch } = pending();
    if (!patch) {
      setStatus((now) => (now.kind === 'saved' ? now : { kind: 'saved', at: null }));
      return true;
    }
    setStatus({ kind: 'saving' });
    const { version, sheet } = acknowledged.current;
    let answer: Awaited<ReturnType<typeof saveReportAction>>;
    try {
      answer = await saveReportAction({ projectId, version, ...mutable(patch) });
    } catch {
      setStatus({ kind: 'offline' }); // the draft is kept; the effect below tries again
      return false;
    }
    if (answer.ok) {
      acknowledged.current = { sheet: applyPatch(sheet, patch), version: answer.value.version };
      setStatus({ kind: 'saved', at: answer.value.savedAt });
      keepDraft();
      return true;
    }
    if (answer.error.code === 'CONFLICT') await openConflict();
    else if (answer.error.code === 'UNAUTHENTICATED') setStatus({ kind: 'signed-out' });
    else setStatus({ kind: 'refused', message: answer.error.message });
    return false;
  }, [keepDraft, openConflict, pending, projectId]);

  /** Saves everything that is typed. @returns whether the server has all of it */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (saving.current) await saving.current;
    saving.current = saveOnce();
    try {
      return await saving.current;
    } finally {
      saving.current = null;
    }
  }, [saveOnce]);

  const touch = useCallback(() => {
    keepDraft();
    setStatus((now) => (now.kind === 'conflict' || now.kind === 'signed-out' ? now : { kind: 'unsaved' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), QUIET_MS);
  }, [flush, keepDraft]);

  useEffect(() => {
    if (!initial.may.save) return;
    const draft = readDraft(userId, projectId);
    if (draft) {
      acknowledged.current =
        draft.version === initial.version
          ? acknowledged.current
          : { sheet: draft.base, version: draft.version };
      form.reset(mergedTyped(typedSheetOf(initial.sheet), draft.typed));
      setRestored(true);
      touch();
    }
    const subscription = form.watch(() => touch());
    return () => subscription.unsubscribe();
  }, [form, initial, projectId, touch, userId]);

  useEffect(() => {
    if (status.kind !== 'offline') return;
    const retry = setInterval(() => void flush(), RETRY_MS);
    const online = () => void flush();
    window.addEventListener('online', online);
    return () => {
      clearInterval(retry);
      window.removeEventListener('online', online);
    };
  }, [flush, status.kind]);

  useEffect(() => {
    if (status.kind === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [status.kind]);

  /** Ends a conflict with the state that the person chose; it is saved upon the other side's version. */
  const resolve = useCallback(
    (chosen: Sheet) => {
      if (!conflict) return;
      acknowledged.current = { sheet: conflict.latest.sheet, version: conflict.latest.version };
      setConflict(null);
      setStatus({ kind: 'unsaved' });
      form.reset(typedSheetOf(chosen));
      void flush();
    },
    [conflict, flush, form],
  );

  /** Takes over the server's present state, after a change that was made beside the form (weights). */
  const adopt = useCallback(
    (latest: EvaluationSheet) => {
      acknowledged.current = { sheet: latest.sheet, version: latest.version };
      form.reset(typedSheetOf(latest.sheet));
      clearDraft(userId, projectId);
    },
    [form, projectId, userId],
  );

  const currentVersion = useCallback(() => acknowledged.current.version, []);
  return { status, conflict, restored, flush, resolve, adopt, currentVersion };
}

/** A draft may be older than the project's rows: rows that it does not know keep the server's texts. */
function mergedTyped(server: TypedSheet, draft: TypedSheet): TypedSheet {
  return {
    ...server,
    ...draft,
    money: { ...server.money, ...draft.money },
    rows: Object.fromEntries(Object.entries(server.rows).map(([id, row]) => [id, draft.rows[id] ?? row])),
  };
}

function mutable(patch: NonNullable<ReturnType<typeof patchBetween>>) {
  return {
    ...patch,
    money: patch.money?.map((line) => ({ ...line })),
    rows: patch.rows?.map((row) => ({ ...row })),
  };
}
