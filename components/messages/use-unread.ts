import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const answer = z.object({ unread: z.number() });

async function askUnread(): Promise<number | null> {
  const response = await fetch('/api/messages/unread', { cache: 'no-store' });
  return response.ok ? answer.parse(await response.json()).unread : null;
}

/**
 * The number of unread messages: what the server gave first, and again whenever another page is opened or the window is
 * come back to. The frame itself is not drawn anew then. Without an answer the last number stands.
 */
export function useUnread(initial: number): number {
  const [unread, setUnread] = useState(initial);
  const path = usePathname();
  useEffect(() => setUnread(initial), [initial]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to ask
  useEffect(() => {
    let current = true;
    const ask = () => {
      askUnread()
        .then((count) => current && count !== null && setUnread(count))
        .catch((error: unknown) => console.debug('unread messages', error));
    };
    ask();
    window.addEventListener('focus', ask);
    return () => {
      current = false;
      window.removeEventListener('focus', ask);
    };
  }, [path]);
  return unread;
}
