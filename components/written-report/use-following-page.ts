import { useEffect, useRef } from 'react';

/** Above what is shown, so that a reader sees what it follows */
const ROOM = 48;

/** Brings the place of an editor into sight on the page, where the page scrolls beside it. */
function showPlace(shown: HTMLElement, editor: EventTarget | null): void {
  if (!(editor instanceof HTMLElement) || shown.scrollHeight <= shown.clientHeight) return;
  const place = editor.closest<HTMLElement>('[data-place]')?.dataset.place;
  if (!place) return;
  const chapter = place.split('.').slice(0, 2).join('.');
  const block =
    shown.querySelector(`[data-block^="${place}."]`) ?? shown.querySelector(`[data-block="${chapter}"]`);
  if (!block) return;
  const above = block.getBoundingClientRect().top - shown.getBoundingClientRect().top;
  shown.scrollTo({ top: shown.scrollTop + above - ROOM });
}

/** The page beside the editors follows to where the person begins to write. */
export function useFollowingPage() {
  const page = useRef<HTMLElement>(null);
  const editors = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const column = editors.current;
    const follow = ({ target }: FocusEvent) => {
      if (page.current) showPlace(page.current, target);
    };
    column?.addEventListener('focusin', follow);
    return () => column?.removeEventListener('focusin', follow);
  }, []);

  return { page, editors };
}
