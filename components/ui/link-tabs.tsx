import { classNames } from './class-names';
import { Link } from './link';

export type LinkTab = {
  readonly href: string;
  readonly label: string;
  readonly count: number;
  readonly current: boolean;
};

/** Lists side by side, each with how many are in it; the address holds which one is shown. */
export function LinkTabs({
  label,
  tabs,
  keepsPlace = false,
  className,
}: {
  label: string;
  tabs: readonly LinkTab[];
  /** Another list does not scroll the page to its top */
  keepsPlace?: boolean;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={classNames('border-b border-line', className)}>
      <ul className="flex flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              scroll={keepsPlace ? false : undefined}
              className={classNames(
                '-mb-px flex min-h-10 items-center gap-1.5 border-b-2 px-3',
                tab.current
                  ? 'border-action font-semibold text-action'
                  : 'border-transparent text-muted hover:text-action',
              )}
            >
              {tab.label}
              <span className="text-sm font-normal">{tab.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
