import type { ReactNode } from 'react';
import { Logo } from './logo';

/** Pages before signing in: one sheet, the product's name above it. */
export function PublicFrame({
  title,
  children,
  footer,
}: {
  title: string;
  children: ReactNode;
  footer?: ReactNode;
}) {
  return (
    <main className="flex min-h-screen flex-col items-center px-4 pb-10 pt-[12vh]">
      <div className="w-full max-w-[24rem]">
        <p className="mb-4 flex items-center gap-2 text-lg font-semibold">
          <Logo className="size-7" />
          绩效自评
        </p>
        <div className="rounded-md border border-t-[3px] border-line border-t-action-fill bg-paper p-6">
          <h1 className="mb-4 text-xl">{title}</h1>
          {children}
        </div>
        {footer && <div className="mt-3 text-sm text-muted">{footer}</div>}
      </div>
    </main>
  );
}
