'use client';

import { useState } from 'react';
import type { Missing } from '@/lib/sheet/missing';

const SHOWN_AT_ONCE = 8;

/** Moves to the field of a missing entry, as a link in the list would, and puts the cursor there. */
export function goToField(field: string): void {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: 'center' });
  const input = element?.matches('input,textarea') ? element : element?.querySelector('input');
  (input as HTMLElement | null)?.focus({ preventScroll: true });
}

/** What is still missing, with a link to the place of each. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="space-y-1 text-sm" data-testid="missing">
        {missing.slice(0, all ? missing.length : SHOWN_AT_ONCE).map(({ field, message }) => (
          <li key={`${field}${message}`}>
            <a
              href={`#${field}`}
              className="text-action hover:underline"
              onClick={(event) => {
                event.preventDefault();
                goToField(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
      {missing.length > SHOWN_AT_ONCE && (
        <button
          type="button"
          aria-expanded={all}
          className="mt-1 min-h-6 text-sm text-action hover:underline"
          onClick={() => setAll(!all)}
        >
          {all ? '只显示前几处' : `显示其余 ${missing.length - SHOWN_AT_ONCE} 处`}
        </button>
      )}
    </>
  );
}
