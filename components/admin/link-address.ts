/** The address that sets a password, as it is handed to a person. */
export function linkAddress(origin: string, token: string): string {
  return `${origin}/link/${token}`;
}
