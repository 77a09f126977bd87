'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Scrolls sideways only when its table is wider than the room. Then it is a named region that takes the focus,
 * so that the keyboard can scroll it; else it lets the table's head stick to the page.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  const [overflows, setOverflows] = useState<boolean | null>(null);

  useEffect(() => {
    const region = box.current;
    const table = region?.querySelector('table');
    if (!region || !table) return;
    const observer = new ResizeObserver(() => setOverflows(table.offsetWidth > region.clientWidth + 1));
    observer.observe(region);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);

  return (
    <section
      ref={box}
      aria-label={overflows ? label : undefined}
      // What scrolls must be reachable by keyboard.
      tabIndex={overflows ? 0 : undefined}
      data-fits={overflows === false || undefined}
      className="group/scroll relative overflow-x-auto data-[fits]:overflow-visible focus-visible:-outline-offset-2 print:overflow-visible"
    >
      {children}
    </section>
  );
}
