'use client';

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const Person = createContext('');

/** Whose texts the browser keeps below this: what one person typed is not shown to the next who signs in. */
export function KeptFor({ person, children }: { readonly person: string; readonly children: ReactNode }) {
  return <Person value={person}>{children}</Person>;
}

/** Whose texts are kept here; empty outside of the frame of the office. */
export function usePerson(): string {
  return useContext(Person);
}

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null; // storage is blocked, or the text is not ours: then nothing outlives the page
  }
}

function store(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // storage is blocked or full: the page itself still has the text
  }
}

/**
 * State for what a person types before sending it: kept in the browser, so that a reload or a crash does not lose it.
 * @param name what it is typed for; `blank` is what stands there at first, and is not kept
 * @returns `forget` after it was sent; `restored` where something was kept
 */
export function useKept<T>(name: string, blank: T) {
  const key = `jixiao:kept:${usePerson()}:${name}`;
  const [value, setValue] = useState(blank);
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    const kept = stored<T>(key);
    if (kept === null) return;
    setValue(kept);
    setRestored(true);
  }, [key]);

  return {
    value,
    restored,
    change(next: T) {
      setValue(next);
      store(key, JSON.stringify(next) === JSON.stringify(blank) ? null : JSON.stringify(next));
    },
    forget() {
      setRestored(false);
      store(key, null);
    },
  };
}

/** The same for one text; what is emptied is no longer kept. @example const [reason, setReason] = useKeptText(`return ${id}`) */
export function useKeptText(name: string): [string, (text: string) => void] {
  const { value, change } = useKept(name, '');
  return [value, change];
}
