/** A page's search parameters as Next gives them. */
export type QueryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The address of the same page with some parameters changed and all others kept;
 * null, '' and undefined remove one.
 * @example hrefWith('/projects', { q: '绿化', page: '3' }, { page: '4' }) === '/projects?q=%E7%BB%BF%E5%8C%96&page=4'
 */
export function hrefWith(
  path: string,
  params: QueryParams,
  changes: Readonly<Record<string, string | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) {
      if (one !== '') query.append(name, one);
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
