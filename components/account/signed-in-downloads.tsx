'use client';

import { useEffect } from 'react';
import { tellSignedOut } from '@/components/ui/signed-out';

const UNAUTHENTICATED = 401;
const PATIENCE_MS = 4_000;

/** Whether the server still knows the person of this page; it may be slow or out of reach, which the browser says itself. */
async function knowsPerson(): Promise<boolean> {
  try {
    const { status } = await fetch('/api/messages/unread', {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return status !== UNAUTHENTICATED;
  } catch {
    return true;
  }
}

/** The link of a file that the product sends and somebody clicked, to have it here; null for any other click. */
function fileLink({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return null;
  const link = target.closest('a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.origin !== window.location.origin) return null;
  return link.pathname.startsWith('/api/') ? link : null;
}

/**
 * Files come through plain links, of which a browser says nothing but that they failed: whether the session has ended is
 * asked before, and then the person signs in again over the page.
 */
export function SignedInDownloads() {
  useEffect(() => {
    let asking = false;
    const clicked = (event: MouseEvent) => {
      // The click that follows the question is not a person's.
      const link = event.isTrusted ? fileLink(event) : null;
      if (!link) return;
      event.preventDefault();
      if (asking) return;
      asking = true;
      void knowsPerson().then((known) => {
        asking = false;
        if (known) link.click();
        else tellSignedOut();
      });
    };
    window.addEventListener('click', clicked);
    return () => window.removeEventListener('click', clicked);
  }, []);
  return null;
}
