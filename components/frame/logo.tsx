/** The product's mark: a ruled sheet whose last line rises into a tick. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={className} fill="none">
      <path className="fill-action-fill" d="M4 2h13l4 4v14a2 2 0 0 1-2 2H4a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Z" />
      <path className="fill-on-fill/40" d="m17 2 4 4h-3a1 1 0 0 1-1-1V2Z" />
      <path className="stroke-on-fill" strokeWidth="1.5" d="M6.5 7.5h7M6.5 11h4" />
      <path className="stroke-on-fill" strokeWidth="2" strokeLinejoin="round" d="m6.5 15.5 3.5 3L17.5 10" />
    </svg>
  );
}
