'use client';

import { type Shortcut, Shortcuts } from './shortcuts';

/** Moves the focus among the projects of the list; from none to the first. */
function move(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-queue-link]')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

const SHORTCUTS: readonly Shortcut[] = [
  { key: 'j', label: '下一个项目，按 Enter 打开', run: () => move(1) },
  { key: 'k', label: '上一个项目', run: () => move(-1) },
];

/** j and k go through the queue, Enter opens. */
export function QueueShortcuts() {
  return <Shortcuts shortcuts={SHORTCUTS} />;
}
