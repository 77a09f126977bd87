/** Text that holds `part`, in any case; `%`, `_` and `\` mean themselves. */
export function containing(part: string) {
  return { contains: part.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
}
