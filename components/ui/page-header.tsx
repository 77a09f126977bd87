import type { ReactNode } from 'react';
import { Link } from './link';

export type Crumb = { readonly label: string; readonly href: string };

/** Where I am (`breadcrumb`: the pages above this one), what this is, and what I can do here. */
export function PageHeader({
  breadcrumb = [],
  title,
  tags,
  actions,
  children,
}: {
  breadcrumb?: readonly Crumb[];
  title: ReactNode;
  tags?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mb-4">
      {breadcrumb.length > 0 && (
        <nav aria-label="当前位置" className="print-hidden">
          <ol className="flex flex-wrap text-sm text-muted">
            {breadcrumb.map((crumb) => (
              <li key={crumb.href} className="after:px-1.5 after:content-['/']">
                <Link href={crumb.href} className="py-0.5 hover:text-action hover:underline">
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="flex min-w-0 grow basis-64 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-xl">{title}</h1>
          {tags}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children && <div className="mt-1 max-w-[60em] text-muted">{children}</div>}
    </div>
  );
}
