import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';

const answer = z.object({ unread: z.number() });

async function askUnread(): Promise<number | null> {
  const response = await fetch('/api/messages/unread', { cache: 'no-store' });
  return response.ok ? answer.parse(await response.json()).unread : null;
}

/**
 * The number of unread messages: what the server gave with the page, and again whenever another page is opened below the
 * same frame or the window is come back to. The frame itself is not drawn anew then. Without an answer the last number stands.
 */
export function useUnread(initial: number): number {
  const [unread, setUnread] = useState(initial);
  const path = usePathname();
  const known = useRef(path);
  useEffect(() => setUnread(initial), [initial]);
  useEffect(() => {
    let current = true;
    const ask = () => {
      askUnread()
        .then((count) => current && count !== null && setUnread(count))
        .catch((error: unknown) => console.debug('unread messages', error));
    };
    if (known.current !== path) ask();
    known.current = path;
    window.addEventListener('focus', ask);
    return () => {
      current = false;
      window.removeEventListener('focus', ask);
    };
  }, [path]);
  return unread;
}
