'use client';

import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { StagedDecisions } from './use-staged';

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-group]')];
}

/** After the last group the focus waits beside the buttons: one Enter more must not take the decision back. */
function rest(item: HTMLElement | undefined): void {
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus on a group's main button: its first choice, 撤销 once chosen, or 其他. */
function focusOn(item: HTMLElement | undefined): void {
  const button = item?.querySelector<HTMLElement>('[data-main]') ?? item?.querySelector('button');
  button?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

function neighbour(list: HTMLElement, from: Element, step: 1 | -1): HTMLElement | undefined {
  const items = itemsOf(list);
  return items[items.findIndex((item) => item.contains(from)) + step];
}

/**
 * Keys of a list of groups, while the focus is inside: ↑ ↓ k j move, a digit takes that choice, u takes the latest
 * decision back; Enter presses the button that has the focus.
 */
export function useGroupKeys(staged: StagedDecisions) {
  const list = useRef<HTMLOListElement>(null);
  // The button that had the focus is gone with the next rendering: the focus moves in the same moment, so that no key
  // in between goes nowhere.
  const move = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    move.current?.();
    move.current = null;
  });
  function withRendering(go: () => void) {
    move.current = go;
    // Where nothing is rendered for this event, nothing is gone and the focus stays.
    queueMicrotask(() => {
      move.current = null;
    });
  }

  function undo() {
    const key = staged.undo();
    if (key === null || !list.current) return;
    const item = itemsOf(list.current).find((one) => one.dataset.group === key);
    withRendering(() => focusOn(item));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (isTyping(target) || !list.current?.contains(target)) return;
    if (key === 'ArrowDown' || key === 'j') focusOn(neighbour(list.current, target, 1));
    else if (key === 'ArrowUp' || key === 'k') focusOn(neighbour(list.current, target, -1));
    else if (key === 'u') undo();
    else if (/^[1-9]$/.test(key)) {
      const item = target.closest('[data-group]');
      item?.querySelector<HTMLButtonElement>(`[data-choice="${key}"]`)?.click();
    } else return;
    event.preventDefault();
  }

  /** A group that was just decided lost the button that had the focus: it goes on to the next one. */
  function onClick({ target }: MouseEvent<HTMLElement>) {
    if (!(target instanceof Element) || !list.current || !target.closest('[data-choice], [data-main]'))
      return;
    const own = target.closest<HTMLElement>('[data-group]') ?? undefined;
    const chosen = target.closest('[data-choice]') !== null;
    const next = chosen ? neighbour(list.current, target, 1) : undefined;
    withRendering(() => (chosen && !next ? rest(own) : focusOn(next ?? own)));
  }

  return { list, onKeyDown, onClick, undo };
}
