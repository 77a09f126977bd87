'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { QueueEntry } from '@/lib/reviews/types';
import { type QueuePlace, reviewHref } from './neighbours';
import { isTyping } from './shortcut-key';
import { Shortcuts } from './shortcuts';

/** Presses the button of the page that opens a decision; where it can't be taken there is none. */
function press(decision: 'approve' | 'return'): void {
  document.querySelector<HTMLButtonElement>(`button[data-decision="${decision}"]:not(:disabled)`)?.click();
}

/**
 * Previous and next of the list the evaluator came from, also by Alt+← and Alt+→ or j and k; a and r open the
 * decisions. The place is kept as it was
 * when the page was opened, so that approving a project does not move its neighbours.
 */
export function QueueNavigation({
  place: placeNow,
  query,
}: {
  readonly place: QueuePlace;
  readonly query: string;
}) {
  const router = useRouter();
  const [place] = useState(placeNow);
  const { previous, next, position, total } = place;
  const href = (entry: QueueEntry) => reviewHref(entry, query);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const entry = { ArrowLeft: previous, ArrowRight: next }[event.key];
      if (entry === undefined || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      if (entry) router.push(reviewHref(entry, query));
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [previous, next, query, router]);

  return (
    <nav aria-label="评价队列" className="flex items-center gap-1">
      <Step
        entry={previous}
        label="上一个"
        keys="Alt+←"
        href={href}
        icon={<ChevronLeft aria-hidden className="size-4" />}
      />
      {position !== null && (
        <span className="px-1 text-sm text-muted">
          {position} / {total}
        </span>
      )}
      <Step
        entry={next}
        label="下一个"
        keys="Alt+→"
        href={href}
        icon={<ChevronRight aria-hidden className="size-4" />}
      />
      <Shortcuts
        shortcuts={[
          { key: 'j', label: '下一个项目（也可用 Alt+→）', run: () => next && router.push(href(next)) },
          {
            key: 'k',
            label: '上一个项目（也可用 Alt+←）',
            run: () => previous && router.push(href(previous)),
          },
          { key: 'a', label: '打开“评价通过”，确认后才通过', run: () => press('approve') },
          { key: 'r', label: '打开“退回”，填写原因', run: () => press('return') },
        ]}
      />
    </nav>
  );
}

function Step({
  entry,
  label,
  keys,
  href,
  icon,
}: {
  readonly entry: QueueEntry | null;
  readonly label: string;
  readonly keys: string;
  readonly href: (entry: QueueEntry) => string;
  readonly icon: ReactNode;
}) {
  if (!entry) {
    return (
      <Button disabled icon={icon}>
        {label}
      </Button>
    );
  }
  return (
    <ButtonLink href={href(entry)} icon={icon} title={`${label}：${entry.name}（${keys}）`}>
      {label}
      <span className="sr-only">
        ：{entry.name}（{keys}）
      </span>
    </ButtonLink>
  );
}
