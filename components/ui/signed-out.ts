const SIGNED_OUT = 'jixiao:signed-out';
const SIGNED_IN = 'jixiao:signed-in';

/** The server no longer knows the person of this page: asks to sign in again over it. `why` where there is more to say. */
export function tellSignedOut(why: string | null = null): void {
  window.dispatchEvent(new CustomEvent(SIGNED_OUT, { detail: why }));
}

/** The person of this page has signed in again: what was held back can be sent. */
export function tellSignedIn(): void {
  window.dispatchEvent(new Event(SIGNED_IN));
}

/** @returns what ends the listening */
export function onSignedOut(listen: (why: string | null) => void): () => void {
  const heard = (event: Event) => listen((event as CustomEvent<string | null>).detail);
  window.addEventListener(SIGNED_OUT, heard);
  return () => window.removeEventListener(SIGNED_OUT, heard);
}

/** @returns what ends the listening */
export function onSignedIn(listen: () => void): () => void {
  window.addEventListener(SIGNED_IN, listen);
  return () => window.removeEventListener(SIGNED_IN, listen);
}
