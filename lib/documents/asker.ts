/**
 * The address of whoever asks: the last of those that proxies name, which the nearest of them added. Without a proxy the
 * server itself adds it where the asker named none.
 */
export function askerOf(headers: Pick<Headers, 'get'>): string {
  const addresses = headers.get('x-forwarded-for')?.split(',') ?? [];
  return addresses.at(-1)?.trim().slice(0, 200) ?? '';
}
