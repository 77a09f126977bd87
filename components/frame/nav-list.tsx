'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { hrefWith } from '@/components/ui/query-href';
import { activeHref, type NavItem } from './nav-item';

export function NavList({ items }: { items: readonly NavItem[] }) {
  const active = activeHref(
    usePathname(),
    items.map((item) => item.href),
  );
  const params = useSearchParams();
  const kept = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, params.get(name)]));
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={hrefWith(item.href, {}, kept(item.keeps ?? []))}
            aria-current={item.href === active ? 'page' : undefined}
            className={classNames(
              'flex min-h-9 items-center gap-2 border-l-[3px] px-4 -outline-offset-2 [&_svg]:size-4 [&_svg]:shrink-0',
              item.href === active
                ? 'border-action bg-action-soft font-semibold text-action'
                : 'border-transparent text-ink hover:bg-sunken hover:text-action',
            )}
          >
            {item.icon}
            <span className="min-w-0 grow">{item.label}</span>
            {item.count ? (
              <span className="text-sm">
                {item.count}
                <span className="sr-only"> 项待处理</span>
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
