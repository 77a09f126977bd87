'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

export type Problem = {
  /** The id of the control (a problem's path); without one the message stands alone. */
  readonly path?: string;
  readonly message: string;
};

/**
 * What keeps a form from being sent, each with a link to its field. Takes the focus when it appears or when
 * another attempt brings a new list: keep the array's identity while nothing new was tried.
 */
export function ErrorSummary({
  title = '还不能提交，请先处理以下各项',
  problems,
}: {
  title?: string;
  problems: readonly Problem[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded border border-l-4 border-bad bg-paper px-4 py-3 focus-visible:outline-bad"
    >
      <p className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" />
        {title}
        <span className="font-normal text-muted">（{problems.length} 项）</span>
      </p>
      <ul className="mt-1 list-disc pl-10">
        {problems.map(({ path, message }) => (
          <li key={`${path ?? ''}:${message}`}>
            {path ? <ProblemLink path={path} message={message} /> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the control itself, or to what can take the focus inside it, e.g. the first radio of a group. */
function ProblemLink({ path, message }: { path: string; message: string }) {
  return (
    <a
      href={`#${path}`}
      className="text-bad underline underline-offset-2"
      onClick={(event) => {
        const target = document.getElementById(path);
        if (!target) return;
        event.preventDefault();
        const control = target.querySelector<HTMLElement>('input, select, textarea') ?? target;
        control.focus({ preventScroll: true });
        target.scrollIntoView({ block: 'center' });
      }}
    >
      {message}
    </a>
  );
}
