import { useCallback, useEffect, useState } from 'react';
import type { ListedDownload } from '@/lib/downloads/types';
import { ownDownloads } from './ask';

const AGAIN_MS = 800;

/** Whether something is still to come of it. */
export function isOpen({ state }: ListedDownload): boolean {
  return state === 'WAITING' || state === 'DRAWING';
}

/**
 * One's own 下载任务 as they are now: what the page came with, and again and again while one of them is under way.
 * @param watched asks as long as it is true
 */
export function useDownloads(initial: readonly ListedDownload[], watched: boolean) {
  const [downloads, setDownloads] = useState(initial);
  const refresh = useCallback(async () => {
    const answer = await ownDownloads();
    if (answer.ok) setDownloads(answer.value);
  }, []);
  useEffect(() => {
    if (!watched) return;
    let timer: number | undefined;
    let current = true;
    const again = async () => {
      await refresh();
      if (current) timer = window.setTimeout(again, AGAIN_MS);
    };
    timer = window.setTimeout(again, AGAIN_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [watched, refresh]);
  return { downloads, refresh };
}
