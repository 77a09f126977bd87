import { useEffect } from 'react';

const QUESTION = '本页有未保存的内容，离开后将丢失。确定离开吗？';

/** A click that would open another page of the product in this window. */
function leaves({ target, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || button !== 0 || ctrlKey || metaKey || shiftKey) return false;
  if (link.target === '_blank' || link.hasAttribute('download')) return false;
  const { origin, pathname, search } = new URL(link.href);
  return origin === location.origin && (pathname !== location.pathname || search !== location.search);
}

/**
 * Asks before the browser's Back leaves the page: an entry of its own stands before it in the history, so that the
 * first Back leads to this very page.
 */
function guardBack(): () => void {
  const stay = () => window.history.pushState(window.history.state, '', window.location.href);
  let leaving = false;
  const askAtBack = () => {
    if (leaving) return;
    leaving = window.confirm(QUESTION);
    if (leaving) window.history.back();
    else stay();
  };
  stay();
  window.addEventListener('popstate', askAtBack);
  return () => window.removeEventListener('popstate', askAtBack);
}

/** Asks before a page with typed text is closed, reloaded or left by a link or by Back. */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const askAtLink = (event: MouseEvent) => {
      if (leaves(event) && !window.confirm(QUESTION)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    const unguard = guardBack();
    // Before the router sees the click.
    document.addEventListener('click', askAtLink, { capture: true });
    return () => {
      unguard();
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', askAtLink, { capture: true });
    };
  }, [active]);
}
