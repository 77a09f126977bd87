import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { Link } from './link';

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

/** `pending` shows that the work goes on and takes no second click; the label stays, so nothing moves. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  pending = false,
  type = 'button',
  disabled,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & Look & { pending?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={buttonStyle(variant, size, className)}
    >
      {pending ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button. Downloads (`download`, or an address under /api/) leave the router alone. */
export function ButtonLink({
  variant = 'secondary',
  size = 'normal',
  icon,
  className,
  children,
  href,
  ...rest
}: Omit<ComponentProps<'a'>, 'href'> & Look & { href: string }) {
  const look = buttonStyle(variant, size, className);
  if (rest.download !== undefined || href.startsWith('/api/')) {
    return (
      <a {...rest} href={href} className={look}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link {...rest} href={href} className={look}>
      {icon}
      {children}
    </Link>
  );
}
