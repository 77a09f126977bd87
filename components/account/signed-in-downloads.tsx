'use client';

import { useEffect } from 'react';
import { tellSignedOut } from '@/components/ui/signed-out';

const UNAUTHENTICATED = 401;

/** Whether the server still knows the person of this page; it may be out of reach, which the browser says itself. */
async function knowsPerson(): Promise<boolean> {
  try {
    const { status } = await fetch('/api/messages/unread', { cache: 'no-store' });
    return status !== UNAUTHENTICATED;
  } catch {
    return true;
  }
}

/** The link of a file of the product that somebody clicked, to have it here; null for any other click. */
function fileLink({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return null;
  const link = target.closest('a[download]');
  return link instanceof HTMLAnchorElement && link.origin === window.location.origin ? link : null;
}

/**
 * Files come through plain links, of which a browser says nothing but that they failed: whether the session has ended is
 * asked before, and then the person signs in again over the page.
 */
export function SignedInDownloads() {
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      // The click that follows the question is not a person's.
      const link = event.isTrusted ? fileLink(event) : null;
      if (!link) return;
      event.preventDefault();
      void knowsPerson().then((known) => (known ? link.click() : tellSignedOut()));
    };
    window.addEventListener('click', clicked);
    return () => window.removeEventListener('click', clicked);
  }, []);
  return null;
}
