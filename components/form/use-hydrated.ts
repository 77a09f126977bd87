import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False until the page's scripts have taken over: a form sent before that would leave the page and lose its text. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
