import type { ReactNode } from 'react';
import { Logo } from './logo';
import type { NavItem } from './nav-item';
import { NavList } from './nav-list';
import { NavMenu } from './nav-menu';

/** The office: navigation on the left, context and account on top, the page in the middle. */
export function AppFrame({
  items,
  switcher,
  search,
  account,
  children,
}: {
  items: readonly NavItem[];
  /** Year and unit: text, or ContextSwitchers. */
  switcher?: ReactNode;
  search?: ReactNode;
  /** An AccountMenu. */
  account: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[200px_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-50 rounded bg-action-fill px-3 py-2 text-on-fill focus:not-sr-only focus:fixed focus:left-2 focus:top-2"
      >
        跳到主要内容
      </a>
      <div className="print-hidden hidden border-r border-line bg-paper lg:block">
        <nav aria-label="主导航" className="sticky top-0 max-h-screen overflow-y-auto pb-4">
          <p className="mb-2 flex h-frame items-center gap-2 px-4 text-lg font-semibold">
            <Logo />
            绩效自评
          </p>
          <NavList items={items} />
        </nav>
      </div>
      <div className="min-w-0">
        <header className="print-hidden sticky top-0 z-30 flex h-frame items-center gap-2 border-b border-line bg-paper px-2 sm:gap-4 sm:px-6">
          <NavMenu items={items} />
          <div className="flex min-w-0 grow items-center gap-2 sm:gap-4">{switcher}</div>
          {search}
          {account}
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="max-w-[1440px] px-4 pb-10 pt-4 outline-none sm:px-6 print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
