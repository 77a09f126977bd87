import type { ReactNode } from 'react';

/** Figures side by side in one ruled strip, as in the head of a form. */
export function StatGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl
      aria-label={label}
      className="mb-4 grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-px overflow-hidden rounded-md border border-line bg-paper"
    >
      {children}
    </dl>
  );
}

/** One figure with its unit, and below it what explains it. Only inside a StatGroup. */
export function Stat({
  label,
  value,
  unit,
  children,
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0 px-3 py-2 shadow-[0_0_0_1px_rgb(var(--line))]">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <span className="text-2xl font-semibold">{value}</span>
        {unit !== undefined && <span className="ml-1 text-sm text-muted">{unit}</span>}
      </dd>
      {children !== undefined && <dd className="text-sm text-muted">{children}</dd>}
    </div>
  );
}
