'use client';

import { Menu, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import type { NavItem } from './nav-item';
import { NavList } from './nav-list';

/** The navigation on narrow screens: behind a button, gone again on the next page. */
export function NavMenu({ items }: { items: readonly NavItem[] }) {
  const path = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what closes it
  useEffect(() => setOpen(false), [path]);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className="flex size-10 items-center justify-center rounded text-ink hover:bg-action-soft lg:hidden">
        <Menu aria-hidden className="size-5" />
        <span className="sr-only">导航菜单</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil/40 lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-64 max-w-[85vw] overflow-y-auto bg-paper pb-4 shadow-overlay focus:outline-none lg:hidden"
        >
          <div className="flex h-frame items-center justify-between pl-4 pr-2">
            <Dialog.Title className="text-lg font-semibold">绩效自评</Dialog.Title>
            <Dialog.Close aria-label="关闭" className="rounded p-2 text-muted hover:bg-action-soft">
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <nav aria-label="主导航">
            <NavList items={items} />
          </nav>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
