import { type NextRequest, NextResponse } from 'next/server';

const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * Only scripts with this answer's nonce run. Styles stay open: components position themselves with inline styles.
 * No upgrade to https is asked for: the product also runs on plain http inside an office network.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Files that people uploaded come with a stricter policy of their own (lib/storage/stored-file). */
const UPLOADED_FILE = /^\/api\/projects\/[^/]+\/evidence\/[^/]+$/;

/** Headers of every page; says nothing about who may see it (that is decided where the data is read). */
export function proxy(request: NextRequest): NextResponse {
  if (UPLOADED_FILE.test(request.nextUrl.pathname)) return NextResponse.next();
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString('base64'));
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-requested-path', `${pathname}${search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('x-frame-options', 'DENY');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico|icon.svg).*)' };
